from pathlib import Path

import pytest

from briefwright.citing.styles import SHOWN, StyleShelf
from briefwright.errors import CitationStyleError

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="de-DE">'
RULES = '<citation><layout><text term="and"/></layout></citation>'


@pytest.fixture(scope="module")
def shelf() -> StyleShelf:
    return StyleShelf()


@pytest.fixture
def own(tmp_path: Path) -> StyleShelf:
    """A shelf of three files: a style, one that borrows its rules, one that had another name."""
    (tmp_path / "dependent").mkdir()
    (tmp_path / "harbour.csl").write_text(
        f"{HEAD}<info><title>Harbour &amp; Sea</title></info>{RULES}</style>", "utf-8"
    )
    link = '<link rel="independent-parent" href="http://example.org/styles/{}"/>'
    for name, parent in (("quay", "harbour"), ("lost", "nowhere")):
        text = (
            f"{HEAD.replace('de-DE', 'fr-FR')}<info><title>{name.title()}</title>{link.format(parent)}</info></style>"
        )
        (tmp_path / "dependent" / f"{name}.csl").write_text(text, "utf-8")
    (tmp_path / "renamed-styles.json").write_text('{"old-port": "harbour"}', "utf-8")
    return StyleShelf(styles=tmp_path)


def test_every_style_the_desk_shows_is_installed_and_compiles(shelf: StyleShelf) -> None:
    assert [name.id for name in shelf.shown()] == list(SHOWN)
    assert all(shelf.compile(name).citation.children for name in SHOWN)


def test_a_style_says_its_own_title_also_where_it_borrows_its_rules(own: StyleShelf) -> None:
    assert [own.title(name) for name in ("harbour", "quay", "old-port")] == ["Harbour & Sea", "Quay", "Harbour & Sea"]
    with pytest.raises(CitationStyleError):
        own.title("nowhere")


def test_search_finds_by_title_and_short_title(shelf: StyleShelf) -> None:
    assert "chicago-author-date" in [name.id for name in shelf.search("chicago author-date")]
    assert shelf.search("nature digest")[0].dependent
    assert shelf.search("no style is called this") == []


def test_search_puts_those_that_begin_so_first(own: StyleShelf) -> None:
    assert [name.title for name in own.search("a")] == ["Harbour & Sea", "Quay"]


def test_old_names_addresses_and_borrowed_rules_are_followed(own: StyleShelf) -> None:
    assert own.compile("old-port").title == "Harbour & Sea"
    assert own.compile("http://example.org/styles/harbour").title == "Harbour & Sea"
    assert own.compile("quay").title == "Harbour & Sea"


def test_the_language_is_asked_for_then_the_files_own(own: StyleShelf) -> None:
    assert own.compile("harbour").locale.term("and") == "und"
    assert own.compile("quay").locale.term("and") == "et"
    assert own.compile("harbour", "ko-KR").locale.language == "ko-KR"


@pytest.mark.parametrize("name", ["nowhere", "", "lost"])
def test_a_style_that_is_not_there_is_refused(own: StyleShelf, name: str) -> None:
    with pytest.raises(CitationStyleError) as caught:
        own.compile(name)
    assert caught.value.safe
    assert caught.value.todo


@pytest.mark.parametrize(
    ("file", "line", "reason"),
    [
        (b"", 1, "not well-formed"),
        (b"<style>\n<citation>", 2, "not well-formed"),
        (b"<locale/>", 1, "not a style"),
        (f"{HEAD}\n</style>".encode(), 1, "has no <citation>"),
        (f"{HEAD}\n<citation>\n<layout><text macro='m'/></layout></citation></style>".encode(), 3, 'no macro "m"'),
        (f"{HEAD}\n<macro name='m'>\n<text macro='m'/></macro>{RULES}</style>".encode(), 3, "calls itself"),
        (f"{HEAD}\n\n<citation><layout><sum/></layout></citation></style>".encode(), 3, "<sum> cannot stand here"),
        (f"{HEAD}<citation>\n<layout><text/></layout></citation></style>".encode(), 2, "neither variable"),
        (f"{HEAD}<citation>\n<sort><key/></sort><layout/></citation></style>".encode(), 2, "sort key"),
        (
            f"{HEAD}<citation>\n<sort><key variable='a' names-min='x'/></sort><layout/></citation></style>".encode(),
            2,
            "whole number",
        ),
        (f"{HEAD}\n<macro/>{RULES}</style>".encode(), 2, "macro has no name"),
        (
            f"{HEAD}<citation><layout>\n<choose><when/></choose></layout></citation></style>".encode(),
            2,
            "<when> cannot stand",
        ),
    ],
)
def test_a_broken_style_is_refused_with_line_and_reason(shelf: StyleShelf, file: bytes, line: int, reason: str) -> None:
    with pytest.raises(CitationStyleError) as caught:
        shelf.compile_file(file, "mine.csl")
    assert f"mine.csl cannot be used: line {line}," in str(caught.value)
    assert reason in str(caught.value)


def test_entities_and_files_beside_a_style_are_never_read(shelf: StyleShelf, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret words", "utf-8")
    raw = (
        f'<!DOCTYPE style [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{HEAD}<info><title>&x;</title></info>{RULES}</style>'
    )
    assert "secret words" not in shelf.compile_file(raw.encode(), "mine.csl").title


def test_a_locale_is_read_once_and_only_by_its_exact_tag(shelf: StyleShelf) -> None:
    assert shelf.locale("ko-KR") is shelf.locale("ko-KR")
    assert shelf.locale("ko") is None
    assert shelf.locale("../locales-ko-KR") is None
