# ruff: noqa: E501 - each string stands on one line, as it is printed
"""Twelve news items in seven styles. What the manuals rule, and where, stands in :mod:`unit.citing.manuals`.

A string here is what the installed style prints. It is the manual's string too, unless the style departs: then the
manual's is in ``DEPARTURES``, so that a change on either side is seen.
"""

from collections.abc import Iterable

import pytest

from briefwright.citing.choosing import find_style
from briefwright.citing.cluster import Cluster
from briefwright.model.document import Text
from briefwright.model.template import Citation
from unit.citing.manuals import DEPARTURES, LIST_DEPARTURES, PAGES, RULES
from unit.citing.news_items import NEWS

CITATIONS: dict[str, dict[str, str]] = {
    "chicago-notes-bibliography": {
        "wire": "CNA, “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries,” *Quay Courier*, March 19, 2026, para. 2, https://courier.example/1.",
        "unsigned": "“Port Opens after the Storm,” *Harbour Times*, March 18, 2026, paras. 1–3.",
        "undated": "Ada Quill, “Fares and Fairness,” *Harbour Times*, n.d., para. 4, accessed March 20, 2026, https://times.example/fares. [Date not in captured text.]",
        "hangul": "김민수, “항구가 다시 열렸다 [The port reopens],” *항만일보*, March 20, 2026, para. 2.",
        "romanised": "Min-jun Ryu and Seo-yeon Bak, “Two Fleets, One Quay,” *Strait Daily*, March 17, 2026, para. 5.",
        "report": "Harbour Institute, *Ferries of the North*, HI-12 (Harbour Press, 2025), 3–4.",
        "broadcast": "“The Ferry Question,” *The Evening Hour*, aired March 16, 2026, on Ruun TV, at 12:30.",
        "interview": "Ida Holm, “We Sail in Spring,” interview by Ben Marsh, *Quay Courier*, March 15, 2026, para. 7.",
        "letter": "Nils Aber, e-mail, March 14, 2026.",
        "post": "Ada Quill (@adaquill), “The ferry sails again tomorrow. Bring a coat,” Chirp, March 13, 2026, https://chirp.example/9.",
        "book": "Jonas Wrede, *A History of the Strait* (Lantern Press, 2019), 41.",
        "second": "CNA, “Hale Answers the Mayor,” *Quay Courier*, March 21, 2026, para. 6, https://courier.example/2.",
    },
    "chicago-author-date": {
        "wire": "(CNA 2026b, para. 2)",
        "unsigned": "(*Harbour Times* 2026, paras. 1–3)",
        "undated": "(Quill, n.d., para. 4)",
        "hangul": "(김 2026, para. 2)",
        "romanised": "(Ryu and Bak 2026, para. 5)",
        "report": "(Harbour Institute 2025, 3–4)",
        "broadcast": "(*The Evening Hour* 2026, at 12:30)",
        "interview": "(Holm 2026, para. 7)",
        "letter": "(Nils Aber, e-mail, March 14, 2026)",
        "post": "(Quill 2026)",
        "book": "(Wrede 2019, 41)",
        "second": "(CNA 2026a, para. 6)",
    },
    "apa": {
        "wire": "(CNA, 2026a, para. 2)",
        "unsigned": "(“Port Opens After,” 2026, paras. 1–3)",
        "undated": "(Quill, n.d., para. 4)",
        "hangul": "(김, 2026, para. 2)",
        "romanised": "(Ryu & Bak, 2026, para. 5)",
        "report": "(Harbour Institute, 2025, pp. 3–4)",
        "broadcast": "(“The Ferry Question,” 2026, 12:30)",
        "interview": "(Holm, 2026, para. 7)",
        "letter": "(N. Aber, personal communication, March 14, 2026)",
        "post": "(Quill, 2026)",
        "book": "(Wrede, 2019, p. 41)",
        "second": "(CNA, 2026b, para. 6)",
    },
    "modern-language-association": {
        "wire": "(CNA, “Mayor Greets Hale, Hopes,” par. 2)",
        "unsigned": "(“Port Opens After,” pars. 1–3)",
        "undated": "(Quill, “Fares and Fairness,” par. 4)",
        "hangul": "(김, par. 2)",
        "romanised": "(Ryu and Bak, par. 5)",
        "report": "(Harbour Institute 3–4)",
        "broadcast": "(“The Ferry Question” 12:30)",
        "interview": "(Holm, par. 7)",
        "letter": "(Aber)",
        "post": "(Quill, “The ferry sails again”)",
        "book": "(Wrede 41)",
        "second": "(CNA, “Hale Answers the Mayor,” par. 6)",
    },
    "ieee": {
        "wire": "[1, Para. 2]",
        "unsigned": "[2, Paras. 1–3]",
        "undated": "[3, Para. 4]",
        "hangul": "[4, Para. 2]",
        "romanised": "[5, Para. 5]",
        "report": "[6, pp. 3–4]",
        "broadcast": "[7, 12:30]",
        "interview": "[8, Para. 7]",
        "letter": "[9]",
        "post": "[10]",
        "book": "[11, p. 41]",
        "second": "[12, Para. 6]",
    },
    "oscola": {
        "wire": "CNA, ‘Mayor Greets Hale, Hopes for “Brighter” Ferries’ *Quay Courier* (19 March 2026) para 2 <https://courier.example/1>.",
        "unsigned": "‘Port Opens after the Storm’ *Harbour Times* (18 March 2026) paras 1–3.",
        "undated": "Ada Quill, ‘Fares and Fairness’ *Harbour Times* para 4 <https://times.example/fares> accessed 20 March 2026. [Date not in captured text.]",
        "hangul": "김민수, ‘항구가 다시 열렸다 [The port reopens]’ *항만일보* (20 March 2026) para 2.",
        "romanised": "Min-jun Ryu and Seo-yeon Bak, ‘Two Fleets, One Quay’ *Strait Daily* (17 March 2026) para 5.",
        "report": "Harbour Institute, ‘Ferries of the North’ (Harbour Press 2025) HI-12 3–4.",
        "broadcast": "Ruun TV, ‘The Ferry Question’, *The Evening Hour* (16 March 2026) 12:30.",
        "interview": "Ben Marsh, Interview with Ida Holm, ‘We Sail in Spring’ (15 March 2026) para 7.",
        "letter": "e-mail from Nils Aber (14 March 2026).",
        "post": "Ada Quill (@adaquill), ‘The ferry sails again tomorrow. Bring a coat’ <https://chirp.example/9>.",
        "book": "Jonas Wrede, *A History of the Strait* (Lantern Press 2019) 41.",
        "second": "CNA, ‘Hale Answers the Mayor’ *Quay Courier* (21 March 2026) para 6 <https://courier.example/2>.",
    },
    "bluebook-law-review": {
        "wire": "CNA, *Mayor Greets Hale, Hopes for “Brighter” Ferries*, ^Quay Courier^, Mar. 19, 2026, https://courier.example/1.",
        "unsigned": "*Port Opens after the Storm*, ^Harbour Times^, Mar. 18, 2026.",
        "undated": "Ada Quill, *Fares and Fairness*, ^Harbour Times^, https://times.example/fares (last visited Mar. 20, 2026). [Date not in captured text.]",
        "hangul": "김민수, *항구가 다시 열렸다 [The port reopens]*, ^항만일보^, Mar. 20, 2026.",
        "romanised": "Min-jun Ryu & Seo-yeon Bak, *Two Fleets, One Quay*, ^Strait Daily^, Mar. 17, 2026.",
        "report": "^Harbour Institute^, ^Ferries of the North^ 3–4 (2025).",
        "broadcast": "*The Ferry Question*, ^The Evening Hour^ 12:30 (2026).",
        "interview": "Ida Holm, *We Sail in Spring*, ^Quay Courier^ 7 (2026).",
        "letter": "Nils Aber, (2026).",
        "post": "Ada Quill (@adaquill), *The ferry sails again tomorrow. Bring a coat*, ^Chirp^ (2026), https://chirp.example/9.",
        "book": "^Jonas Wrede^, ^A History of the Strait^ 41 (2019).",
        "second": "CNA, *Hale Answers the Mayor*, ^Quay Courier^, Mar. 21, 2026, https://courier.example/2.",
    },
}
"""What the installed styles print, by style and source; ``*italic*``, ``^small capitals^``."""

LISTS: dict[str, tuple[str, ...]] = {
    "chicago-author-date": (
        "CNA. 2026a. “Hale Answers the Mayor.” *Quay Courier*, March 21. https://courier.example/2.",
        "CNA. 2026b. “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries.” *Quay Courier*, March 19. https://courier.example/1.",
        "Harbour Institute. 2025. *Ferries of the North*. HI-12. Harbour Press.",
        "*Harbour Times*. 2026. “Port Opens after the Storm.” March 18.",
        "Holm, Ida. 2026. “We Sail in Spring.” Interview by Ben Marsh. *Quay Courier*, March 15.",
        "Quill, Ada. n.d. “Fares and Fairness.” *Harbour Times*. Accessed March 20, 2026. https://times.example/fares. [Date not in captured text.]",
        "Quill, Ada (@adaquill). 2026. “The ferry sails again tomorrow. Bring a coat.” Chirp, March 13. https://chirp.example/9.",
        "Ryu, Min-jun, and Seo-yeon Bak. 2026. “Two Fleets, One Quay.” *Strait Daily*, March 17.",
        "*The Evening Hour*. 2026. “The Ferry Question.” Aired March 16, on Ruun TV.",
        "Wrede, Jonas. 2019. *A History of the Strait*. Lantern Press.",
        "김민수. 2026. “항구가 다시 열렸다 [The port reopens].” *항만일보*, March 20.",
    ),
    "apa": (
        "CNA. (2026a, March 19). Mayor greets Hale, hopes for “brighter” ferries. *Quay Courier*. https://courier.example/1",
        "CNA. (2026b, March 21). Hale answers the mayor. *Quay Courier*. https://courier.example/2",
        "Harbour Institute. (2025). *Ferries of the north* (HI-12). Harbour Press.",
        "Holm, I. (2026, March 15). We sail in spring (B. Marsh, Interviewer). *Quay Courier*.",
        "Port opens after the storm. (2026, March 18). *Harbour Times*.",
        "Quill, A. (n.d.). Fares and fairness. *Harbour Times*. Retrieved March 20, 2026, from https://times.example/fares [Date not in captured text.]",
        "Quill, A. (@adaquill). (2026, March 13). *The ferry sails again tomorrow. Bring a coat* [Online post]. Chirp. https://chirp.example/9",
        "Ryu, M.-J., & Bak, S.-Y. (2026, March 17). Two fleets, one quay. *Strait Daily*.",
        "The ferry question. (2026, March 16). [Broadcast]. In *The Evening Hour*. Ruun TV.",
        "Wrede, J. (2019). *A history of the strait*. Lantern Press.",
        "김민수. (2026, March 20). 항구가 다시 열렸다 [The port reopens]. *항만일보*.",
    ),
    "modern-language-association": (
        "Aber, Nils. E-mail. 14 Mar. 2026.",
        "CNA. “Hale Answers the Mayor.” *Quay Courier*, 21 Mar. 2026, https://courier.example/2.",
        "———. “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries.” *Quay Courier*, 19 Mar. 2026, https://courier.example/1.",
        "Harbour Institute. *Ferries of the North*. HI-12, Harbour Press, June 2025.",
        "Holm, Ida. “We Sail in Spring.” Interview by Ben Marsh. *Quay Courier*, 15 Mar. 2026.",
        "“Port Opens after the Storm.” *Harbour Times*, 18 Mar. 2026.",
        "Quill, Ada. “Fares and Fairness.” *Harbour Times*, https://times.example/fares. Accessed 20 Mar. 2026. [Date not in captured text.]",
        "Quill, Ada (@adaquill). “The ferry sails again tomorrow. Bring a coat.” *Chirp*, 13 Mar. 2026, https://chirp.example/9.",
        "Ryu, Min-jun, and Seo-yeon Bak. “Two Fleets, One Quay.” *Strait Daily*, 17 Mar. 2026.",
        "“The Ferry Question.” *The Evening Hour*, Ruun TV, 16 Mar. 2026.",
        "Wrede, Jonas. *A History of the Strait*. Lantern Press, 2019.",
        "김민수. “항구가 다시 열렸다 [The port reopens].” *항만일보*, 20 Mar. 2026.",
    ),
    "ieee": (
        "[1] CNA, “Mayor greets Hale, hopes for ‘brighter’ ferries,” *Quay Courier*, Mar. 19, 2026. [Online]. Available: https://courier.example/1",
        "[2] “Port opens after the storm,” *Harbour Times*, Mar. 18, 2026.",
        "[3] A. Quill, “Fares and fairness,” *Harbour Times*. Accessed: Mar. 20, 2026. [Online]. Available: https://times.example/fares [Date not in captured text.]",
        "[4] 김민수, “항구가 다시 열렸다 [The port reopens],” *항만일보*, Mar. 20, 2026.",
        "[5] M.-J. Ryu and S.-Y. Bak, “Two fleets, one quay,” *Strait Daily*, Mar. 17, 2026.",
        "[6] Harbour Institute, “Ferries of the north,” Harbour Press, HI-12, Jun. 2025.",
        "[7] “The ferry question,” *The Evening Hour*, Ruun TV, Mar. 16, 2026.",
        "[8] I. Holm, “We sail in spring,” *Quay Courier*, Mar. 15, 2026.",
        "[9] N. Aber, Mar. 14, 2026.",
        "[10] A. Quill (@adaquill), “The ferry sails again tomorrow. Bring a coat,” Chirp. [Online]. Available: https://chirp.example/9",
        "[11] J. Wrede, *A history of the strait*. Lantern Press, 2019.",
        "[12] CNA, “Hale answers the mayor,” *Quay Courier*, Mar. 21, 2026. [Online]. Available: https://courier.example/2",
    ),
}
"""Their reference lists, in the styles' order."""


_CLUSTERS = [Cluster((row,), "") for row in NEWS]


def _marked(texts: Iterable[Text]) -> str:
    """The text with its italics and small capitals told."""
    plain = ((text, f"^{text.text}^" if text.small_caps else text.text) for text in texts)
    return "".join(f"*{letters}*" if text.italic else letters for text, letters in plain)


@pytest.mark.parametrize("style", CITATIONS)
def test_citations(style: str) -> None:
    printed = [_marked(text) for text in find_style(Citation(style=style), "en").notes(_CLUSTERS)]
    assert dict(zip((row.source.id for row in NEWS), printed, strict=True)) == CITATIONS[style]


@pytest.mark.parametrize("style", LISTS)
def test_lists(style: str) -> None:
    entries = find_style(Citation(style=style), "en").bibliography(_CLUSTERS)
    assert tuple(map(_marked, entries)) == LISTS[style]


def test_every_citation_has_a_rule_and_most_were_read_on_a_page() -> None:
    assert {style: set(rules) for style, rules in RULES.items()} == {
        style: set(rows) for style, rows in CITATIONS.items()
    }
    rules = [rule for rows in RULES.values() for rule in rows.values()]
    departures = [*DEPARTURES.values(), *LIST_DEPARTURES.values()]
    assert {rule.page for rule in rules} | {departure.page for departure in departures} == {"", *PAGES}
    assert sum(not rule.page for rule in rules) <= 13  # unchecked; only falls


def test_departures_are_departures() -> None:
    for (style, source), departure in DEPARTURES.items():
        assert departure.manual != CITATIONS[style][source], departure.why
    for (style, beginning), departure in LIST_DEPARTURES.items():
        (entry,) = (entry for entry in LISTS[style] if entry.startswith(beginning))
        assert departure.manual != entry, departure.why
