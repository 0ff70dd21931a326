# ruff: noqa: E501 - each string stands on one line, as it is printed
"""What the manuals say of the twelve news items: the rule, the page it was read on, and their string where a style departs.

The manuals themselves are behind a fee; rules were read on 21 November 2026 on the public pages below, which quote or
teach them. A rule without a page was written from memory and is unchecked. Paragraph numbers are our own count: MLA
(p. 248) would leave them out, the others allow a locator of the writer's.
"""

from typing import NamedTuple

PAGES: dict[str, str] = {
    "cmos-qa": "http://www.chicagomanualofstyle.org/qanda/data/faq/topics/Documentation/faq0076.html",
    "cmos-samples": "https://scribd.com/document/403013588/Chicago-Manual-Notes-and-Bibliography",
    "cmos-18": "https://lonestar-online.libguides.com/chicago/examples",
    "cmos-news": "https://grafiati.com/en/info/chicago-17-notes-and-bibliography/newspaper-article",
    "cmos-capitals": "https://www.perfectit.com/blog/you-are-entitled-to-no-more-indecent-prepositions",
    "cmos-broadcast": "https://proofed.co.uk/writing-tips/how-to-cite-a-radio-broadcast-in-chicago-footnote-referencing/",
    "cmos-post": "https://usingsources.fas.harvard.edu/frequently-asked-questions-about-citing-sources-chicago-format.md",
    "cmos-letter": "https://library.nnu.edu/help/turabian",
    "apa-news": "https://tama.dlsud.edu.ph/aeaservices/Index.aspx?MenuID=4379",
    "apa-names": "https://guides.lib.wayne.edu/c.php?g=174728&p=2258585",
    "apa-missing": "https://bsu.libguides.com/c.php?g=1050408&p=7624809",
    "apa-no-author": "https://essaywriter.guru/essay-online/apa-reference-list-no-date",
    "apa-broadcast": "https://guides.library.uq.edu.au/referencing/apa7/television",
    "apa-post": "https://libguides.tri-c.edu/c.php?g=1467376&p=10916956",
    "apa-letter": "https://cv.libguides.com/apa/personal-social",
    "apa-book": "https://bibliographymakers.com/blog/types-of-references",
    "mla-text": "https://sjcme.libguides.com/c.php?g=1157615&p=8449360",
    "mla-same-author": "https://guides.uu.edu/mla9/intextcitations/examples",
    "mla-letter": "https://auckland.libguides.com/mla/email-personal-communication",
    "mla-broadcast": "https://anyflip.com/syhcv/jvgc/basic/251-300",
    "mla-book": "https://vdocuments.us/download/creating-a-works-cited-list-mla-amazon-s3-creating-a-works-cited-list-mla-in-your.html",
    "ieee-news": "https://libguides-en.ub.uu.se/ieee/newspaper-articles",
    "ieee-locator": "https://www.federation.edu.au/library/study-resources/fedcite/ieee/websites-reports-and-social-media/",
    "ieee-report": "https://libguides.sait.ca/IEEE/moresources",
    "ieee-post": "https://citedash.ai/cite/ieee/social-media",
    "ieee-book": "https://chec.engineering.cornell.edu/ieee-reference-page-entries/",
    "oscola-news": "https://lizbrownediting.com/oscola-back-basics-newspapers/",
    "oscola-media": "https://lizbrownediting.com/oscola-back-basics-media-sources/",
    "oscola-interview": "https://library.port.ac.uk/using-resources/referencing/oscola/non-recoverable-material",
    "oscola-post": "https://library.port.ac.uk/using-resources/referencing/oscola/websites-webpages-and-social-media",
    "oscola-book": "https://libanswers.coventry.ac.uk/lib/faq/276361",
    "bluebook-news": "https://libguides.law.ucdavis.edu/c.php?g=1014499&p=7370560",
    "bluebook-web": "https://libraryguides.law.uic.edu/c.php?g=1386543&p=10289116",
    "bluebook-book": "https://scribd.com/document/335264148/Bluebook-Secondary-Materials",
}


class Rule(NamedTuple):
    """A rule: what it says and where, and the key of the page it was read on, "" for unchecked."""

    says: str
    page: str = ""


class Departure(NamedTuple):
    """What the manual has where an installed style prints otherwise; the page as in :class:`Rule`, or the rule's."""

    manual: str
    why: str
    page: str = ""


_CMOS_NEWS = Rule("notes: author, “headline,” paper, date, URL; no page", "cmos-news")
_CMOS_DATE = Rule("author and year; the list begins “Name. 2002.”", "cmos-qa")
_APA_NEWS = Rule("list: name, (2019, March 22). Headline. *Paper*. URL; text: (Carey, 2019)", "apa-news")
_MLA_TEXT = Rule("9, p. 244: a comma before “par.”", "mla-text")
_IEEE_NEWS = Rule("X. Last name, “Title,” *Paper*, Mon. D, Y. [Online]. Available: URL", "ieee-news")
_OSCOLA_NEWS = Rule("author, ‘title’ *paper* (place, date) <URL>; no place where none is known", "oscola-news")
_BLUEBOOK_NEWS = Rule("16.6: author, *title*, ^paper^, date; online, 16.6(f): ^paper^ (date), URL", "bluebook-news")

RULES: dict[str, dict[str, Rule]] = {
    "chicago-notes-bibliography": {
        "wire": _CMOS_NEWS,
        "unsigned": Rule("notes: an unsigned story begins with its headline", "cmos-news"),
        "undated": Rule("18, 13.103: n.d.; 14.104: access date"),
        "hangul": Rule("18, 11.9: a translated title in brackets behind the original"),
        "romanised": Rule("two authors joined by “and”", "cmos-18"),
        "report": Rule("an organisation stands as author; title italic (publisher, year), page", "cmos-18"),
        "broadcast": Rule("17, 14.265: programme, “episode,” aired date, on network", "cmos-broadcast"),
        "interview": Rule("name, “title,” interview by, *paper*, date (sample citations)", "cmos-samples"),
        "letter": Rule("full name, medium, month day, year", "cmos-letter"),
        "post": Rule("name (@handle), “first words,” site, date, URL", "cmos-post"),
        "book": Rule("18: no place of publication", "cmos-18"),
        "second": _CMOS_NEWS,
    },
    "chicago-author-date": {
        "wire": _CMOS_DATE,
        "unsigned": Rule("16, 14.207: the paper stands for the author", "cmos-qa"),
        "undated": Rule("18, 13.103: (Quill, n.d.)"),
        "hangul": _CMOS_DATE,
        "romanised": _CMOS_DATE,
        "report": _CMOS_DATE,
        "broadcast": Rule("18, 14.165"),
        "interview": _CMOS_DATE,
        "letter": Rule("in the text alone: (full name, medium, month day, year)", "cmos-letter"),
        "post": _CMOS_DATE,
        "book": _CMOS_DATE,
        "second": _CMOS_DATE,
    },
    "apa": {
        "wire": Rule("as all news; 8.19: letters by date", "apa-news"),
        "unsigned": Rule(
            "no author: the short title in quotation marks; in the list the title comes first", "apa-no-author"
        ),
        "undated": Rule("n.d. in list and text", "apa-missing"),
        "hangul": _APA_NEWS,
        "romanised": Rule("9.8, p. 286: hyphen between initials, a stop after each; two authors with &", "apa-names"),
        "report": Rule("title in italics; (HI-12): 10.4, unchecked"),
        "broadcast": Rule("episode [TV series episode]. In *programme*. Network", "apa-broadcast"),
        "interview": Rule("10.16: as the medium it stands in"),
        "letter": Rule("in the text alone", "apa-letter"),
        "post": Rule("name [@handle]. (date). *First 20 words* [Post]. Site. URL", "apa-post"),
        "book": Rule("name. (year). *Title*. Publisher; no place", "apa-book"),
        "second": _APA_NEWS,
    },
    "modern-language-association": {
        "wire": Rule("two works of one author: (Austen, *Mansfield* 58)", "mla-same-author"),
        "unsigned": Rule("9, p. 237: the title, shortened; list: “Title.” *Site*, date, URL", "mla-text"),
        "undated": Rule("two works of one author: (Austen, *Mansfield* 58)", "mla-same-author"),
        "hangul": _MLA_TEXT,
        "romanised": Rule("9, p. 232: (Dorris and Erdrich 23)", "mla-text"),
        "report": Rule("9, 5.20: an organisation as author"),
        "broadcast": Rule("9, 5.102: “Episode.” *Series*, network, date; (Evans 1:15)", "mla-broadcast"),
        "interview": _MLA_TEXT,
        "letter": Rule("Name. E-mail to the author. D Mon. Y.", "mla-letter"),
        "post": Rule("two works of one author: (Austen, *Mansfield* 58)", "mla-same-author"),
        "book": Rule("Last, First. *Title*. Publisher, year.", "mla-book"),
        "second": Rule("two works of one author: (Austen, *Mansfield* 58)", "mla-same-author"),
    },
    "ieee": {
        "wire": _IEEE_NEWS,
        "unsigned": _IEEE_NEWS,
        "undated": Rule("Accessed: Mon. D, Y. [Online]. Available: URL; [1, para. 3]", "ieee-locator"),
        "hangul": _IEEE_NEWS,
        "romanised": _IEEE_NEWS,
        "report": Rule("author, “title,” organisation, report number, Mon. Y.", "ieee-report"),
        "broadcast": Rule("episode, programme, network, date"),
        "interview": _IEEE_NEWS,
        "letter": Rule("private communication, date"),
        "post": Rule("author, “first words,” platform, Mon. D, Y. [Online]. Available: URL", "ieee-post"),
        "book": Rule("book titles: all significant words with capitals, italic", "ieee-book"),
        "second": _IEEE_NEWS,
    },
    "oscola": {
        "wire": _OSCOLA_NEWS,
        "unsigned": _OSCOLA_NEWS,
        "undated": Rule("<URL> accessed day month year", "oscola-news"),
        "hangul": _OSCOLA_NEWS,
        "romanised": _OSCOLA_NEWS,
        "report": Rule("3.4.3: as a book, in quotation marks where it has no ISBN"),
        "broadcast": Rule("no rule of its own: name – ‘title’ – (publication information)", "oscola-media"),
        "interview": Rule("a published interview is cited as what it stands in, by its author", "oscola-interview"),
        "letter": Rule("3.4.12: Email from A to B (date)"),
        "post": Rule("author, ‘title’ (site, date) <URL>", "oscola-post"),
        "book": Rule("author, *Title* (publisher year) page", "oscola-book"),
        "second": _OSCOLA_NEWS,
    },
    "bluebook-law-review": {
        "wire": _BLUEBOOK_NEWS,
        "unsigned": _BLUEBOOK_NEWS,
        "undated": Rule("18.2.2: no date: (last visited date) behind the URL", "bluebook-web"),
        "hangul": _BLUEBOOK_NEWS,
        "romanised": _BLUEBOOK_NEWS,
        "report": Rule("15: ^author^, ^title^ page (year)", "bluebook-book"),
        "broadcast": Rule("18.7: title (network broadcast date)"),
        "interview": _BLUEBOOK_NEWS,
        "letter": Rule("17.2.4: E-mail from A to B (date)"),
        "post": Rule("18.2.2: the date as it stands on the page, then the URL", "bluebook-web"),
        "book": Rule("15: ^author^, ^title^ page (year)", "bluebook-book"),
        "second": _BLUEBOOK_NEWS,
    },
}
"""The rule by which a manual has a source cited, by style and source."""

_STOP = (
    "CMOS 18 gives prepositions of five letters a capital; CSL's list of small words has them (Title Case Conversion)"
)
_PARA = "the style gives the label a capital"
_ONLINE = "the style sets the date between commas also where an address follows"

DEPARTURES: dict[tuple[str, str], Departure] = {
    ("chicago-notes-bibliography", "unsigned"): Departure(
        "“Port Opens After the Storm,” *Harbour Times*, March 18, 2026, paras. 1–3.", _STOP, "cmos-capitals"
    ),
    ("chicago-notes-bibliography", "broadcast"): Departure(
        "*The Evening Hour*, “The Ferry Question,” aired March 16, 2026, on Ruun TV, at 12:30.",
        "the style puts the episode before the programme",
    ),
    ("ieee", "wire"): Departure("[1, para. 2]", _PARA),
    ("ieee", "unsigned"): Departure("[2, paras. 1–3]", _PARA),
    ("ieee", "undated"): Departure("[3, para. 4]", _PARA),
    ("ieee", "hangul"): Departure("[4, para. 2]", _PARA),
    ("ieee", "romanised"): Departure("[5, para. 5]", _PARA),
    ("ieee", "interview"): Departure("[8, para. 7]", _PARA),
    ("ieee", "second"): Departure("[12, para. 6]", _PARA),
    ("oscola", "interview"): Departure(
        "Ben Marsh, ‘We Sail in Spring’ *Quay Courier* (15 March 2026) para 7.",
        "the style cites every interview as an unpublished one",
    ),
    ("oscola", "letter"): Departure(
        "Email from Nils Aber (14 March 2026).", "the style leaves the word for the letter small at the start of a note"
    ),
    ("oscola", "post"): Departure(
        "Ada Quill (@adaquill), ‘The ferry sails again tomorrow. Bring a coat’ (Chirp, 13 March 2026) <https://chirp.example/9>.",
        "the style prints neither site nor date of a post",
    ),
    ("bluebook-law-review", "wire"): Departure(
        "CNA, *Mayor Greets Hale, Hopes for “Brighter” Ferries*, ^Quay Courier^ (Mar. 19, 2026), https://courier.example/1.",
        _ONLINE,
    ),
    ("bluebook-law-review", "second"): Departure(
        "CNA, *Hale Answers the Mayor*, ^Quay Courier^ (Mar. 21, 2026), https://courier.example/2.", _ONLINE
    ),
    ("bluebook-law-review", "unsigned"): Departure(
        "*Port Opens After the Storm*, ^Harbour Times^, Mar. 18, 2026.",
        "Bluebook 8 gives prepositions of five letters a capital (unchecked); CSL's list has them small",
    ),
    ("bluebook-law-review", "interview"): Departure(
        "Ida Holm, *We Sail in Spring*, ^Quay Courier^, Mar. 15, 2026.",
        "the style knows no interviews: year alone, and a paragraph read as a page",
    ),
    ("bluebook-law-review", "letter"): Departure(
        "E-mail from Nils Aber (Mar. 14, 2026).", "the style knows no letters: year alone, behind a comma"
    ),
    ("bluebook-law-review", "post"): Departure(
        "Ada Quill (@adaquill), *The ferry sails again tomorrow. Bring a coat*, ^Chirp^ (Mar. 13, 2026), https://chirp.example/9.",
        "the style gives the year of a post alone",
    ),
}
"""Citations that an installed style prints otherwise than its manual; styles are shipped unchanged."""

LIST_DEPARTURES: dict[tuple[str, str], Departure] = {
    # Style and beginning of the printed entry.
    ("chicago-author-date", "*Harbour Times*. 2026."): Departure(
        "*Harbour Times*. 2026. “Port Opens After the Storm.” March 18.", _STOP, "cmos-capitals"
    ),
    ("apa", "The ferry question."): Departure(
        "The ferry question [TV series episode]. (2026, March 16). In *The Evening Hour*. Ruun TV.",
        "the style puts the description behind the date where the title stands for the author",
    ),
    ("apa", "Quill, A. (@adaquill)."): Departure(
        "Quill, A. [@adaquill]. (2026, March 13). *The ferry sails again tomorrow. Bring a coat* [Post]. Chirp. https://chirp.example/9",
        "CSL has no field for a handle; square brackets are ours for what we supply, so the handle stands in round ones",
    ),
    ("apa", "Quill, A. (n.d.)."): Departure(
        "Quill, A. (n.d.). Fares and fairness. *Harbour Times*. https://times.example/fares",
        "the style gives the date of access for whatever has no date, the manual only for what is meant to change",
    ),
    ("modern-language-association", "Aber, Nils."): Departure(
        "Aber, Nils. E-mail to the author. 14 Mar. 2026.", "the style does not say to whom the letter went"
    ),
    ("ieee", "[10]"): Departure(
        "[10] A. Quill, “The ferry sails again tomorrow. Bring a coat,” Chirp, Mar. 13, 2026. [Online]. Available: https://chirp.example/9",
        "the style prints no date of a post",
    ),
    ("ieee", "[11]"): Departure(
        "[11] J. Wrede, *A History of the Strait*. Lantern Press, 2019.",
        "the style leaves the title in the case it was captured in",
    ),
}
"""The same of the reference lists."""
