"""The one parser of XML and HTML: nothing outside the given characters is ever read."""

from pathlib import Path

import pytest

from briefwright.guarded import inner_text, parse_html, parse_xml


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text("TOP-SECRET-WORDS", "utf-8")
    return path


def test_html_entities_of_the_page_stay_letters(secret: Path) -> None:
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><p>A &x; b</p></body></html>'
    root = parse_html(page)
    assert root is not None
    assert "SECRET" not in inner_text(root)
    assert "A &x; b" in inner_text(root)


def test_xml_outside_entities_are_not_read(secret: Path) -> None:
    document = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>A &x; b</a>'
    assert "SECRET" not in inner_text(parse_xml(document.encode()))


def test_xml_bombs_do_not_grow() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "lol">{levels}]><a>&l9;</a>'
    try:
        assert len(inner_text(parse_xml(bomb.encode()))) < 1000
    except ValueError as error:
        assert "XML" in str(error)  # noqa: PT017 - either way is safe


def test_xml_with_an_outside_dtd_is_read_without_it() -> None:
    root = parse_xml(b'<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd"><nitf><p>Words</p></nitf>')
    assert inner_text(root) == "Words"


@pytest.mark.parametrize("data", [b"", b"words", b"<a>", b"<a></b>", b"\x00", b"<a>" * 3000])
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="XML"):
        parse_xml(data)


@pytest.mark.parametrize("page", ["", "  ", "<!-- -->"])
def test_nothing_is_no_page(page: str) -> None:
    assert parse_html(page) is None


def test_deep_pages_keep_their_words() -> None:
    root = parse_html("<div>" * 1500 + "<p>deep words</p>" + "</div>" * 1500 + "<p>after</p>")
    assert root is not None
    assert inner_text(root) == "deep wordsafter"
