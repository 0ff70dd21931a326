"""Chains through three CSL styles: what a style knows nothing of still shows, where its manual puts it or before it.

APA 7: 8.9 personal communications stand in the text only; 9.38 a translated title in brackets behind the original.
Chicago 18: 14.108 interviews, 14.160 quoted sources, 14.165 broadcasts. MLA 9: a translator follows the container.
"""

import pytest

from briefwright.citing.choosing import find_style
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
