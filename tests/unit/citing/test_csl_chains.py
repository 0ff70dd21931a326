"""Chains through three CSL styles: what a style knows nothing of still shows, where its manual puts it or before it.

APA 7: 8.9 personal communications stand in the text only; 9.38 a translated title in brackets behind the original.
Chicago 18: 14.108 interviews, 14.160 quoted sources, 14.165 broadcasts. MLA 9: a translator follows the container.
"""

import re

import pytest
from msgspec.structs import replace

from briefwright.citing.choosing import find_style, offered_styles
from briefwright.citing.cluster import Cite
from briefwright.model.template import Citation
from unit.citing.cites import captured, cite, listed, notes, wire

QUOTED = cite(captured(**wire(byline="Ada Quill")), 4, quotes="Ida Holm, post on Chirp")
TRANSLATED = cite(
    captured("Ada Quill", **wire(headline="항구가 다시 열렸다", byline="김민수", outlet="항만일보", language="ko")),
    2,
    translated_title="The port reopens",
    translator="Ada Quill",
)
INTERVIEW = cite(
    captured("Ida Holm", **wire(headline="We sail in spring", byline="Ben Marsh")),
    7,
    kind="interview",
    interviewee="Ida Holm",
)
AIRED = wire(headline="The ferry question", outlet="Ruun TV", published="2026-03-16T20:00", url="")
BROADCAST = cite(
    captured("The Evening Hour", **AIRED), kind="broadcast", programme="The Evening Hour", time_mark="00:12:30"
)
LETTER = cite(captured("Dear desk", byline="Nils Aber", published="2026-03-14", language="en"), kind="e-mail")
APA, NOTES, MLA = "apa", "chicago-notes-bibliography", "modern-language-association"


@pytest.mark.parametrize(
    ("style", "row", "told"),
    [
        (APA, QUOTED, "([Ida Holm, post on Chirp], as quoted by Quill, 2026, para. 4)"),
        (MLA, QUOTED, "([Ida Holm, post on Chirp], as quoted by Quill, par. 4)"),
        (
            NOTES,
            QUOTED,
            (
                "[Ida Holm, post on Chirp], as quoted by Ada Quill, “Mayor Opens the Quay,” Quay Courier, "
                "March 19, 2026, para. 4, https://c.example/1."
            ),
        ),
        (
            NOTES,
            TRANSLATED,
            (
                "김민수, “항구가 다시 열렸다 [The port reopens],” trans. Ada Quill, 항만일보, March 19, 2026, para. 2, "
                "https://c.example/1."
            ),
        ),
        (
            NOTES,
            INTERVIEW,
            (
                "Ida Holm, “We Sail in Spring,” interview by Ben Marsh, Quay Courier, March 19, 2026, para. 7, "
                "https://c.example/1."
            ),
        ),
        (
            NOTES,
            BROADCAST,
            "“The Ferry Question,” The Evening Hour, aired March 16, 2026, on Ruun TV, at 00:12:30.",
        ),
        (APA, BROADCAST, "(“The Ferry Question,” 2026, 00:12:30)"),
        (APA, LETTER, "(N. Aber, personal communication, March 14, 2026)"),
        (NOTES, LETTER, "Nils Aber, e-mail, March 14, 2026."),
    ],
)
def test_a_chain_in_a_citation(style: str, row: Cite, told: str) -> None:
    assert notes(find_style(Citation(style=style), "en"), row) == [told]


@pytest.mark.parametrize(
    ("style", "row", "told"),
    [
        (
            APA,
            TRANSLATED,
            (
                "김민수. (2026, March 19). 항구가 다시 열렸다 [The port reopens] (A. Quill, trans.). 항만일보. "
                "https://c.example/1"
            ),
        ),
        (
            MLA,
            TRANSLATED,
            (
                "김민수. “항구가 다시 열렸다 [The port reopens].” 항만일보, translated by Ada Quill, 19 Mar. 2026, "
                "https://c.example/1."
            ),
        ),
        (
            APA,
            INTERVIEW,
            "Holm, I. (2026, March 19). We sail in spring (B. Marsh, Interviewer). Quay Courier. https://c.example/1",
        ),
        (
            MLA,
            INTERVIEW,
            "Holm, Ida. “We Sail in Spring.” Interview by Ben Marsh. Quay Courier, 19 Mar. 2026, https://c.example/1.",
        ),
    ],
)
def test_a_chain_in_a_list_of_references(style: str, row: Cite, told: str) -> None:
    assert listed(find_style(Citation(style=style), "en"), row) == [told]


def test_a_letter_stands_in_no_list_of_references() -> None:
    assert listed(find_style(Citation(style=APA), "en"), LETTER) == []


ENTERED = {
    "interviewee": cite(captured(**wire()), 3, kind="interview", interviewee="Ida Holm", interview_by="Ben Marsh"),
    "translator": cite(captured(**wire(byline="Nils Aber")), 3, translator="Ada Quill; Bo Lind"),
    "programme": cite(captured(**wire(outlet="Ruun TV", url="")), kind="broadcast", programme="The Evening Hour"),
    "number": cite(
        captured(**wire(byline="Jonas Wrede", outlet="Harbour Press")), kind="report", report_number="HI-12"
    ),
    "handle": cite(captured(**wire(byline="Ada Quill", outlet="")), kind="post", handle="@quill", platform="Chirp"),
    "both": cite(captured(**wire(outlet="")), kind="post", byline="Ada Quill", handle="@quill", platform="Chirp"),
    "handle only": cite(captured(**wire(outlet="")), kind="post", handle="@quill", platform="Chirp"),
}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("interviewee", "[Ida Holm], “Mayor Opens the Quay,” interview by [Ben Marsh], Quay Courier,"),
        ("translator", "Nils Aber, “Mayor Opens the Quay,” trans. [Ada Quill] and [Bo Lind], Quay Courier,"),
        ("programme", "“Mayor Opens the Quay,” [The Evening Hour], aired March 19, 2026, on Ruun TV."),
        ("number", "Jonas Wrede, Mayor Opens the Quay, [HI-12] (Harbour Press, 2026),"),
        ("handle", "Ada Quill [@quill], “Mayor opens the quay,” [Chirp],"),
        ("both", "[Ada Quill (@quill)], “Mayor opens the quay,” [Chirp],"),
        ("handle only", "[@quill], “Mayor opens the quay,” [Chirp],"),
    ],
)
def test_what_the_analyst_adds_is_bracketed_as_in_our_own_styles(name: str, told: str) -> None:
    (note,) = notes(find_style(Citation(style=NOTES), "en"), ENTERED[name])
    assert note.startswith(told)


@pytest.mark.parametrize("style", [row.id for row in offered_styles()])
@pytest.mark.parametrize("name", ENTERED)
def test_no_style_prints_a_word_of_the_analysts_without_brackets(style: str, name: str) -> None:
    found = find_style(Citation(style=style), "en")
    if style == "source-tag":
        return  # the whole tag stands in brackets
    for text in [*notes(found, ENTERED[name]), *listed(found, ENTERED[name])]:
        bare = re.sub(r"\[[^\]]*\]", "", text)
        added = ("Holm", "Marsh", "Quill" if name != "handle" else "@quill", "Lind", "Evening Hour", "HI-12", "Chirp")
        assert not [word for word in added if word in bare], text


@pytest.mark.parametrize("name", ENTERED)
def test_what_stands_in_the_text_needs_no_brackets(name: str) -> None:
    row = ENTERED[name]
    text = "Ida Holm, Ben Marsh, Ada Quill, Bo Lind, The Evening Hour, HI-12, @quill, Chirp"
    (note,) = notes(find_style(Citation(style=NOTES), "en"), replace(row, source=captured(text, **_fields(row))))
    assert "[" not in note


def _fields(row: Cite) -> dict[str, str]:
    return {field.name: field.value for field in row.source.fields}


BYLINED = cite(captured(**wire(byline="Ada Quill", credit="CNA")), 1)
OWN = cite(captured(**wire(credit="Quay Courier")), 1)
SIGNED = cite(captured(**wire(byline="Quay Courier")), 1)
INSTITUTE = cite(captured(**wire(credit="Harbour Press", outlet="Harbour Press", url="")), kind="report")
PAPERS = [NOTES, "chicago-author-date", APA, MLA, "oscola", "ieee", "bluebook-law-review"]


@pytest.mark.parametrize("style", PAPERS)
def test_the_agency_of_a_bylined_copy_stands_before_the_outlet(style: str) -> None:
    found = find_style(Citation(style=style), "en")
    (told,) = listed(found, BYLINED) if found.in_text else notes(found, BYLINED)
    assert "Quill" in told
    assert "CNA, via Quay Courier" in told


def test_an_agency_that_the_analyst_names_is_bracketed() -> None:
    (note,) = notes(
        find_style(Citation(style=NOTES), "en"), cite(captured(**wire(byline="Ada Quill")), 1, credit="CNA")
    )
    assert note.startswith("Ada Quill, “Mayor Opens the Quay,” [CNA], via Quay Courier, ")


@pytest.mark.parametrize("row", [OWN, SIGNED, INSTITUTE], ids=["credit", "byline", "report"])
@pytest.mark.parametrize("style", PAPERS)
def test_an_outlet_that_is_the_author_is_named_once(style: str, row: Cite) -> None:
    found = find_style(Citation(style=style), "en")
    (told,) = listed(found, row) if found.in_text else notes(found, row)
    assert [told.count(name) for name in ("Quay Courier", "Harbour Press")] == ([0, 1] if row is INSTITUTE else [1, 0])


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (NOTES, "“Mayor Opens the Quay,” Quay Courier, March 19, 2026, para. 1, https://c.example/1."),
        (APA, "(“Mayor Opens the Quay,” 2026, para. 1)"),
        ("chicago-author-date", "(Quay Courier 2026, para. 1)"),
    ],
)
def test_a_papers_own_unsigned_story_is_cited_as_each_manual_cites_one(style: str, told: str) -> None:
    assert notes(find_style(Citation(style=style), "en"), OWN) == [told]


def test_a_post_passed_on_by_an_outlet_names_platform_and_outlet() -> None:
    row = cite(captured("Chirp", **wire(byline="Ada Quill")), kind="post", platform="Chirp")
    (note,) = notes(find_style(Citation(style=NOTES), "en"), row)
    assert note.startswith("Ada Quill, “Mayor opens the quay,” Chirp, Quay Courier, ")
