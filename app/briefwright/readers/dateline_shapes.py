"""The shapes of datelines, one regular expression a shape, with the agencies that write it.

Groups: ``place``, ``date``, ``credit``, ``names``, ``dash``; ``trade`` where the shape is one that only wire copy has.
"""

import re
from functools import cache

from briefwright.readers.months import MONTH_NAME, WEEKDAYS

EAST = "\u0590"
"""First of the scripts without capitals whose datelines have a shape of their own."""
SPEAKS = re.compile(r"[A-Z]{2,6}(?:/[A-Z]{2,6})*")
"""A credit that looks like an agency's letters."""

_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u017f\u0400-\u042f\u0490]"
_TOWN = rf"{_CAPITAL}[\w.'’ʼ/-]{{1,24}}(?:\s[\w.'’-]{{1,20}}){{0,3}}?"
_PLACE = (
    rf"(?P<place>{_TOWN}(?:,\s{_CAPITAL}[\w.'’-]{{1,20}}(?:\s[\w.'’-]{{1,20}}){{0,2}}?)??(?:\s\[[^\[\]\n]{{2,30}}\])?)"
)
_DAY_MONTH = rf"\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?\s{{0,3}}(?:de\s)?(?i:{MONTH_NAME})\.?"
_MONTH_DAY = rf"(?i:{MONTH_NAME})\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?(?!\d)"
_JUCHE = r"\(?(?:Juche\s?\d{2,3}\s?)?\(?"
_DATE = (
    rf"(?:(?i:{WEEKDAYS})\.?,?\s)?"
    rf"(?P<date>(?:{_DAY_MONTH}|{_MONTH_DAY})(?:,?\s{{1,3}}(?:de\s)?{_JUCHE}\d{{4}}\)?)?)(?:\sг\.|\sр\.)?"
)
_RULE = r"\s{0,3}(?:--|[-–—―])\s{0,2}"
_DASH = rf"(?P<dash>{_RULE})"
_AFTER = rf"(?:\s?[.:]?{_DASH}|\s?:\s|\.\s|\s(?=\S))"
_SLASHED = r"/(?:[Cc]orr\.?\s|Корр\.\s)?(?P<credit>[^/\n]{2,30})/"
_BRACKETED = r"[(\[](?P<credit>[^()\[\]\n]{2,40})[)\]]"
_CASED = (
    rf"{_DATE}\s{{1,3}}{_BRACKETED}{_AFTER}",  # UPI
    rf"{_PLACE},\s{{1,3}}{_DATE}(?P<colon>:)\s",  # BBC Monitoring
    # AFP, Reuters, Yonhap, Xinhua, KCNA, ANI, PTI, EFE, ČTK
    rf"{_PLACE}(?:[,.]\s{{0,3}}|\s{{1,3}}){_DATE}[.,]?\s{{0,3}}{_BRACKETED}{_AFTER}",
    rf"{_PLACE}(?:[,.]\s{{0,3}}|\s{{1,3}}){_DATE}\.?\s{{0,3}}{_SLASHED}\.?(?:{_DASH}|\s)?",  # TASS, Anadolu, BelTA
    # Interfax, RIA Novosti, Ukrinform; Kyodo
    (
        rf"{_PLACE}[,.]\s{{1,3}}{_DATE}(?:[.,]\s{{0,3}}|{_RULE}"
        rf"|\s)(?P<credit>{_CAPITAL}[\w.-]{{1,20}}(?:\s{_CAPITAL}[\w-]{{2,14}})?)(?:\s?\.?\s?(?:--|[-–—])\s|\.\s|:\s)"
    ),
    (
        rf"{_PLACE}[,.]\s{{1,3}}(?P<credit>{_CAPITAL}\w{{1,14}}(?:\s{_CAPITAL}\w{{2,14}})?)(?:\s?\.?\s?(?P<dash>--"
        rf"|[-–—])\s|\.\s|:\s)"
    ),  # IRNA, UNIAN
    rf"{_PLACE}\s{{1,3}}{_BRACKETED}{_AFTER}",  # AP, dpa, AFP
    rf"{_PLACE},\s{{1,3}}{_DATE}{_DASH}",
    rf"{_BRACKETED}\s?[-–—]\s?{_PLACE},?\s{{1,3}}{_DATE}\.?{_DASH}",  # ANSA
    rf"{_BRACKETED}{_DASH}",  # Bloomberg
    rf"(?P<credit>{_CAPITAL}\w{{1,14}}(?:\s{_CAPITAL}\w{{2,14}})?)\s?[-–—]\s{_PLACE},?\s{{1,3}}{_DATE}\.?{_DASH}",
    rf"{_PLACE}\s(?:--|[–—―-])\s",  # bare
    r"(?P<place>[^\W\d_a-z][^\W\d_a-z.'’-]{3,20}(?:\s[^\W\d_a-z.'’-]{2,20}){0,2}):\s",  # ISLAMABAD:
)

_HAN_NAME = r"[\u4e00-\u9fff]{2,4}"
_REPORTER = rf"(?:记者|記者)\s?(?P<names>{_HAN_NAME}(?:[\s、]{{1,2}}{_HAN_NAME}){{0,3}}?)"
_HANGUL_NAMES = r"(?P<names>[가-힣]{2,4}(?:[\s·,]{1,2}[가-힣]{2,4}){0,3}?)"
_HANGUL_ROLE = r"\s?(?:[가-힣]{2,6}\s)?(?:선임|수습|인턴|전문)?(?:기자|특파원|통신원)"
_ARABIC = r"[\u0620-\u064a\u0671-\u06d3]"
_TOWN_AR = rf"(?P<place>{_ARABIC}{{2,16}}(?:\s{_ARABIC}{{2,16}}){{0,2}}?)"
_UNCASED = (
    # Yonhap, Newsis, News1
    (
        rf"(?P<trade>[(\[【])(?P<place>[가-힣·]{{2,12}})\s?[=＝]\s?(?P<credit>[^)\]】\n= ]{{2,20}}"
        rf"|[^)\]】\n=]{{2,20}}(?<!기자))[)\]】]"
        rf"(?:\s*{_HANGUL_NAMES}{_HANGUL_ROLE})?(?:\s?[=＝])?\s?"
    ),
    # papers: [헤럴드경제=홍길동 기자]
    rf"(?P<trade>[(\[【])(?:[가-힣A-Za-z]{{2,12}})(?:\s?[=＝]\s?|\s){_HANGUL_NAMES}{_HANGUL_ROLE}[)\]】]\s?",
    # KCNA in Korean
    r"(?P<trade>[(\[])(?P<place>[가-힣]{2,12})\s(?P<date>\d{1,2}월\s?\d{1,2}일)발\s?(?P<credit>[가-힣]{2,12})[)\]]\s?",
    # Xinhua, China News Service
    (
        r"(?P<trade>)[【（(]?(?P<credit>新华社|新華社|中新社|中新网|中新網|法新社"
        r"|路透社)(?P<place>[\u4e00-\u9fff·]{2,10}?)"
        rf"(?:(?P<date>\d{{1,2}}月\d{{1,2}}日)"
        rf"|\d{{1,2}}日)?[专專]?[电電]\s?(?:[（(](?:\S{{0,6}}?){_REPORTER}[)）])?[】）)]?\s?"
    ),
    # papers' own: 本报…电 （记者…）
    rf"(?P<trade>)(?:本报|本報)(?P<place>[\u4e00-\u9fff·]{{2,10}}?)(?P<date>\d{{1,2}}月\d{{1,2}}日)[电電讯訊]\s?(?:[（(](?:\S{{0,6}}?){_REPORTER}[)）])?\s?",
    # Central News Agency, papers of Taiwan: 〔記者林遠舟／台北報導〕
    (
        r"(?P<trade>[（(〔【])(?:(?P<credit>中央社)|[\u4e00-\u9fff]{0,8}?)記者(?P<names>[\u4e00-\u9fff]{3})[／/]?"
        r"(?P<place>[\u4e00-\u9fff]{2,6}?)(?:\d{1,2}日)?(?:綜合外?)?[专專]?(?:[電电]|報導)[）)〕】]\s?"
    ),
    # Kyodo, Jiji, Reuters Japan, Yonhap Japan
    (
        r"(?P<trade>[【(（［\[])(?P<place>[^\W\d_]{2,12}?)[\s=＝・]?(?P<credit>共同|時事|聯合ニュース|AFP[=＝]?時事"
        r"|ＡＦＰ[=＝]?時事)[】)）］\]]\s?"
    ),
    (
        r"(?P<trade>[［\[])(?P<place>[^\W\d_]{2,12})[\s　](?:\d{1,2}月)?[\d０-９]{1,2}日[\s　](?P<credit>ロイター"
        r"|AFP)[］\]]\s?[-－—]?\s?"
    ),
    r"(?P<trade>【)(?P<place>[\u30a0-\u30ff・]{2,14})[=＝・](?P<names>[\u4e00-\u9fff]{2,5})】\s?",
    # Arabic: place (agency) -, place - agency -, place date / agency /
    (
        rf"{_TOWN_AR}[،,]?\s(?:\({_ARABIC}[\u0620-\u064a ]{{1,20}}\)\s)?"
        rf"(?:(?:في\s)?\d{{1,2}}\s{_ARABIC}{{3,10}}(?:\s\d{{4}})?\s)?(?:[(/]\s?"
        rf"|[-–—]\s?[(/]?)(?P<credit>{_ARABIC}[\u0620-\u064a ]{{1,16}}?)\s?[)/]?\s?[-–—:/]\s?"
    ),
    # Hindi: place, date (agency)
    (
        r"(?P<place>[\u0900-\u097f]{2,16}(?:\s[\u0900-\u097f]{2,16}){0,2})[,"
        r":]?\s(?:\d{1,2}\s[\u0900-\u097f]{2,10}\s?)?[(](?P<credit>[\u0900-\u097f ]{2,12})[)][\s:।-]*"
    ),
)


@cache  # compiling takes half a second: the window must not wait for it, only the first file does
def cased() -> tuple[re.Pattern[str], ...]:
    """The shapes in scripts with capitals."""
    return tuple(re.compile(shape) for shape in _CASED)


@cache  # see cased
def uncased() -> tuple[re.Pattern[str], ...]:
    """The shapes in scripts without capitals."""
    return tuple(re.compile(shape) for shape in _UNCASED)
