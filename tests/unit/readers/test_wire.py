"""Wire copy and pasted text: what carries it, what stands below it, what its control lines say, and dumps of many."""

import pytest

from briefwright.model.source import Source
from briefwright.readers.capture import read
from unit.readers.reading import capture, codes, evidence, paragraphs, values

BODY = "The two governments agreed on Thursday that the price of the bases would be settled before the summer."
MORE = "Officials close to the talks said that neither side expected a result before April, and named no sum."
HEAD = "Talks on the bases go on in the customs house"


def sources(text: str) -> tuple[Source, ...]:
    return read(text.encode(), "dump.txt", imported="2026-03-20", source_id="s-1")


def bylines(source: Source) -> list[str]:
    return [field.value for field in source.fields if field.name == "byline"]


@pytest.mark.parametrize(
    ("dateline", "place", "credit"),
    [
        ("Seoul [South Korea], November 6 (ANI): ", "Seoul [South Korea]", "ANI"),
        ("Tehran, IRNA – ", "Tehran", "IRNA"),
        ("Seúl, 6 nov (EFE).- ", "Seúl", "EFE"),
        ("(ANSA) - SEUL, 06 NOV - ", "SEUL", "ANSA"),
        ("Praha 12. března (ČTK) - ", "Praha", "ČTK"),
        ("МОСКВА, 13 мар - РИА Новости. ", "МОСКВА", "РИА Новости"),
        ("Москва. 13 марта. ИНТЕРФАКС - ", "Москва", "ИНТЕРФАКС"),
        ("КИЇВ. 13 березня. УНІАН. ", "КИЇВ", "УНІАН"),
        ("SEOUL, Nov. 6 Kyodo - ", "SEOUL", "Kyodo"),
        ("Minsk, 13 March /Corr. BelTA/. ", "Minsk", "BelTA"),
        ("Berlin (dpa/lno) - ", "Berlin", "dpa/lno"),
        ("WASHINGTON/SEOUL, Nov 6 (Reuters) - ", "WASHINGTON/SEOUL", "Reuters"),
        ("WASHINGTON — ", "WASHINGTON", ""),
        ("ISLAMABAD: ", "ISLAMABAD", ""),
        ("Seoul, 6 November: ", "Seoul", ""),
        ("بورتمير (رويترز) - ", "بورتمير", "رويترز"),
        ("पोर्टमीर, 13 मार्च (भाषा) ", "पोर्टमीर", "भाषा"),
        ("中新社北京3月13日电 ", "北京", "中新社"),
        ("〔記者林遠舟／台北報導〕", "台北", ""),
        ("（海峽時報記者林遠舟台北13日專電）", "台北", ""),
        ("（中央社記者林遠舟台北13日專電）", "台北", "中央社"),
    ],
)
def test_datelines_of_the_world(dateline: str, place: str, credit: str) -> None:
    found = values(capture(dateline + BODY))
    assert found.get("dateline_place", "") == place
    assert found.get("credit", "") == credit


def test_a_dateline_of_the_day_alone_names_no_place() -> None:
    found = values(capture("March 12 (UPI) -- " + BODY))
    assert found["credit"] == "UPI"
    assert "dateline_place" not in found


@pytest.mark.parametrize(
    "start", ["BREAKING — ", "NATO — ", "SECTION: World\n", "ISLAMABAD: and so ", "The Harbour — "]
)
def test_capitals_are_not_always_a_place(start: str) -> None:
    assert "dateline_place" not in values(capture(start + BODY))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By ANA DE LA CRUZ, Associated Press Writer", ["ANA DE LA CRUZ"]),
        ("Par Claire Vasseur et Jean Dubois", ["Claire Vasseur", "Jean Dubois"]),
        ("Von Jörg Nienaber und Ute Korn", ["Jörg Nienaber", "Ute Korn"]),
        ("Автор: Павел Корнев", ["Павел Корнев"]),
        ("作者：林远舟", ["林远舟"]),
        ("本报记者 林远舟 王小明", ["林远舟", "王小明"]),
        ("بقلم: سامر الحلو", ["سامر الحلو"]),
        ("โดย: สมชาย ใจดี", ["สมชาย ใจดี"]),
        ("한가람 워싱턴 특파원", ["한가람"]),
        ("OPINION | ANA DE LA CRUZ", ["ANA DE LA CRUZ"]),
        ("By The Associated Press", []),
        ("By Staff Writer", []),
    ],
)
def test_bylines_of_the_world(line: str, names: list[str]) -> None:
    source = capture(f"{HEAD}\n\n{line}\n\n{BODY}")
    assert bylines(source) == names
    assert values(source)["headline"] == HEAD


def test_a_name_between_headline_and_date_is_a_byline() -> None:
    source = capture(f"{HEAD}\n\nMira Oakes in Portmere\nWed 6 Nov 2024 09.42 GMT\n\n{BODY}")
    assert bylines(source) == ["Mira Oakes"]


def test_reporters_below_the_text_are_bylines_and_no_body() -> None:
    source = capture(f"{HEAD}\n\n{BODY}\n\n(Reporting by Mira Oakes in Portmere;\nEditing by Ivo Penn)\n")
    assert bylines(source) == ["Mira Oakes"]
    assert paragraphs(source) == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "(END)", "NNNN", "-30-", "###", "cv/mab/ial", "PTI MO JW", "desk@yna.example", "(끝)", "2",
        "© 2026 Harbour Times. All rights reserved.", "LOAD-DATE: March 12, 2026", "Read more: the ferry",
    ],
)  # fmt: skip
def test_what_stands_below_is_no_body(line: str) -> None:
    assert paragraphs(capture(f"{HEAD}\n\n{BODY}\n\n{MORE}\n\n{line}\n")) == [BODY, MORE]


@pytest.mark.parametrize(
    "line", ["Advertisement", "ALSO READ: Why bread is dear", "Photograph: Ada Lindqvist/AFP", "관련기사"]
)
def test_furniture_between_paragraphs_is_no_body(line: str) -> None:
    assert paragraphs(capture(f"{HEAD}\n\n{BODY}\n\n{line}\n\n{MORE}")) == [BODY, MORE]


def test_who_holds_the_rights_is_the_outlet() -> None:
    assert values(capture(f"{BODY}\n\n© 2026 Harbour Times. All rights reserved."))["outlet"] == "Harbour Times"


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("BC-EU--Haldia-Talks, 2nd Ld-Writethru,402", "slug", "BC-EU--Haldia-Talks"),
        ("BC-EU--Haldia-Talks, 2nd Ld-Writethru,402", "version", "2nd Ld-Writethru"),
        ("URGENT", "version", "URGENT"),
        ("EMBARGOED UNTIL 00:01 GMT, March 13", "embargoed", "00:01 GMT, March 13"),
    ],
)
def test_control_lines(line: str, name: str, value: str) -> None:
    found = values(capture(f"{line}\n\n{HEAD}\n\nPORTMERE (AP) — {BODY}"))
    assert found[name] == value
    assert found["headline"] == HEAD


@pytest.mark.parametrize("prefix", ["(LEAD) ", "(2nd LD) ", "UPDATE 2-", "CORRECTED-", "[속보] "])
def test_versions_before_the_headline_are_no_part_of_it(prefix: str) -> None:
    source = capture(f"{prefix}{HEAD}\n\nPORTMERE (AP) — {BODY}")
    assert values(source)["headline"] == HEAD
    assert values(source)["version"] in prefix


def test_a_headline_right_above_its_dateline() -> None:
    source = capture(f"{HEAD}\nPORTMERE, March 12 (AP) - {BODY}\n{MORE}")
    assert values(source)["headline"] == HEAD
    assert len(source.paragraphs) == 2


@pytest.mark.parametrize(
    "top",
    [
        "- call Nora\n- buy bread for all",
        "One line of words\nAnother line of words\nA third line of words",
        "QUESTION: Will you stay?",
        "FOR IMMEDIATE RELEASE",
    ],
)
def test_lines_that_are_no_headline(top: str) -> None:
    found = values(capture(f"{top}\n\n{BODY}"))
    assert "headline" not in found
    assert "outlet" not in found


def test_monitored_texts_name_their_source() -> None:
    source = capture(f"{HEAD}\n\n{BODY}\n\nSource: SPA news agency, Portmere, in English 1641 gmt 12 Mar 26\n")
    found = values(source)
    assert (found["credit"], found["published"], found["published_zone"]) == (
        "SPA news agency",
        "2026-03-12T16:41",
        "gmt",
    )


def test_a_forwarded_mail_is_cut_to_the_article() -> None:
    source = capture(
        f"See below.\n\n---------- Forwarded message ---------\nFrom: Harbour Times Alerts <a@h.example>\n"
        f"Date: Thu, Mar 12, 2026 at 4:41 PM\nSubject: Fwd: {HEAD}\nTo: x@y.example\n\n"
        f"{BODY}\n\n{MORE}\n\n--\nUnsubscribe here\n"
    )
    found = values(source)
    assert (found["headline"], found["outlet"], found["published"]) == (HEAD, "Harbour Times", "2026-03-12T16:41")
    assert paragraphs(source) == [BODY, MORE]


def test_a_colleague_who_forwards_is_neither_outlet_nor_date() -> None:
    found = values(capture(f"From: Nora Feld\nSent: 14 March 2026 09:00\nTo: Desk\nSubject: FW: {HEAD}\n\n{BODY}\n"))
    assert found["headline"] == HEAD
    assert not {"outlet", "published", "byline"} & set(found)


def test_marks_of_a_quoted_mail_are_taken_away_and_said() -> None:
    source = capture(f"Look:\n\n> From: Nora Feld\n> Date: 12 March 2026\n> Subject: bases\n>\n> {HEAD}\n>\n> {BODY}\n")
    assert "mail-marks-dropped" in codes(source)
    assert paragraphs(source) == [BODY]


def test_front_matter_is_declared() -> None:
    source = capture(
        f'---\ntitle: "{HEAD}"\ndate: 2026-03-12\nauthors:\n  - Mira Oakes\n  - Jonas Wren\n'
        f"source: Harbour Times\n---\n\n# {HEAD}\n\n{BODY}",
        "a.md",
    )
    assert values(source)["outlet"] == "Harbour Times"
    assert bylines(source) == ["Mira Oakes", "Jonas Wren"]
    assert not any(field.guessed for field in source.fields if field.name != "language")
    assert paragraphs(source) == [BODY]


@pytest.mark.parametrize(
    ("template", "note"),
    [
        (
            "{n} of 2 DOCUMENTS\n\n\nHarbour Times\n\nMarch 12, 2026 Thursday\n\n{head}\n\nLENGTH: 402\n\n{body}\n\n",
            "",
        ),
        ("{head}\nHarbour Times, 12 March 2026\n\n{body}\n\n============================\n\n", ""),
        ("{head}\n402 words\n12 March 2026\nHarbour Times\n\n{body}\n\nDocument HARBTM0020260312ej3d0001x\n\n", ""),
        ("ZCZC AB123\n{head}\n\nPORTMERE, March 12, 2026 (AP) - {body}\n\nNNNN\n\n", ""),
    ],
)
def test_files_of_many_articles_are_split(template: str, note: str) -> None:
    text = "".join(template.format(n=n, head=f"{HEAD} number {n}", body=f"{BODY} {MORE}") for n in (1, 2))
    found = sources(text)
    assert [values(source)["headline"] for source in found] == [f"{HEAD} number 1", f"{HEAD} number 2"]
    assert all("one-of-several" in codes(source) for source in found)
    assert all(f"{BODY}" in source.captured_text for source in found)
    assert [source.id for source in found] == ["s-1", "s-1-2"]


def test_rules_between_sections_split_nothing() -> None:
    assert len(sources(f"{HEAD}\n\n{BODY} {MORE}\n\n----------\n\n{MORE} {BODY}\n")) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{HEAD}\n\nDate: 06/11/2024 | Source: KCNA\n\nVarsk, November 6 (KCNA) -- {BODY}", "2024-11-06"),
        (f"{HEAD}\n\nDate: 11/06/2024\n\nVarsk, November 6 (KCNA) -- {BODY}", "2024-11-06"),
        (
            (
                "Les deux pays se sont mis d’accord sur les bases\n\n06/11/2024 à 16h41\n\n"
                "Les deux pays se sont mis d’accord sur le prix des bases, a dit la ministre dans une salle."
            ),
            "2024-11-06T16:41",
        ),
        (
            "두 나라가 합의했다\n\n입력 24.11.06 16:41\n\n두 나라가 값에 합의했다고 장관이 바르스크에서 말했다.",
            "2024-11-06T16:41",
        ),
        (f"{HEAD}\n\nDate: 13/11/24\n\n{BODY}", "2024-11-13"),
        (f"{HEAD}\n\nDate: 6/11/24\n\n{BODY}", ""),
        (f"{HEAD}\n\n06/11/2024\n\n{BODY}", ""),
    ],
)
def test_dates_in_figures_are_settled_by_evidence_only(text: str, value: str) -> None:
    source = capture(text)
    assert values(source).get("published", "") == value
    assert ("date-ambiguous" in codes(source)) is not bool(value)


@pytest.mark.parametrize(
    ("first", "kept"),
    [
        ("Published: 12 March 2026 Updated: 14 March 2026", "2026-03-12"),
        ("Updated: 14 March 2026\nPublished: 12 March 2026", "2026-03-12"),
        ("13.03.2026 - Update : 14.03.2026", "2026-03-13"),
        ("입력 2026.03.13. 오전 9:20   수정 2026.03.14. 오전 11:05", "2026-03-13T09:20"),
    ],
)
def test_the_first_publication_goes_before_the_change(first: str, kept: str) -> None:
    assert values(capture(f"{HEAD}\n\n{first}\n\n{BODY}"))["published"] == kept


def test_evidence_stands_behind_every_field_of_a_full_header() -> None:
    source = capture(f"Harbour Times\nMarch 12, 2026 / 4:41 PM GMT\n\n{HEAD}\nBy Mira Oakes\n\nPORTMERE (AP) — {BODY}")
    shown = {field.name: evidence(source, field) for field in source.fields}
    assert shown["outlet"] == "Harbour Times"
    assert shown["published"] == "March 12, 2026 / 4:41 PM"
    assert shown["published_zone"] == "GMT"
    assert shown["byline"] == "Mira Oakes"
