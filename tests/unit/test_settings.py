"""Folders and settings."""

from pathlib import Path

import msgspec
import pytest

from briefwright import settings
from briefwright.settings import Settings


def test_one_variable_moves_all_four_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path))
    found = [settings.data_folder(), settings.config_folder(), settings.state_folder(), settings.cache_folder()]
    assert found == [tmp_path / name for name in ("data", "config", "state", "cache")]


def test_a_relative_home_is_read_from_where_we_stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFWRIGHT_HOME", "stick")
    assert settings.data_folder() == tmp_path / "stick" / "data"


def test_without_it_the_platform_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", "")
    found = {settings.data_folder(), settings.config_folder(), settings.state_folder(), settings.cache_folder()}
    assert len(found) == 4
    assert all(folder.name == "briefwright" for folder in found)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    kept = Settings(
        appearance="dark",
        text_scale=1.25,
        last_folders={"export": "/srv/부두"},
        last_brief="b-1",
        window={"geometry": "AAAB+/="},
        recent_files=("/srv/a.brief",),
    )
    settings.save(tmp_path / "config", kept)
    assert settings.load(tmp_path / "config") == (kept, ())


def test_the_first_start_has_the_usual_settings_and_makes_nothing(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "config") == (Settings(), ())
    assert not (tmp_path / "config").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"appearance = \n", "line 1"),
        (b"\xff\xfe", "utf-8"),
        (b'format = "briefwright-settings/2"\n', "$.format"),
        (b'appearance = "purple"\n', "$.appearance"),
        (b"text_scale = 99\n", "$.text_scale"),
        (b"a = " + b"[" * 5000, "settings.toml.broken"),
    ],
)
def test_a_broken_file_is_set_aside_and_told(tmp_path: Path, text: bytes, said: str) -> None:
    (tmp_path / settings.FILE).write_bytes(text)
    loaded, (notice,) = settings.load(tmp_path)
    assert loaded == Settings()
    assert said in notice.text
    assert notice.level == "warning"
    assert (tmp_path / "settings.toml.broken").read_bytes() == text
    assert settings.load(tmp_path) == (Settings(), ())


def test_a_file_that_cannot_be_read_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).mkdir()
    loaded, (notice,) = settings.load(tmp_path)
    assert loaded == Settings()
    assert "it is a folder" in notice.text


def test_recent_files_hold_each_once_the_newest_first() -> None:
    kept = Settings()
    for number in range(12):
        kept = kept.with_recent(Path(f"/srv/{number}.brief"))
    kept = kept.with_recent(Path("/srv/5.brief"))
    names = [Path(name).stem for name in kept.recent_files]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    assert msgspec.convert(msgspec.to_builtins(kept), Settings) == kept
