"""Every chain and kind of source through our own four styles, as an editor of a policy house would want them.

What each case rests on stands beside it; ``tradecraft`` is the project's paper on the trade. Words that the analyst
supplies stand in brackets in every style.
"""

from typing import NamedTuple

import pytest

from briefwright.citing import STYLES
from briefwright.citing.cluster import Cite, Cluster
from briefwright.citing.press_file import shipped_style
from unit.citing.cites import captured, cite, on_pages, wire


class Case(NamedTuple):
    """A source, and its first citation in each style; titles in italics stand between asterisks."""

    name: str
    cite: Cite
    told: dict[str, str]


CASES = (
    # Chicago 18, 14.160; issue 3: quoted-in is “as quoted by”
    Case(
        "quoted-in",
        cite(captured(**wire(byline="Ada Quill")), 4, quotes="Ida Holm, post on Chirp"),
        {
            "chicago-notes-press": (
                "[Ida Holm, post on Chirp], as quoted by Ada Quill, “Mayor Opens the Quay,” Quay Courier, March "
                "19, 2026, 16:41 KST, para. 4, https://c.example/1."
            ),
            "icd-206": (
                "[Ida Holm, post on Chirp], as quoted by Ada Quill, Quay Courier; https://c.example/1; 19 MAR "
                "2026; Mayor opens the quay; para 4; Imported 20 MAR 2026."
            ),
            "source-tag": "[Ida Holm, post on Chirp, as quoted by Quay Courier 1641, para. 4]",
            "sourceline": (
                "Source: [Ida Holm, post on Chirp], as quoted by Ada Quill, Quay Courier, in English 1641 KST "
                "19 Mar 2026, para. 4."
            ),
        },
    ),
    # tradecraft 1.9: the outlet that carried agency copy is named with the agency
    Case(
        "republished",
        cite(captured(**wire(byline="Ada Quill", credit="CNA")), 1),
        {
            "chicago-notes-press": (
                "Ada Quill, “Mayor Opens the Quay,” CNA, via Quay Courier, March 19, 2026, 16:41 KST, para. 1, "
                "https://c.example/1."
            ),
            "icd-206": (
                "Ada Quill, CNA, via Quay Courier; https://c.example/1; 19 MAR 2026; Mayor opens the quay; para "
                "1; Imported 20 MAR 2026."
            ),
            "source-tag": "[CNA 1641, para. 1]",
            "sourceline": "Source: Ada Quill, CNA, Quay Courier, in English 1641 KST 19 Mar 2026, para. 1.",
        },
    ),
    # Chicago 18, 11.9: original title, translation in brackets, language, translator
    Case(
        "translated",
        cite(
            captured("x", **wire(headline="항구가 다시 열렸다", byline="김민수", outlet="항만일보", language="ko")),
            2,
            translated_title="The port reopens",
            translator="Ada Quill",
        ),
        {
            "chicago-notes-press": (
                "김민수, “항구가 다시 열렸다” [The port reopens], in Korean, translated by [Ada Quill], 항만일보, "
                "March 19, 2026, 16:41 KST, para. 2, https://c.example/1."
            ),
            "icd-206": (
                "김민수, 항만일보; https://c.example/1; 19 MAR 2026; 항구가 다시 열렸다 [The port reopens]; in Korean; "
                "translated by [Ada Quill]; para 2; Imported 20 MAR 2026."
            ),
            "source-tag": "[항만일보 1641, para. 2]",
            "sourceline": "Source: 김민수, 항만일보, in Korean 1641 KST 19 Mar 2026, para. 2.",
        },
    ),
    # Chicago 18, 11.9: the captured text is the translation
    Case(
        "captured translation",
        cite(
            captured("x", **wire(credit="Monitor", outlet="")),
            2,
            original_title="항구가 열렸다",
            translator="Ada Quill; Ben Marsh",
        ),
        {
            "chicago-notes-press": (
                "Monitor, “Mayor Opens the Quay” [original title: 항구가 열렸다], translated by [Ada Quill and Ben "
                "Marsh], March 19, 2026, 16:41 KST, [publisher not in captured text], para. 2, "
                "https://c.example/1."
            ),
            "icd-206": (
                "Monitor; https://c.example/1; 19 MAR 2026; Mayor opens the quay [original title: 항구가 열렸다]; "
                "translated by [Ada Quill and Ben Marsh]; para 2; Imported 20 MAR 2026."
            ),
            "source-tag": "[Monitor 1641, para. 2]",
            "sourceline": "Source: Monitor, in English 1641 KST 19 Mar 2026, para. 2.",
        },
    ),
    # Chicago 18, 14.106: the first words for a title, handle, platform, time with zone
    Case(
        "post",
        cite(
            captured(
                "The ferry sails again tomorrow. Bring a coat.", **wire(headline="", outlet="", byline="Ada Quill")
            ),
            kind="social post",
            handle="@adaquill",
            platform="Chirp",
        ),
        {
            "chicago-notes-press": (
                "Ada Quill [@adaquill], “The ferry sails again tomorrow. Bring a coat,” [Chirp], March 19, "
                "2026, 16:41 KST, https://c.example/1."
            ),
            "icd-206": (
                "Ada Quill [@adaquill], [Chirp]; https://c.example/1; 19 MAR 2026; The ferry sails again "
                "tomorrow. Bring a coat; Imported 20 MAR 2026."
            ),
            "source-tag": "[@adaquill 1641]",
            "sourceline": "Source: Ada Quill [@adaquill], [Chirp], in English 1641 KST 19 Mar 2026.",
        },
    ),
    # Chicago 18, 14.106; tradecraft 1.9: time and zone belong to it
    Case(
        "post handle only",
        cite(
            captured("Ferry sails!", **wire(headline="", outlet="", published_zone="")),
            kind="social post",
            handle="@adaquill",
            platform="Chirp",
        ),
        {
            "chicago-notes-press": (
                "[@adaquill], “Ferry sails!” [Chirp], March 19, 2026, 16:41 [time zone not stated], "
                "https://c.example/1."
            ),
            "icd-206": "[@adaquill], [Chirp]; https://c.example/1; 19 MAR 2026; Ferry sails!; Imported 20 MAR 2026.",
            "source-tag": "[@adaquill 1641]",
            "sourceline": "Source: [@adaquill], [Chirp], in English 1641 [zone not stated] 19 Mar 2026.",
        },
    ),
    # Chicago 18, 14.165: programme, channel, date, time mark
    Case(
        "broadcast",
        cite(
            captured(
                "The Evening Hour",
                **wire(headline="The ferry question", outlet="Ruun TV", published="2026-03-16T20:00", url=""),
            ),
            kind="broadcast",
            programme="The Evening Hour",
            time_mark="00:12:30",
        ),
        {
            "chicago-notes-press": (
                "“The Ferry Question,” *The Evening Hour*, Ruun TV, March 16, 2026, 20:00 KST, at 00:12:30; no "
                "URL in captured text."
            ),
            "icd-206": (
                "Ruun TV; [no source identifier]; 16 MAR 2026; The ferry question; The Evening Hour; at "
                "00:12:30; Imported 20 MAR 2026."
            ),
            "source-tag": "[Ruun TV 2000, at 00:12:30]",
            "sourceline": "Source: Ruun TV, The Evening Hour, in English 2000 KST 16 Mar 2026, at 00:12:30.",
        },
    ),
    # Chicago 18, 14.108: the person interviewed is the author
    Case(
        "interview",
        cite(
            captured("Ida Holm", **wire(headline="We sail in spring", byline="Ben Marsh", interview_by="Ben Marsh")),
            7,
            kind="interview",
            interviewee="Ida Holm",
        ),
        {
            "chicago-notes-press": (
                "Ida Holm, “We Sail in Spring,” interview by Ben Marsh, Quay Courier, March 19, 2026, 16:41 "
                "KST, para. 7, https://c.example/1."
            ),
            "icd-206": (
                "Ida Holm, Quay Courier; https://c.example/1; 19 MAR 2026; We sail in spring; interview by Ben "
                "Marsh; para 7; Imported 20 MAR 2026."
            ),
            "source-tag": "[Quay Courier 1641, para. 7]",
            "sourceline": "Source: Ida Holm, Quay Courier, in English 1641 KST 19 Mar 2026, para. 7.",
        },
    ),
    # Chicago 18, 14.108: the byline asked
    Case(
        "interview, byline only",
        cite(
            captured("x", **wire(headline="We sail in spring", byline="Ben Marsh")),
            7,
            kind="interview",
            interviewee="Ida Holm",
        ),
        {
            "chicago-notes-press": (
                "[Ida Holm], “We Sail in Spring,” interview by Ben Marsh, Quay Courier, March 19, 2026, 16:41 "
                "KST, para. 7, https://c.example/1."
            ),
            "icd-206": (
                "[Ida Holm], Quay Courier; https://c.example/1; 19 MAR 2026; We sail in spring; interview by "
                "Ben Marsh; para 7; Imported 20 MAR 2026."
            ),
            "source-tag": "[Quay Courier 1641, para. 7]",
            "sourceline": "Source: [Ida Holm], Quay Courier, in English 1641 KST 19 Mar 2026, para. 7.",
        },
    ),
    # Chicago 18, 13.27, 14.2: number and pages; a publisher that is the author is named once
    Case(
        "report",
        on_pages(
            cite(
                captured(
                    "HI-12",
                    credit="Harbour Institute",
                    headline="Ferries of the north",
                    published="2025-06",
                    language="en",
                ),
                kind="report",
                report_number="HI-12",
                outlet="Harbour Institute",
            ),
            3,
            4,
        ),
        {
            "chicago-notes-press": "Harbour Institute, *Ferries of the North*, HI-12, June 2025, pp. 3–4.",
            "icd-206": "Harbour Institute; HI-12; JUN 2025; Ferries of the north; pp. 3–4; Imported 20 MAR 2026.",
            "source-tag": "[Harbour Institute Jun 2025, pp. 3–4]",
            "sourceline": "Source: Harbour Institute, in English Jun 2025, pp. 3–4.",
        },
    ),
    # Chicago 18, 14.111: no publication, and nothing is missed that an e-mail does not have
    Case(
        "personal",
        cite(captured("Dear desk", byline="Nils Aber", published="2026-03-14", language="en"), 1, kind="e-mail"),
        {
            "chicago-notes-press": "Nils Aber, e-mail to the author, March 14, 2026, para. 1.",
            "icd-206": (
                "Nils Aber; [no source identifier]; 14 MAR 2026; e-mail to the author; para 1; Imported 20 MAR 2026."
            ),
            "source-tag": "[Nils Aber 14 Mar 2026, para. 1]",
            "sourceline": "Source: Nils Aber, e-mail to the author, in English 14 Mar 2026, para. 1.",
        },
    ),
    # tradecraft 1.9: undated, so the day of access is told
    Case(
        "page",
        cite(
            captured("x", outlet="Port of Ruun", headline="Timetable", url="https://p.example", language="en"),
            kind="web page",
            accessed="2026-03-20",
        ),
        {
            "chicago-notes-press": (
                "“Timetable,” Port of Ruun, [author and date not in captured text], accessed March 20, 2026, "
                "https://p.example."
            ),
            "icd-206": (
                "Port of Ruun; https://p.example; [date of publication not in captured text]; Timetable; "
                "Accessed 20 MAR 2026."
            ),
            "source-tag": "[Port of Ruun, date not stated]",
            "sourceline": "Source: Port of Ruun, in English [date not stated].",
        },
    ),
    # the rule of the captured text: all of it in brackets, neighbours in one pair
    Case(
        "all entered",
        cite(
            captured("x"),
            5,
            headline="Mayor opens",
            byline="Ada Quill",
            outlet="Post",
            published="2026-03-19T16:41",
            url="https://e.example",
            published_zone="KST",
        ),
        {
            "chicago-notes-press": (
                "[Ada Quill], [“Mayor Opens”], [Post], [March 19, 2026, 16:41 KST], para. 5, [https://e.example]."
            ),
            "icd-206": (
                "[Ada Quill], [Post]; [https://e.example]; [19 MAR 2026]; [Mayor opens]; para 5; Imported 20 MAR 2026."
            ),
            "source-tag": "[Post 1641, para. 5]",
            "sourceline": "Source: [Ada Quill], [Post], [1641 KST 19 Mar 2026], para. 5.",
        },
    ),
)


def printed(style: str, row: Cite) -> str:
    (runs,) = shipped_style(style).notes([Cluster((row,))])
    return "".join(f"*{run.text}*" if run.italic else run.text for run in runs)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_kind_in_a_style(case: Case, style: str) -> None:
    assert printed(style, case.cite) == case.told[style]
