"""Which sources tell one story: same text, newer version, near copy; and what must stay apart."""

import random

import pytest
from msgspec.structs import replace

from briefwright.model.likeness import Kin, Stories, kinship, origins
from briefwright.model.source import CapturedField, Source
from unit.model.texts import source_of

_WORDS = [
    a + b for a in ("har", "bol", "quen", "tir", "mos", "lud", "fen", "gra") for b in ("bour", "tal", "rick", "ny")
]
_WORDS += [word + end for word in _WORDS for end in ("s", "ed", "ing", "er", "ly")]


def story(seed: int, paragraphs: int = 6) -> str:
    chosen = random.Random(seed)  # noqa: S311 - no secret
    return "\n\n".join(" ".join(chosen.choices(_WORDS, k=50)) for _ in range(paragraphs))


def rerun(text: str, seed: int) -> str:
    """What a paper makes of agency copy: its own lead, some paragraphs, a word in twenty dropped."""
    chosen = random.Random(seed)  # noqa: S311 - no secret
    kept = text.split("\n\n")[: chosen.randint(3, 6)]
    cut = [" ".join(word for word in part.split() if chosen.random() > 0.05) for part in kept]
    return "\n\n".join([" ".join(chosen.choices(_WORDS, k=60)), *cut])


def test_the_same_words_in_another_dress_are_the_same_text() -> None:
    first = source_of(story(1), "s-1", outlet="Quay Courier")
    second = source_of(story(1).replace(" ", "\n", 30).upper(), "s-2", outlet="Port Times")
    assert kinship([first, second]) == {"s-2": Kin("s-1", "same")}


def test_a_story_of_its_own_has_no_kin() -> None:
    assert kinship([source_of(story(number), f"s-{number}") for number in range(30)]) == {}


def test_reruns_are_found_and_background_paragraphs_do_not_join() -> None:
    background = story(999, 1)
    stories = [source_of(f"{story(n)}\n\n{background}" if n % 2 else story(n), f"s-{n}") for n in range(250)]
    reruns = [source_of(rerun(story(n), n + 5000), f"r-{n}") for n in range(250)]
    kin = kinship([*stories, *reruns])
    assert {name: row.other for name, row in kin.items()} == {f"r-{n}": f"s-{n}" for n in range(250)}
    assert all(row.how == "near" and 0.3 <= row.shared <= 1 for row in kin.values())


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ({"published": "2026-03-19T16:41"}, {"published": "2026-03-19T18:05"}, "newer"),
        ({"published": "2026-03-19T18:05"}, {"published": "2026-03-19T16:41"}, "older"),
        ({"published": "2026-03-19"}, {"published": "2026-03-19T16:41"}, "near"),
        ({"published": "2026-03-19"}, {}, "near"),
        ({"dateline_date": "2026-03-18"}, {"dateline_date": "2026-03-19"}, "newer"),
    ],
)
def test_versions_of_one_publisher_are_told_by_their_time(
    before: dict[str, str], after: dict[str, str], how: str
) -> None:
    first = source_of(story(1), "s-1", outlet="Quay Courier", **before)
    second = source_of(story(1) + "\n\n" + story(2, 2), "s-2", outlet="quay courier", **after)
    assert kinship([first, second])["s-2"].how == how


def test_two_papers_with_one_agency_are_no_versions_of_one_another() -> None:
    first = source_of(story(1), "s-1", outlet="Quay Courier", credit="CNA", published="2026-03-19")
    second = source_of(rerun(story(1), 7), "s-2", outlet="Port Times", credit="CNA", published="2026-03-20")
    assert kinship([first, second])["s-2"].how == "near"


def test_one_address_makes_versions_whatever_the_outlet_is_called() -> None:
    one = {"url": "https://quay.example/ferry", "published": "2026-03-19"}
    first = source_of(story(1), "s-1", outlet="Quay Courier", **one)
    second = source_of(story(1) + " more", "s-2", outlet="The Courier", **one | {"published": "2026-03-20"})
    elsewhere = {"url": "https://port.example/ferry", "published": "2026-03-20"}
    third = source_of(story(1) + " less", "s-3", outlet="Port Times", **elsewhere)
    assert kinship([first, second])["s-2"].how == "newer"
    assert kinship([first, third])["s-3"].how == "near"


@pytest.mark.parametrize(("credit", "how"), [("CNA", "newer"), ("RNA", "near")])
def test_where_one_names_no_outlet_the_credit_tells_the_publisher(credit: str, how: str) -> None:
    first = source_of(story(1), "s-1", outlet="Quay Courier", credit="CNA", published="2026-03-19")
    second = source_of(story(1) + " more", "s-2", credit=credit, published="2026-03-20")
    assert kinship([first, second])["s-2"].how == how
    assert kinship([replace(first, id="s-9"), source_of(story(1) + " more", "s-2")])["s-2"].how == "near"


def test_what_stands_above_the_body_is_no_part_of_the_story() -> None:
    text = f"Another headline of the day\n\n{story(1)}"
    headed = source_of(text, "s-2")
    headed = replace(headed, paragraphs=headed.paragraphs[1:])
    assert kinship([source_of(story(1), "s-1"), headed])["s-2"] == Kin("s-1", "same")
    assert kinship([source_of(story(1), "s-1"), replace(headed, paragraphs=())])["s-2"].how == "near"


@pytest.mark.parametrize(("shared", "kin"), [(12, set()), (13, {"s-2"})])
def test_a_shared_phrase_is_no_shared_story(shared: int, kin: set[str]) -> None:
    """Thirteen words make ten runs of four, the fewest that count."""
    phrase = " ".join(story(1).split()[:shared])
    first, second = (source_of(f"{phrase} {own}", name) for name, own in (("s-1", "alone there"), ("s-2", "here now")))
    assert set(kinship([first, second])) == kin


def test_a_short_text_is_found_in_a_long_one_and_the_other_way_round() -> None:
    long, short = source_of(story(1), "s-long"), source_of(" ".join(story(1).split()[60:80]), "s-short")
    assert kinship([long, short]) == {"s-short": Kin("s-long", "near", 1.0)}
    assert kinship([short, long]) == {"s-long": Kin("s-short", "near", 1.0)}


def test_a_stated_version_number_goes_before_the_time() -> None:
    def numbered(source: Source, number: str) -> Source:
        return replace(source, fields=(*source.fields, CapturedField("version", number)))

    first = numbered(source_of(story(1), "s-1", credit="CNA", published="2026-03-20"), "9")
    second = numbered(source_of(rerun(story(1), 3), "s-2", credit="CNA", published="2026-03-19"), "10")
    assert kinship([first, second])["s-2"].how == "newer"


def test_the_nearest_of_several_versions_is_named() -> None:
    third = story(1) + "\n\n" + story(2, 3)
    texts = [story(1), third, third + "\n\n" + story(3, 1)]
    kin = kinship([source_of(text, f"s-{number}") for number, text in enumerate(texts)])
    assert (kin["s-1"].other, kin["s-2"].other) == ("s-0", "s-1")


def test_letters_without_spaces_between_words_are_compared_too() -> None:
    text = (
        "港口部长周一表示渡轮航线将在春季恢复,两个港口已就码头费用达成协议。"
        "记者获悉,船员们已经准备就绪,票价也将随之上涨。"
    )
    changed = "本报讯。" + text.replace("周一", "日前")
    other = (
        "灯塔委员会昨日决定推迟煤炭谈判,理由是风暴造成的损失尚未统计完毕,检查员仍在记录桥梁和河流的情况,结果下月公布。"
    )
    kin = kinship([source_of(text, "s-1"), source_of(other, "s-2"), source_of(changed, "s-3")])
    assert set(kin) == {"s-3"}
    assert kin["s-3"].other == "s-1"


def test_texts_without_words_are_not_the_same_text() -> None:
    assert kinship([source_of("— — —", "s-1"), source_of("* * *", "s-2")]) == {}


def test_one_by_one_is_the_same_as_all_at_once() -> None:
    sources = [source_of(rerun(story(n % 5), n), f"s-{n}") for n in range(20)]
    stories = Stories()
    assert {source.id: kin for source in sources if (kin := stories.add(source))} == kinship(sources)


def test_forty_copies_of_one_text_all_lead_to_the_first() -> None:
    copies = [source_of(f"{story(1)}\n\n{story(100 + n, 1)}", f"s-{n}") for n in range(40)]
    kin = kinship(copies)
    assert len(kin) == 39
    assert len(set(origins({source.id: "" for source in copies}, kin).values())) == 1


def test_origins_join_by_name_by_text_and_through_both() -> None:
    names = {"a": "CNA", "b": "cna", "c": "", "d": "Port Times", "e": ""}
    kin = {"c": Kin("b", "near", 0.5), "d": Kin("c", "same")}
    found = origins(names, kin)
    assert found["a"] == found["b"] == found["c"] == found["d"]
    assert found["e"] != found["a"]


def test_kin_that_left_the_desk_joins_nothing() -> None:
    assert len(set(origins({"a": "", "b": ""}, {"b": Kin("gone", "same")}).values())) == 2
