"""Hostile zip files are refused by name and reason before they unpack."""

import io
import stat
import struct
import warnings
import zipfile

import pytest

from briefwright.guarded_zip import Limits, RefusedZip, read_zip

SMALL = Limits(entries=3, entry=1000, total=1500, ratio=20)


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], packed: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", packed) as archive:
        warnings.simplefilter("ignore")  # zipfile warns of the duplicate names that one test needs
        for name, body in entries:
            archive.writestr(name, body)
    return file.getvalue()


def test_entries_come_in_order_and_folders_are_left_out() -> None:
    data = zipped(("b", b"2"), ("folder/", b""), ("folder/a", b"1"))
    assert list(read_zip(data).items()) == [("b", b"2"), ("folder/a", b"1")]


def test_entries_that_are_not_wanted_are_not_unpacked() -> None:
    data = zipped(("big", bytes(5000)), ("small", b"1"), packed=zipfile.ZIP_DEFLATED)
    assert read_zip(data, SMALL, lambda name: name == "small") == {"small": b"1"}
    with pytest.raises(RefusedZip, match="leads out"):
        read_zip(zipped(("../x", b""), ("small", b"1")), SMALL, lambda name: name == "small")


@pytest.mark.parametrize(
    "name",
    ["../x", "a/../../x", "/etc/x", "C:x", "a\\..\\x", "\\\\host\\x"],
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    with pytest.raises(RefusedZip, match="leads out of the file"):
        read_zip(zipped((name, b"x")))


def test_a_name_cut_by_a_nul_is_refused() -> None:
    data = zipped(("plain-name", b"x")).replace(b"plain-name", b"plain\0name")
    with pytest.raises(RefusedZip, match="leads out of the file"):
        read_zip(data)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(kind: int) -> None:
    info = zipfile.ZipInfo("link")
    info.create_system = 3
    info.external_attr = (kind | 0o777) << 16
    with pytest.raises(RefusedZip, match="leads out of the file"):
        read_zip(zipped((info, b"/etc/passwd")))


def test_duplicate_names_are_refused() -> None:
    with pytest.raises(RefusedZip, match="same name"):
        read_zip(zipped(("a", b"1"), ("a", b"2")))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped(*((str(number), b"") for number in range(4))), "holds 4 entries"),
        (zipped(("a", bytes(1001))), "unpacks to more than"),
        (zipped(("a", bytes(900)), ("b", bytes(900))), "It unpacks to more than"),
        (zipped(("a", bytes(900)), packed=zipfile.ZIP_DEFLATED), "20 times its size"),
        (zipped(("a", b"x"), packed=zipfile.ZIP_BZIP2), "not read here"),
        (zipped(("a", b"x"), packed=zipfile.ZIP_LZMA), "not read here"),
    ],
)
def test_limits_hold(data: bytes, said: str) -> None:
    with pytest.raises(RefusedZip, match=said):
        read_zip(data, SMALL)


def test_what_is_just_within_the_limits_is_read() -> None:
    data = zipped(("a", bytes(1000)), ("b", bytes(500)), ("c", b""))
    assert [len(body) for body in read_zip(data, SMALL).values()] == [1000, 500, 0]


def test_an_encrypted_entry_is_refused() -> None:
    data = bytearray(zipped(("a", b"x")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RefusedZip, match="encrypted"):
        read_zip(bytes(data))


@pytest.mark.parametrize("promised", [1, 50, 5000])
def test_a_directory_that_lies_about_the_size_is_found(promised: int) -> None:
    data = bytearray(zipped(("a", bytes(range(100)) * 10), packed=zipfile.ZIP_DEFLATED))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, promised)
    with pytest.raises(RefusedZip):
        read_zip(bytes(data))


def test_a_wrong_checksum_is_found() -> None:
    data = zipped(("a", b"good words")).replace(b"good words", b"evil words")
    with pytest.raises(RefusedZip, match="not a sound zip file"):
        read_zip(data)
