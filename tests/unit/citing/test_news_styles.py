# ruff: noqa: E501 - each string stands on one line, as it is printed
"""Twelve news items in seven styles, as the manuals have them; what is taken from each manual stands above its strings.

Strings follow the manuals where manual and CSL style agree; where the style departs from its manual, the departure is
listed in ``DEPARTURES`` with its reason and the string is the style's.
"""

import pytest

from briefwright.citing.choosing import find_style
from briefwright.model.template import Citation
from unit.citing.cites import listed, notes
from unit.citing.news_items import NEWS

NOTES: dict[str, tuple[str, ...]] = {
    # CMOS 18: newspapers 14.87-14.95 (no page; unsigned starts with the title), no date 13.103 (n.d.), reports and books 14.2 (title in
    # italics, no place), broadcasts 14.165, interviews 14.108, letters 14.111, posts 14.106 (name, handle, words, site, date).
    "chicago-notes-bibliography": (
        "CNA, “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries,” Quay Courier, March 19, 2026, para. 2, https://courier.example/1.",
        "“Port Opens after the Storm,” Harbour Times, March 18, 2026, paras. 1–3.",
        "Ada Quill, “Fares and Fairness,” Harbour Times, n.d., para. 4, accessed March 20, 2026, https://times.example/fares. [Date not in captured text.]",
        "김민수, “항구가 다시 열렸다 [The port reopens],” 항만일보, March 20, 2026, para. 2.",
        "Min-jun Ryu and Seo-yeon Bak, “Two Fleets, One Quay,” Strait Daily, March 17, 2026, para. 5.",
        "Harbour Institute, Ferries of the North, HI-12 (Harbour Press, 2025), 3–4.",
        "“The Ferry Question,” The Evening Hour, aired March 16, 2026, on Ruun TV, at 12:30.",
        "Ida Holm, “We Sail in Spring,” interview by Ben Marsh, Quay Courier, March 15, 2026, para. 7.",
        "Nils Aber, e-mail, March 14, 2026.",
        "Ada Quill (@adaquill), “The ferry sails again tomorrow. Bring a coat,” Chirp, March 13, 2026, https://chirp.example/9.",
        "Jonas Wrede, A History of the Strait (Lantern Press, 2019), 41.",
        "CNA, “Hale Answers the Mayor,” Quay Courier, March 21, 2026, para. 6, https://courier.example/2.",
    ),
    # CMOS 18: 13.102 (date second), 14.95 (the paper stands for the author of unsigned news), 13.114 (2026a, 2026b by title),
    # 14.111 (letters in the text alone).
    "chicago-author-date": (
        "(CNA 2026b, para. 2)",
        "(Harbour Times 2026, paras. 1–3)",
        "(Quill, n.d., para. 4)",
        "(김 2026, para. 2)",
        "(Ryu and Bak 2026, para. 5)",
        "(Harbour Institute 2025, 3–4)",
        "(The Evening Hour 2026, at 12:30)",
        "(Holm 2026, para. 7)",
        "(Nils Aber, e-mail, March 14, 2026)",
        "(Ada Quill (@adaquill) 2026)",
        "(Wrede 2019, 41)",
        "(CNA 2026a, para. 6)",
    ),
    # APA 7: 8.17 (two authors, &), 8.28 (no page: para.), 8.19 (2024a, 2024b), 8.14 (no author: title), 9.14 (n.d.), 9.38
    # ([translated title]), 8.9 (personal communication in the text alone), 10.16 (newspapers: title roman on the web, name italic).
    "apa": (
        "(CNA, 2026a, para. 2)",
        "(“Port Opens After,” 2026, paras. 1–3)",
        "(Quill, n.d., para. 4)",
        "(김, 2026, para. 2)",
        "(Ryu & Bak, 2026, para. 5)",
        "(Harbour Institute, 2025, pp. 3–4)",
        "(“The Ferry Question,” 2026, 12:30)",
        "(Holm, 2026, para. 7)",
        "(N. Aber, personal communication, March 14, 2026)",
        "(Ada Quill (@adaquill), 2026)",
        "(Wrede, 2019, p. 41)",
        "(CNA, 2026b, para. 6)",
    ),
    # MLA 9: 6.1 (author and place), 6.15 (two authors), 6.10 (short title where an author has two works), 6.21 (par., pars.),
    # 5.126 (dashes for a repeated author), 5.111 (access date of what is undated).
    "modern-language-association": (
        "(CNA, “Mayor Greets Hale, Hopes,” par. 2)",
        "(“Port Opens After,” pars. 1–3)",
        "(Quill, par. 4)",
        "(김, par. 2)",
        "(Ryu and Bak, par. 5)",
        "(Harbour Institute 3–4)",
        "(“The Ferry Question” 12:30)",
        "(Holm, par. 7)",
        "(Aber)",
        "(Ada Quill (@adaquill))",
        "(Wrede 41)",
        "(CNA, “Hale Answers the Mayor,” par. 6)",
    ),
    # IEEE Reference Guide (2023): numbers in order of citing, initials before the name, sentence-style titles in marks, Mon. D, Y,
    # [Online]. Available.
    "ieee": (
        "[1, Para. 2]",
        "[2, Paras. 1–3]",
        "[3, Para. 4]",
        "[4, Para. 2]",
        "[5, Para. 5]",
        "[6, pp. 3–4]",
        "[7, 12:30]",
        "[8, Para. 7]",
        "[9]",
        "[10]",
        "[11, p. 41]",
        "[12, Para. 6]",
    ),
    # OSCOLA 4: 3.4.9 (newspapers: author, ‘title’ paper (date)), 3.4.8 (web pages: <address> accessed date), 3.2 (books), 3.4.3
    # (reports), 3.4.11 (interviews), 3.4.12 (letters: e-mail from A).
    "oscola": (
        "CNA, ‘Mayor Greets Hale, Hopes for “Brighter” Ferries’ Quay Courier (19 March 2026) para 2 <https://courier.example/1>.",
        "‘Port Opens after the Storm’ Harbour Times (18 March 2026) paras 1–3.",
        "Ada Quill, ‘Fares and Fairness’ Harbour Times para 4 <https://times.example/fares> accessed 20 March 2026. [Date not in captured text.]",
        "김민수, ‘항구가 다시 열렸다 [The port reopens]’ 항만일보 (20 March 2026) para 2.",
        "Min-jun Ryu and Seo-yeon Bak, ‘Two Fleets, One Quay’ Strait Daily (17 March 2026) para 5.",
        "Harbour Institute, ‘Ferries of the North’ (Harbour Press 2025) HI-12 3–4.",
        "Ruun TV, ‘The Ferry Question’, The Evening Hour (16 March 2026) 12:30.",
        "Ben Marsh, Interview with Ida Holm, ‘We Sail in Spring’ (15 March 2026) para 7.",
        "e-mail from Nils Aber (14 March 2026).",
        "Ada Quill (@adaquill), ‘The ferry sails again tomorrow. Bring a coat’ <https://chirp.example/9>.",
        "Jonas Wrede, A History of the Strait (Lantern Press 2019) 41.",
        "CNA, ‘Hale Answers the Mayor’ Quay Courier (21 March 2026) para 6 <https://courier.example/2>.",
    ),
    # Bluebook 21: 16.6 (newspapers), 18.2.2 (web: date, address), 15 (books, reports: title page (year)), 18.2.3 (last visited).
    "bluebook-law-review": (
        "CNA, Mayor Greets Hale, Hopes for “Brighter” Ferries, Quay Courier, Mar. 19, 2026, https://courier.example/1.",
        "Port Opens after the Storm, Harbour Times, Mar. 18, 2026.",
        "Ada Quill, Fares and Fairness, Harbour Times, https://times.example/fares (last visited Mar. 20, 2026). [Date not in captured text.]",
        "김민수, 항구가 다시 열렸다 [The port reopens], 항만일보, Mar. 20, 2026.",
        "Min-jun Ryu & Seo-yeon Bak, Two Fleets, One Quay, Strait Daily, Mar. 17, 2026.",
        "Harbour Institute, Ferries of the North 3–4 (2025).",
        "The Ferry Question, The Evening Hour 12:30 (2026).",
        "Ida Holm, We Sail in Spring, Quay Courier 7 (2026).",
        "Nils Aber, (2026).",
        "Ada Quill (@adaquill), The ferry sails again tomorrow. Bring a coat, Chirp (2026), https://chirp.example/9.",
        "Jonas Wrede, A History of the Strait 41 (2019).",
        "CNA, Hale Answers the Mayor, Quay Courier, Mar. 21, 2026, https://courier.example/2.",
    ),
}

LISTS: dict[str, tuple[str, ...]] = {
    "chicago-author-date": (
        "Ada Quill (@adaquill). 2026. “The ferry sails again tomorrow. Bring a coat.” Chirp, March 13. https://chirp.example/9.",
        "CNA. 2026a. “Hale Answers the Mayor.” Quay Courier, March 21. https://courier.example/2.",
        "CNA. 2026b. “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries.” Quay Courier, March 19. https://courier.example/1.",
        "Harbour Institute. 2025. Ferries of the North. HI-12. Harbour Press.",
        "Harbour Times. 2026. “Port Opens after the Storm.” March 18.",
        "Holm, Ida. 2026. “We Sail in Spring.” Interview by Ben Marsh. Quay Courier, March 15.",
        "Quill, Ada. n.d. “Fares and Fairness.” Harbour Times. Accessed March 20, 2026. https://times.example/fares. [Date not in captured text.]",
        "Ryu, Min-jun, and Seo-yeon Bak. 2026. “Two Fleets, One Quay.” Strait Daily, March 17.",
        "The Evening Hour. 2026. “The Ferry Question.” Aired March 16, on Ruun TV.",
        "Wrede, Jonas. 2019. A History of the Strait. Lantern Press.",
        "김민수. 2026. “항구가 다시 열렸다 [The port reopens].” 항만일보, March 20.",
    ),
    "apa": (
        "Ada Quill (@adaquill). (2026, March 13). The ferry sails again tomorrow. Bring a coat [Online post]. Chirp. https://chirp.example/9",
        "CNA. (2026a, March 19). Mayor greets Hale, hopes for “brighter” ferries. Quay Courier. https://courier.example/1",
        "CNA. (2026b, March 21). Hale answers the mayor. Quay Courier. https://courier.example/2",
        "Harbour Institute. (2025). Ferries of the north (HI-12). Harbour Press.",
        "Holm, I. (2026, March 15). We sail in spring (B. Marsh, Interviewer). Quay Courier.",
        "Port opens after the storm. (2026, March 18). Harbour Times.",
        "Quill, A. (n.d.). Fares and fairness. Harbour Times. Retrieved March 20, 2026, from https://times.example/fares [Date not in captured text.]",
        "Ryu, M., & Bak, S. (2026, March 17). Two fleets, one quay. Strait Daily.",
        "The ferry question. (2026, March 16). [Broadcast]. In The Evening Hour. Ruun TV.",
        "Wrede, J. (2019). A history of the strait. Lantern Press.",
        "김민수. (2026, March 20). 항구가 다시 열렸다 [The port reopens]. 항만일보.",
    ),
    "modern-language-association": (
        "Aber, Nils. E-mail. 14 Mar. 2026.",
        "Ada Quill (@adaquill). “The ferry sails again tomorrow. Bring a coat.” Chirp, 13 Mar. 2026, https://chirp.example/9.",
        "CNA. “Hale Answers the Mayor.” Quay Courier, 21 Mar. 2026, https://courier.example/2.",
        "———. “Mayor Greets Hale, Hopes for ‘Brighter’ Ferries.” Quay Courier, 19 Mar. 2026, https://courier.example/1.",
        "Harbour Institute. Ferries of the North. HI-12, Harbour Press, June 2025.",
        "Holm, Ida. “We Sail in Spring.” Interview by Ben Marsh. Quay Courier, 15 Mar. 2026.",
        "“Port Opens after the Storm.” Harbour Times, 18 Mar. 2026.",
        "Quill, Ada. “Fares and Fairness.” Harbour Times, https://times.example/fares. Accessed 20 Mar. 2026. [Date not in captured text.]",
        "Ryu, Min-jun, and Seo-yeon Bak. “Two Fleets, One Quay.” Strait Daily, 17 Mar. 2026.",
        "“The Ferry Question.” The Evening Hour, Ruun TV, 16 Mar. 2026.",
        "Wrede, Jonas. A History of the Strait. Lantern Press, 2019.",
        "김민수. “항구가 다시 열렸다 [The port reopens].” 항만일보, 20 Mar. 2026.",
    ),
    "ieee": (
        "[1] CNA, “Mayor greets Hale, hopes for ‘brighter’ ferries,” Quay Courier, Mar. 19, 2026. [Online]. Available: https://courier.example/1",
        "[2] “Port opens after the storm,” Harbour Times, Mar. 18, 2026.",
        "[3] A. Quill, “Fares and fairness,” Harbour Times. Accessed: Mar. 20, 2026. [Online]. Available: https://times.example/fares [Date not in captured text.]",
        "[4] 김민수, “항구가 다시 열렸다 [The port reopens],” 항만일보, Mar. 20, 2026.",
        "[5] M. Ryu and S. Bak, “Two fleets, one quay,” Strait Daily, Mar. 17, 2026.",
        "[6] Harbour Institute, “Ferries of the north,” Harbour Press, HI-12, Jun. 2025.",
        "[7] “The ferry question,” The Evening Hour, Ruun TV, Mar. 16, 2026.",
        "[8] I. Holm, “We sail in spring,” Quay Courier, Mar. 15, 2026.",
        "[9] N. Aber, Mar. 14, 2026.",
        "[10] Ada Quill (@adaquill), “The ferry sails again tomorrow. Bring a coat,” Chirp. [Online]. Available: https://chirp.example/9",
        "[11] J. Wrede, A history of the strait. Lantern Press, 2019.",
        "[12] CNA, “Hale answers the mayor,” Quay Courier, Mar. 21, 2026. [Online]. Available: https://courier.example/2",
    ),
}

DEPARTURES: tuple[tuple[str, str, str], ...] = (
    ("chicago-notes-bibliography", "unsigned", "CSL leaves prepositions small that CMOS 18, 8.160 sets large (After)"),
    ("chicago-author-date", "unsigned", "as in the notes (After)"),
    ("chicago-author-date", "post", "CSL has no field for a handle: it stands in the name, which is not inverted"),
    ("bluebook-law-review", "unsigned", "as Chicago: Bluebook 8 sets prepositions of five letters large"),
    ("modern-language-association", "letter", "the style does not say to whom the letter went"),
    ("apa", "romanised", "the style gives one initial where APA 7, 9.8 keeps the hyphen (M.-J.)"),
    ("apa", "post", "CSL has no field for a handle: it stands in the name, which is not inverted"),
    ("modern-language-association", "post", "as APA: the handle keeps the name from being inverted"),
    ("ieee", "letter", "the style drops the word for the kind of letter"),
    ("ieee", "post", "the style prints no date for posts"),
    ("oscola", "post", "the style prints neither platform nor date for posts"),
    ("bluebook-law-review", "wire", "the style prints no paragraph at a first citation"),
    ("bluebook-law-review", "interview", "the style reads a paragraph as a page and gives the year alone"),
    ("bluebook-law-review", "letter", "the style gives the year alone"),
    ("bluebook-law-review", "post", "the style gives the year alone"),
)
"""Style, source, what the style does otherwise than its manual."""


@pytest.mark.parametrize("number", range(len(NEWS)), ids=[row.source.id for row in NEWS])
@pytest.mark.parametrize("style", NOTES)
def test_citations(style: str, number: int) -> None:
    assert notes(find_style(Citation(style=style), "en"), *NEWS)[number] == NOTES[style][number]


@pytest.mark.parametrize("style", LISTS)
def test_lists(style: str) -> None:
    assert tuple(listed(find_style(Citation(style=style), "en"), *NEWS)) == LISTS[style]


def test_departures_name_styles_and_sources_that_there_are() -> None:
    sources = {row.source.id for row in NEWS}
    assert all(style in NOTES and source in sources and why for style, source, why in DEPARTURES)
