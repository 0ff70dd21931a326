"""Bylines as names: Korean ones whichever way round they stand, agencies whole."""

import pytest

from briefwright.citing.byline_names import csl_name


def named(*parts: str) -> dict[str, str]:
    return {"literal": parts[0]} if len(parts) == 1 else {"family": parts[0], "given": parts[1]}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Mira Ashdown", named("Ashdown", "Mira")),
        ("Mira J. Ashdown", named("Ashdown", "Mira J.")),
        ("Ashdown, Mira", named("Ashdown", "Mira")),
        ("홍길동", named("홍", "길동")),
        ("남궁민수", named("남궁", "민수")),
        ("남궁민", named("남궁", "민")),
        ("김구", named("김", "구")),
        ("王小明", named("王", "小明")),
        ("Kim Min-soo", named("Kim", "Min-soo")),
        ("KIM Min-soo", named("Kim", "Min-soo")),
        ("Min-soo Kim", named("Kim", "Min-soo")),
        ("Min-soo KIM", named("Kim", "Min-soo")),
        ("Kim Jong Un", named("Kim", "Jong Un")),
        ("KIM Jong Un", named("Kim", "Jong Un")),
        ("Kim Dae Jung", named("Kim", "Dae Jung")),
        ("Lee Jae Myung", named("Lee", "Jae Myung")),
        ("Yoon Suk Yeol", named("Yoon", "Suk Yeol")),
        ("Choe Son Hui", named("Choe", "Son Hui")),
        ("Jung Min Kim", named("Kim", "Jung Min")),
        ("Lee Anna Brown", named("Brown", "Lee Anna")),
        ("Kim Stanley Robinson", named("Robinson", "Kim Stanley")),
        ("Kim Campbell", named("Campbell", "Kim")),
        ("Marie DUPONT", named("DUPONT", "Marie")),
        ("Park Lee", named("Lee", "Park")),
        ("QC/CNA", named("QC/CNA")),
        ("Ruun News Agency", named("Ruun News Agency")),
        ("Our staff reporter", named("Our staff reporter")),
        ("홍길동 기자", named("홍", "길동")),
        ("홍 길동", named("홍", "길동")),
        ("한국통신 정치부", named("한국통신 정치부")),
        ("Reuters", named("Reuters")),
        ("", named("")),
    ],
)
def test_names(name: str, told: dict[str, str]) -> None:
    assert csl_name(name) == told
