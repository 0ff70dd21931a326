"""The processor alone, from CSL-JSON to text: invented news items in the styles people ask for.

Strings are those of the installed styles. What the manuals rule, read on public pages, and where styles depart from
them, stands in :mod:`unit.citing.manuals`; the section numbers here are from memory: unchecked.
"""

import functools

import pytest

from briefwright.citing.csl.context import Cite
from briefwright.citing.csl.processor import Citation, Processor
from unit.citing.csl.making import SHELF, html
from unit.citing.csl.news import CITES, ITEMS

POST = "<i>The Harbour Post</i>"


@functools.cache
def _document(style: str) -> Processor:
    compiled = SHELF.compile(style)
    items = {key: {**item, "id": key} for key, item in ITEMS.items()}
    made = Processor(compiled, items.__getitem__)
    made.arrange(
        [
            Citation(str(place), (Cite(item, locator, label or "page"),), 0 if compiled.in_text else place + 1)
            for place, (item, locator, label) in enumerate(CITES)
        ]
    )
    return made


CHICAGO = "chicago-notes-bibliography"
NOTES = [
    # style, note, text, rule
    (
        CHICAGO,
        0,
        (
            f"Mercury Newswire, “Ministry Says ‘All Options’ Open on Grain,” {POST}, March 5, 2024, para. 3, "
            "https://example.org/a."
        ),
        "CMOS 17, 14.191 newspapers, 14.147 paragraph of unpaged text",
    ),
    (
        CHICAGO,
        1,
        f"“Ferry Halted by Storm,” {POST}, March 5, 2024, https://example.org/b.",
        "CMOS 17, 14.199: an unsigned story begins with its headline",
    ),
    (
        CHICAGO,
        2,
        "Ada N. Okafor, “Port Tariffs Explained,” Dockside, accessed April 1, 2024, https://example.org/c.",
        "CMOS 17, 14.207: access date where a page has no date",
    ),
    (
        CHICAGO,
        3,
        "김민수 and 이서연, “항만 요금 인상,” <i>바다일보</i>, February 1, 2024, https://example.org/d.",
        "CMOS 17, 11.90: a name in its own script is not turned",
    ),
    (CHICAGO, 5, "Lee and Park, “Yard Workers End Strike,” 2.", "CMOS 17, 14.34: short form rather than ibid."),
    (CHICAGO, 8, "Rui Silva, “Interview on Pilotage,” interview by Ada N. Okafor, March 8, 2024.", "CMOS 17, 14.211"),
    (CHICAGO, 9, "Claire Moreau, e-mail to the desk, March 9, 2024.", "CMOS 17, 14.214"),
    (CHICAGO, 11, "Hans Peter Brandt, <i>The Sea and Us</i> (Quay Press, 2019), 21.", "CMOS 18, 14.30: no place"),
    ("chicago-author-date", 0, "(Mercury Newswire 2024b, para. 3)", "CMOS 17, 15.20: letters by title"),
    ("chicago-author-date", 1, f"({POST} 2024)", "CMOS 17, 15.49: the paper stands for the author"),
    ("chicago-author-date", 2, "(Okafor, n.d.)", "CMOS 17, 15.44"),
    ("apa", 0, "(Mercury Newswire, 2024a, para. 3)", "APA 7, 8.19 letters, 8.28 paragraphs"),
    ("apa", 1, "(“Ferry Halted by Storm,” 2024)", "APA 7, 8.14: title in quotation marks for an unknown author"),
    ("apa", 2, "(Okafor, n.d.)", "APA 7, 8.14"),
    ("apa", 3, "(김 &#38; 이, 2024)", "APA 7, 8.17"),
    ("apa", 8, "(R. Silva, personal communication, March 8, 2024)", "APA 7, 8.9"),
    (
        "modern-language-association",
        0,
        "(Mercury Newswire, “Ministry Says ‘All Options’ Open on Grain,” par. 3)",
        "MLA 9, 6.8: a short title where an author has two works",
    ),
    ("modern-language-association", 1, "(“Ferry Halted by Storm”)", "MLA 9, 6.10"),
    ("ieee", 4, "[5, p. 2]", "IEEE Reference Guide: page inside the brackets"),
    (
        "oscola",
        0,
        (
            f"Mercury Newswire, ‘Ministry Says “All Options” Open on Grain’ {POST} (5 March 2024) para 3 "
            "&#60;https://example.org/a&#62; accessed 6 March 2024."
        ),
        "OSCOLA 4, 3.4.9 and 3.1.4: web address, access date",
    ),
    # lizbrownediting.com/oscola-back-basics-footnote-shortcuts
    ("oscola", 5, "ibid.", "OSCOLA 4, 1.2.3: always with a small i"),
    ("oscola", 13, "Mercury Newswire, ‘Ministry Says “All Options” Open on Grain’ (n 1) para 4.", "OSCOLA 4, 1.2.1"),
    ("bluebook-law-review", 5, "<i>Id.</i>", "Bluebook, rule 4.1"),
    ("bluebook-law-review", 13, "Mercury Newswire, <i>supra</i> note 1 at 4.", "Bluebook, rule 4.2"),
]


@pytest.mark.parametrize(("style", "place", "text", "rule"), NOTES, ids=lambda value: str(value)[:30])
def test_notes(style: str, place: int, text: str, rule: str) -> None:
    assert html(_document(style).text(str(place))) == text, rule


ENTRIES = [
    # style, item, text, rule
    (
        CHICAGO,
        "unsigned",
        f"{POST}. “Ferry Halted by Storm.” March 5, 2024. https://example.org/b.",
        "CMOS 17, 14.199: in the bibliography the paper stands for the author",
    ),
    (
        CHICAGO,
        "romanised",
        (
            f"Lee, Ji-hun, and Seo-Yeon Park. “Yard Workers End Strike.” {POST}, February 2, 2024. "
            "https://example.org/e."
        ),
        "CMOS 17, 14.76: only the first name is turned",
    ),
    (
        "chicago-author-date",
        "wire-2",
        (f"Mercury Newswire. 2024a. “Grain Talks Stall.” {POST}, May 1. https://example.org/g."),
        "CMOS 17, 15.20: letters by title",
    ),
    ("apa", "unsigned", f"Ferry halted by storm. (2024, March 5). {POST}. https://example.org/b", "APA 7, 9.12"),
    (
        "apa",
        "undated",
        (
            "Okafor, A. N. (n.d.). <i>Port tariffs explained</i>. Dockside. Retrieved April 1, 2024, from "
            "https://example.org/c"
        ),
        "APA 7, 9.16 and 9.17",
    ),
    (
        "apa",
        "romanised",
        (f"Lee, J.-H., &#38; Park, S.-Y. (2024, February 2). Yard workers end strike. {POST}. https://example.org/e"),
        "APA 7, 9.8: hyphen between initials where both parts have a capital",
    ),
    (
        "apa",
        "hangul",
        "김민수, &#38; 이서연. (2024, February 1). 항만 요금 인상. <i>바다일보</i>. https://example.org/d",
        "Hangul has no initials",
    ),
    (
        "apa",
        "wire",
        (
            f"Mercury Newswire. (2024a, March 5). Ministry says “all options” open on grain. {POST}. "
            "https://example.org/a"
        ),
        "APA 7, 9.11 group author, 9.47 letters by date",
    ),
    ("apa", "broadcast", "<i>Evening Bulletin</i>. (2024, March 7). [Television broadcast]. Channel Nine.", "APA 7"),
    (
        "modern-language-association",
        "wire",
        (f"———. “Ministry Says ‘All Options’ Open on Grain.” {POST}, 5 Mar. 2024, https://example.org/a."),
        "MLA 9, 5.126: three dashes for the same author",
    ),
    ("modern-language-association", "mail", "Moreau, Claire. E-mail. 9 Mar. 2024.", "MLA 9, appendix 2"),
    (
        "ieee",
        "book",
        (
            '<div class="csl-left-margin">[11]</div><div class="csl-right-inline">H. P. Brandt, '
            "<i>The sea and us</i>. Quay Press, 2019.</div>"
        ),
        "IEEE Reference Guide: books",
    ),
    (
        "oscola",
        "romanised",
        (f"Lee J and Park S-Y, ‘Yard Workers End Strike’ {POST} (2 February 2024) &#60;https://example.org/e&#62;"),
        "OSCOLA 4, 1.7: surname, initials without stops",
    ),
]


@pytest.mark.parametrize(("style", "item", "text", "rule"), ENTRIES, ids=lambda value: str(value)[:30])
def test_entries(style: str, item: str, text: str, rule: str) -> None:
    entries = {entry.item: html(entry.pieces) for entry in _document(style).bibliography()}
    assert entries[item] == text, rule


@pytest.mark.parametrize("style", ["apa", CHICAGO])
def test_personal_communications_stand_in_no_list(style: str) -> None:
    # APA 7, 8.9; CMOS 17, 14.214
    assert "mail" not in {entry.item for entry in _document(style).bibliography()}
