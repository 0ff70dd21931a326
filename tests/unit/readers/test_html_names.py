"""Names as bylines of pages in many languages write them; invented persons."""

import pytest

from briefwright.readers.html_names import clean_author, is_button

HOUSE = "harbour times"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("By Mira Oakes and Jonas Wren", "Mira Oakes|Jonas Wren"),
        ("Mira Oakes, Senior Political Correspondent", "Mira Oakes"),
        ("Mira Oakes Political Editor", "Mira Oakes"),
        ("Mira Oakes Chief Foreign Correspondent", "Mira Oakes"),
        ("Mira Oakes Senior Reporter, HarbourPost", "Mira Oakes"),
        ("Mira Oakes, Jonas Wren & Petra Halloran, Defence editors", "Mira Oakes|Jonas Wren|Petra Halloran"),
        ("Mira Oakes for the Harbour Times", "Mira Oakes"),
        ("Mira Oakes (mira@harbour.example)", "Mira Oakes"),
        ("Mira Oakes @miraoakes", "Mira Oakes"),
        ("Mira Oakes, Ph.D.", "Mira Oakes"),
        ("Mira de la Cruz y Vega", "Mira de la Cruz y Vega"),
        ("Opinion by Mira Oakes", "Mira Oakes"),
        ("Story by Mira Oakes; Photographs by Jonas Wren", "Mira Oakes"),
        ("Anil Verma | Edited by: Rina Das", "Anil Verma"),
        ("Reported By: Anil Verma", "Anil Verma"),
        ("Von Jörg Nienaber, Portmere", "Jörg Nienaber"),
        ("Jörg Nienaber (dpa)", "Jörg Nienaber"),
        ("Par Claire Vasseur (avec AFP)", "Claire Vasseur"),
        ("Claire Vasseur avec AFP", "Claire Vasseur"),
        ("Claire Vasseur (Portmere, correspondante)", "Claire Vasseur"),
        ("Lucía Ferrán / Portmere", "Lucía Ferrán"),
        ("Павел Корнев, специальный корреспондент", "Павел Корнев"),
        ("Автор: Павел Корнев", "Павел Корнев"),
        ("Олена Гайдук, журналістка", "Олена Гайдук"),
        ("한가람·민서윤 기자", "한가람|민서윤"),
        ("포트미어=한가람 특파원", "한가람"),
        ("한가람 기자 hangaram@hangman.example", "한가람"),
        ("ポートミア=遠山実", "遠山実"),
        ("遠山実記者", "遠山実"),
        ("记者：林远舟", "林远舟"),
        ("本报记者 林远舟", "林远舟"),
        ("كتب سامر الحلو", "سامر الحلو"),
        ("إعداد: سامر الحلو", "سامر الحلو"),
        ("سامر الحلو - بورتمير", "سامر الحلو"),
        ("Elif Karaca - Liman Gazetesi", "Elif Karaca"),
        ("Eliška Hájková, ČTK", "Eliška Hájková"),
        ("โดย สมชาย ใจดี", "สมชาย ใจดี"),
        ("अनिल वर्मा, पोर्टमेयर", "अनिल वर्मा"),
        ("Reuters Staff", "Reuters"),
        ("AFP", "AFP"),
    ],
)
def test_the_names_are_left(words: str, names: str) -> None:
    assert clean_author(words, HOUSE) == names.split("|")


@pytest.mark.parametrize(
    "words",
    [
        "Harbour Times", "The Harbour Times", "Harbour Times Staff", "Harbour Times Reporter", "harbour", "mira.oakes",
        "mira.oakes@harbour.example", "@miraoakes", "https://harbour.example/mira", "World Desk", "News Desk",
        "Agencies", "admin", "Redaktion", "Redaktion Ausland", "La rédaction", "Редакция", "Guest contributor", "HTS",
        "Harbour Times GmbH, Portmere, Haldia", "HARBOUR TIMES, Portmere, Haldia", "Harbour",
        "Photographs by Jonas Wren", "Photo: Jonas Wren", "编辑：林远舟", "Edited by: Rina Das", "Updated 3 March",
    ],
)  # fmt: skip
def test_nobody_is_named(words: str) -> None:
    assert clean_author(words, HOUSE) == []


def test_the_house_with_the_form_of_its_company_is_still_the_house() -> None:
    assert clean_author("港湾新聞社", "港湾新聞") == []
    assert clean_author("Ediciones Puerto", "puerto") == []
    assert clean_author("Deutsche Hafenpost", "dh") == []


def test_a_declared_organisation_stays_literal() -> None:
    assert clean_author("Straits Desk", HOUSE, organisation=True) == ["Straits Desk"]
    assert clean_author("Harbour Times", HOUSE, organisation=True) == []


def test_words_of_buttons() -> None:
    assert is_button("Adjust Print")
    assert not is_button("Mira Oakes")
