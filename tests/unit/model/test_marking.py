"""Handling markings: exact strings, colours and places."""

import pytest

from briefwright.model.marking import TLP_COLOURS, Marking, marking_fault, marking_of


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("TLP:AMBER+STRICT", "tlp"),
        ("UNCLASSIFIED", "us"),
        ("UNCLASSIFIED//FOR TRAINING", "us"),
        ("CUI", "us"),
        ("OFFICIAL-SENSITIVE", "uk"),
        ("Internal", "free"),
        ("", "none"),
        ("  ", "none"),
    ],
)
def test_the_scheme_follows_from_the_text(text: str, scheme: str) -> None:
    marking = marking_of(text)
    assert marking.scheme == scheme
    assert marking_fault(marking) == ""


@pytest.mark.parametrize(
    ("marking", "word"),
    [
        (Marking("tlp", "TLP:WHITE"), "TLP:CLEAR"),
        (Marking("tlp", "TLP: RED"), "TLP:RED"),
        (Marking("us", "FOUO"), "CUI"),
        (Marking("tlp", "TLP:PINK"), "TLP 2.0"),
        (Marking("tlp", "tlp:red"), "TLP 2.0"),
        (Marking("us", "SECRETISH"), "UNCLASSIFIED or CUI"),
        (Marking("uk", "Official"), "OFFICIAL"),
        (Marking("free", " "), "no text"),
        (Marking("none", "Internal"), "no scheme"),
    ],
)
def test_what_is_wrong_is_told_with_the_right_form(marking: Marking, word: str) -> None:
    assert word in marking_fault(marking)


@pytest.mark.parametrize(("text", "colour"), TLP_COLOURS.items())
def test_tlp_stands_right_in_its_colour_on_black(text: str, colour: str) -> None:
    marking = Marking("tlp", text)
    assert (marking.position, marking.colour, marking.ground, marking_fault(marking)) == ("right", colour, "000000", "")


def test_all_others_stand_centred_in_black() -> None:
    marking = Marking("uk", "OFFICIAL")
    assert (marking.position, marking.colour, marking.ground) == ("centre", "000000", "")
