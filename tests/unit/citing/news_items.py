"""Twelve invented sources, one of each sort that briefs cite, with the paragraph or page cited."""

from briefwright.citing.cluster import Cite
from unit.citing.cites import captured, cite, on_pages

_WIRE = {"credit": "CNA", "outlet": "Quay Courier", "language": "en"}


def _wire() -> Cite:
    fields = {**_WIRE, "headline": "Mayor greets Hale, hopes for 'brighter' ferries", "published": "2026-03-19T16:41"}
    return cite(captured(source_id="wire", **fields, url="https://courier.example/1"), 2, label="S1")


def _unsigned() -> Cite:
    fields = {"outlet": "Harbour Times", "headline": "Port opens after the storm", "published": "2026-03-18"}
    return cite(captured(source_id="unsigned", **fields, language="en"), 1, 2, 3, label="S2")


def _undated() -> Cite:
    fields = {"byline": "Ada Quill", "outlet": "Harbour Times", "headline": "Fares and fairness", "language": "en"}
    return cite(
        captured(source_id="undated", **fields, url="https://times.example/fares"), 4, label="S3", accessed="2026-03-20"
    )


def _hangul() -> Cite:
    fields = {"byline": "김민수", "outlet": "항만일보", "headline": "항구가 다시 열렸다", "language": "ko"}
    return cite(
        captured(source_id="hangul", **fields, published="2026-03-20"),
        2,
        label="S4",
        translated_title="The port reopens",
    )


def _romanised() -> Cite:
    fields = {"byline": "Min-jun Ryu; Seo-yeon Bak", "outlet": "Strait Daily", "headline": "Two fleets, one quay"}
    return cite(captured(source_id="romanised", **fields, published="2026-03-17", language="en"), 5, label="S5")


def _report() -> Cite:
    fields = {"credit": "Harbour Institute", "outlet": "Harbour Press", "headline": "Ferries of the north"}
    source = captured("HI-12", "report", **fields, published="2025-06", language="en")
    return on_pages(cite(source, label="S6", kind="report", report_number="HI-12"), 3, 4)


def _broadcast() -> Cite:
    fields = {"outlet": "Ruun TV", "headline": "The ferry question", "published": "2026-03-16", "language": "en"}
    source = captured("The Evening Hour", "broadcast", **fields)
    return cite(source, label="S7", kind="broadcast", programme="The Evening Hour", time_mark="12:30")


def _interview() -> Cite:
    fields = {"outlet": "Quay Courier", "headline": "We sail in spring", "interview_by": "Ben Marsh", "language": "en"}
    source = captured("Ida Holm", "interview", **fields, published="2026-03-15")
    return cite(source, 7, label="S8", kind="interview", interviewee="Ida Holm")


def _letter() -> Cite:
    source = captured("Dear desk", "letter", byline="Nils Aber", published="2026-03-14", language="en")
    return cite(source, label="S9", kind="e-mail")


def _post() -> Cite:
    fields = {
        "headline": "The ferry sails again tomorrow. Bring a coat",
        "byline": "Ada Quill",
        "published": "2026-03-13T08:30",
        "url": "https://chirp.example/9",
        "language": "en",
    }
    source = captured("Ada Quill @adaquill · Chirp\n\nThe ferry sails again tomorrow. Bring a coat.", "post", **fields)
    return cite(source, label="S10", kind="social post", handle="@adaquill", platform="Chirp")


def _book() -> Cite:
    fields = {"byline": "Jonas Wrede", "outlet": "Lantern Press", "headline": "A history of the strait"}
    source = captured("Text", "book", **fields, published="2019", language="en")
    return on_pages(cite(source, label="S11", kind="book"), 41)


def _second() -> Cite:
    fields = {**_WIRE, "headline": "Hale answers the mayor", "published": "2026-03-21"}
    return cite(captured(source_id="second", **fields, url="https://courier.example/2"), 6, label="S12")


NEWS: tuple[Cite, ...] = (
    _wire(), _unsigned(), _undated(), _hangul(), _romanised(), _report(), _broadcast(), _interview(), _letter(),
    _post(), _book(), _second(),
)  # fmt: skip
"""Wire story, no author, no date, Hangul name, romanised Korean names, report, broadcast, interview, e-mail, post,
book, and a second story of the same agency and year."""
