"""Encodings: found by marks, by bytes and by guess, and said; wrong ones never stop a capture."""

import codecs

import pytest

from briefwright.errors import CaptureError
from briefwright.readers.encoding import decode
from unit.readers.reading import capture, codes

STORIES = {
    "cp949": "두 나라는 기지 비용에 합의했다. 협상은 여름이 끝날 때까지 항구 도시에서 이어진다. 장관이 말했다.\n" * 3,
    "cp932": "両国は基地の費用について合意した。交渉は夏の終わりまで港の町で続けられる。大臣が述べた。\n" * 3,
    "gb18030": "两国就基地费用达成协议。谈判将在港口城市持续到夏末。部长在记者会上说。\n" * 3,
    "cp1251": "Обе страны договорились о стоимости баз. Переговоры продолжатся до конца лета, сказал министр.\n" * 3,
    "koi8-r": "Обе страны договорились о стоимости баз. Переговоры продолжатся до конца лета, сказал министр.\n" * 3,
    "cp1252": "Les deux pays se sont mis d’accord sur le coût des bases à l’été, a déclaré la ministre à l’Assemblée.\n"
    * 3,
    "utf-16-le": "The two governments agreed on the price of the bases.\n" * 3,
    "utf-16-be": "The two governments agreed on the price of the bases.\n" * 3,
}


@pytest.mark.parametrize("codec", STORIES)
def test_undeclared_encodings_are_found_and_named(codec: str) -> None:
    source = capture(STORIES[codec].encode(codec))
    assert source.captured_text == STORIES[codec]
    assert source.encoding == codec
    assert "encoding-guessed" in codes(source)


@pytest.mark.parametrize("text", ["", " ", "Hi", "OK.", " \n ", "가", "né", "12", "\t\t\t"])
def test_the_shortest_texts_are_what_they_are(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding, decoded.notices) == (text, "utf-8", ())


@pytest.mark.parametrize("text", ["a", "OK", "The quay is open.\n"])
def test_wide_letters_without_a_mark_are_found_however_few(text: str) -> None:
    assert decode(text.encode("utf-32-le")).text == text


def test_korean_utf16_without_a_mark() -> None:
    source = capture(STORIES["cp949"].encode("utf-16-le"))
    assert source.captured_text == STORIES["cp949"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_is_believed_and_left_out(codec: str) -> None:
    source = capture(("\ufeff" + STORIES["cp949"]).encode(codec))
    assert source.captured_text == STORIES["cp949"]
    assert source.encoding == codec
    assert "encoding-guessed" not in codes(source)


@pytest.mark.parametrize("codec", ["cp949", "euc-kr", "KS_C_5601-1987"])
def test_what_the_analyst_states_is_taken_at_its_word(codec: str) -> None:
    source = capture(STORIES["cp949"].encode("cp949"), encoding=codec)
    assert source.captured_text == STORIES["cp949"]
    assert "encoding-guessed" not in codes(source)


def test_a_wrong_encoding_is_said() -> None:
    source = capture(STORIES["cp949"].encode("cp949"), encoding="utf-8")
    (notice,) = [notice for notice in source.notices if notice.code == "characters-lost"]
    assert notice.level == "warning"
    assert "utf-8" in notice.text


def test_a_stated_encoding_overrules_the_look_of_binary() -> None:
    text = "両国は基地の費用について合意した" * 20
    assert capture(text.encode("utf-16-be"), encoding="utf-16-be").captured_text == text


@pytest.mark.parametrize("name", ["klingon", "rot13", "zip", "unicode_escape", "idna", "undefined", "a\0b", "utf-7"])
def test_names_that_are_no_encoding_of_a_file_are_refused(name: str) -> None:
    with pytest.raises(CaptureError, match="no encoding"):
        capture("Some words.", encoding=name)


def test_one_bad_byte_costs_one_character() -> None:
    whole = "l’été à l’Assemblée — dit-elle"
    found = decode(whole.encode() + b"\xff")
    assert (found.text, found.encoding) == (whole + "\ufffd", "utf-8")
    assert [notice.code for notice in found.notices] == ["characters-lost"]


def test_utf8_is_believed_against_what_a_page_says() -> None:
    found = decode("Les bases à l’été".encode(), declared="iso-8859-1")
    assert found.text == "Les bases à l’été"
    assert [notice.code for notice in found.notices] == ["encoding-contradicted"]


def test_latin1_means_windows_1252() -> None:
    assert decode(b"\x93so\x94 \xe9t\xe9", declared="ISO-8859-1").text == "“so” été"


def test_escaped_japanese_is_no_ascii() -> None:
    text = STORIES["cp932"]
    assert decode(text.encode("iso2022_jp")).text == text


@pytest.mark.parametrize(
    "data", [b"\xff", b"\xfe\xff", codecs.BOM_UTF16_LE + b"\x00\xd8", b"\x80\x81\x8d\x8f", b"\x00"]
)
def test_odd_bytes_are_never_an_exception(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
