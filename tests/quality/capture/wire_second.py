"""Wire copy and pasted text, second half: written after the reader; its first score is noted in README.md."""

import unicodedata
from collections.abc import Iterator

import msgspec

from quality.capture.cases import Article, Case, articles, listed, made, plain, text_case, wrapped


def bss(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b %-d, %Y')} (BSS/AFP) - ")
    text = f"BSS\n  {a.when('%d %b %Y, %H:%M')}\n\n{a.headline}\n\n\n{wrapped(body, 77, '   ')}"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="BSS")


def afp(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.country}, {a.when('%b %-d, %Y')} (AFP) - ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = f"{a.headline}\n{by}Agence France-Presse\n\n{plain(body)}\n\nab-cd/ef/gh\n\n© Agence France-Presse\n"
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Agence France-Presse")


def reuters_update(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b %-d')} (Reuters) - ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"UPDATE 2-{a.headline}\n\n{a.when('%d-%b-%Y %H:%M:%S')} GMT\n\n* Adds quotes, background throughout\n\n"
        f"(Recasts, adds comment from union)\n\n{by}\n{wrapped(body, 66)}\n\n"
        f"(Reporting by {listed(a.authors or ('Ines Moll',))} in {a.place};\nWriting by Kit Farrow; Editing by Ivo Penn)\n\n"
        f"((kit.farrow@reuters.example; +00 1 555 0100;))\n\n(c) Copyright Thomson Reuters {a.when('%Y')}.\n"
    )
    return text_case(
        text, body, headline=a.headline, published=a.moment, bylines=a.authors or ("Ines Moll",), outlet="Reuters"
    )


def kcna(a: Article) -> Case:
    body = a.led(f"Varsk, {a.when('%B %-d')} (KCNA) -- ")
    juche = int(a.when("%Y")) - 1911
    text = f"{a.headline}\n\nDate: {a.when('%d %B, %Y')} | Source: KCNA\n\n{plain(body)}\n\nwww.kcna.example (Juche {juche} ({a.when('%Y')}) )\n"
    return text_case(text, body, headline=a.headline, published=a.day, outlet="KCNA")


def kyodo(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b. %-d')}, Kyodo - ")
    text = f"{a.headline}\n\nKYODO NEWS - {a.when('%b %-d, %Y - %H:%M')} | World, All\n\n{plain(body)}\n\n==Kyodo\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="KYODO NEWS")


def tass(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')}. /TASS/. ")
    text = f"{a.when('%-d %b %Y, %H:%M')}\n{a.headline}\n\nThe minister named no figure\n\n{plain(body)}\n\nTags: Haldia  Orland\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="TASS")


def irna(a: Article) -> Case:
    body = a.led(f"{a.place}, IRNA – ")
    text = f"{a.when('%b %-d, %Y, %-I:%M %p')}\nNews ID: 8549{a.when('%d%m')}\n\n{a.headline}\n\n{plain(body)}\n\n4399**2050\n\nFollow us on Twitter @IrnaEnglish\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="IRNA")


def ani(a: Article) -> Case:
    body = a.led(f"{a.place} [{a.country}], {a.when('%B %-d')} (ANI): ")
    text = (
        f"{a.headline}\nANI | Updated: {a.when('%b %d, %Y %H:%M')} IST\n\n{plain(body)} (ANI)\n\n"
        "(The above article has been published from a wire feed with minimal modifications to the headline and text.)\n"
    )
    return text_case(text, (*body[:-1], f"{body[-1]} (ANI)"), headline=a.headline, published=a.moment, outlet="ANI")


def pti(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%b %-d')} (PTI) ")
    text = f"{a.headline}\n\n{a.when('%b %-d, %Y %H:%M')} IST\n\n{plain(body)} PTI MO\nJW JW\n"
    return text_case(text, [*body[:-1], body[-1] + " PTI MO"], headline=a.headline, published=a.moment, outlet="PTI")


def dpa(a: Article) -> Case:
    body = a.led(f"{a.place} (dpa) - ")
    by = f"By {listed(a.authors)}, dpa\n\n" if a.authors else ""
    text = f"{a.headline} =\n\n{by}{a.when('%d %B %Y')}\n\n{plain(body)}\n\n# Notebook\n\n## Editorial contacts\n- Editing by: Nora Feld\n\ndpa nf xx mj\n".replace(
        " =\n", "\n", 1
    )
    text = text.split("\n\n# Notebook")[0] + "\n\ndpa nf xx mj\n"
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="dpa")


def embargoed(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} (AP) — ")
    by = f"By {listed(a.authors)}\nAssociated Press\n\n" if a.authors else ""
    text = (
        f"EMBARGOED UNTIL 00:01 GMT, {a.when('%A, %B %-d')}\n\n{a.country}-Talks\n\nEDS: With AP Photos. Moving on general news and financial services.\n\n"
        f"{a.headline}\n\n{by}{plain(body)}\n\n___\n\nFollow AP's coverage at https://apnews.example/straits\n"
    )
    return text_case(text, body, headline=a.headline, bylines=a.authors, outlet="AP")


def monitored(a: Article) -> Case:
    text = (
        f"{a.headline}\n\nText of report in English by Haldian news agency SPA on {a.when('%-d %B %Y')}\n\n{plain(a.body)}\n\n"
        f"Source: SPA news agency, {a.place}, in English {a.when('%H%M')} gmt {a.when('%-d %b %y')}\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, outlet="SPA news agency")


def sourced(a: Article) -> Case:
    by = f"Author: {'; '.join(a.authors)}\n" if a.authors else ""
    text = (
        f"COUNTRY: {a.country}\nSUBJECT: Defence\nSOURCE: Harbour Times\nDATE: {a.when('%-d %B %Y')}\nLANGUAGE: English\n{by}"
        f"HEADLINE: {a.headline}\n\nBODY:\n\n{plain(a.body)}\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def factiva(a: Article) -> Case:
    return _archive([_factiva(a)], a)


def factiva_many(a: Article) -> Case:
    other = articles("articles.toml")["rates"]
    return _archive([_factiva(a), _factiva(other)], a)


def _archive(pieces: list[str], a: Article) -> Case:
    return text_case(
        "\n\n".join(pieces),
        a.body,
        headline=a.headline,
        published=a.day,
        bylines=a.authors,
        outlet="Harbour Times",
        count=len(pieces),
    )


def _factiva(a: Article) -> str:
    words = sum(len(one.split()) for one in a.body)
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    return (
        f"World\n{a.headline}\n\n{by}{words} words\n{a.when('%-d %B %Y')}\n{a.when('%H:%M')}\nHarbour Times\nHARBTM\nEnglish\n"
        f"Copyright {a.when('%Y')}. Harbour Times Ltd. All Rights Reserved.\n\n{plain(a.body)}\n\nHarbour Times Ltd\n\n"
        f"Document HARBTM0020{a.when('%y%m%d')}ej3d0001x\n"
    )


def factiva_tagged(a: Article) -> Case:
    words = sum(len(one.split()) for one in a.body)
    by = f"BY   By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"SE   World\nHD   {a.headline}\n{by}WC   {words} words\nPD   {a.when('%-d %B %Y')}\nSN   Harbour Times\nSC   HARBTM\nLA   English\n"
        f"CY   Copyright {a.when('%Y')}. Harbour Times Ltd.\n\nLP   {a.body[0]}\n\nTD   {plain(a.body[1:])}\n\nAN   Document HARBTM0020{a.when('%y%m%d')}ej3d0001x\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def nexis_many(a: Article) -> Case:
    other = articles("articles.toml")["rates"]
    pieces = [_nexis(one, number) for number, one in enumerate((a, other), 1)]
    return _archive(pieces, a)


def _nexis(a: Article, number: int) -> str:
    by = f"BYLINE: {listed(a.authors)}\n\n" if a.authors else ""
    return (
        f"{number} of 2 DOCUMENTS\n\n\n\nHarbour Times\n\n{a.when('%B %-d, %Y %A')}\n\n{a.headline}\n\n{by}SECTION: NEWS; Pg. 12\n\n"
        f"LENGTH: 240 words\n\n\n{wrapped(a.body, 78)}\n\nLOAD-DATE: {a.when('%B %-d, %Y')}\n\n\nCopyright {a.when('%Y')} Harbour Times Ltd\nAll Rights Reserved\n"
    )


def lexis(a: Article) -> Case:
    by = f"Byline: {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"{a.headline}\n\nHarbour Times\n\n{a.when('%B %-d, %Y %A')}\n\nCopyright {a.when('%Y')} Harbour Times Ltd All Rights Reserved\n\n"
        f"Section: WORLD; Pg. 3\nLength: 233 words\n{by}Body\n\n{plain(a.body)}\n\nClassification\n\nLanguage: ENGLISH\n\n"
        f"Publication-Type: Newspaper\n\nSubject: DEFENCE (90%); TALKS (88%)\n\nLoad-Date: {a.when('%B %-d, %Y')}\n\nEnd of Document\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def ruled(a: Article) -> Case:
    pool = articles("articles.toml")
    pieces = []
    for one in (a, pool["rates"], pool["envoy"]):
        by = f"By {listed(one.authors)}\n" if one.authors else ""
        pieces.append(f"{one.headline}\n{by}Harbour Times, {one.when('%-d %B %Y')}\n\n{plain(one.body)}\n")
    return text_case(
        ("\n" + "=" * 60 + "\n\n").join(pieces),
        a.body,
        headline=a.headline,
        published=a.day,
        bylines=a.authors,
        outlet="Harbour Times",
        count=3,
    )


def quoted_mail(a: Article) -> Case:
    by = f"By {listed(a.authors)}\n\n" if a.authors else ""
    inner = f"{a.headline}\n\n{by}{a.when('%B %-d, %Y')}\n\n{wrapped(a.body, 70)}"
    quoted = "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
    text = f"Worth a line tomorrow?\n\n> From: Nora Feld <nora@example.org>\n> Date: {a.when('%-d %B %Y %H:%M')}\n> To: desk@example.org\n> Subject: FW: bases\n>\n{quoted}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors)


def outlook(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d, %Y')} (UPI) -- ")
    text = (
        f"From: Nora Feld\nSent: {a.when('%A, %-d %B %Y %H:%M')}\nTo: Policy desk\nCc: Kit Farrow\nSubject: FW: {a.headline}\n\n"
        f"{plain(body)}\n\n________________________________\nThis email is confidential.\n"
    )
    return text_case(text, body, headline=a.headline, published=a.day, outlet="UPI")


def clock_first(a: Article) -> Case:
    by = f"By {a.authors[0]}, Diplomatic Correspondent\n" if a.authors else ""
    text = f"HARBOUR TIMES\n{a.when('%H:%M, %-d %b %Y')}\n\n{a.headline}\n{by}\n{plain(a.body)}\n"
    return text_case(
        text, a.body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="HARBOUR TIMES"
    )


def tight(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b. %-d, %Y')} (Yonhap) -- ")
    text = f"{wrapped([a.headline], 78)}\n{wrapped(body, 78, gap=chr(10))}\n"
    return text_case(text, body, headline=a.headline, published=a.day, outlet="Yonhap")


def reporters_below(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} — ")
    mails = "\n".join(f"{name.split()[0].lower()}@harbourtimes.example" for name in a.authors)
    text = f"{a.headline}\n\n{a.when('%Y-%m-%d %H:%M')}\n\n{plain(body)}\n\nBy {listed(a.authors)}\n{mails}\n\nCopyright © Harbour Times. All rights reserved.\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times")


def ambiguous(a: Article) -> Case:
    text = f"{a.headline}\n\n06/11/2024\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline)


def newspaper_paste(a: Article) -> Case:
    by = f"{a.authors[0]}\n" if a.authors else ""
    text = (
        f"World\n\n{a.headline}\n\nA short line below the headline tells what is new\n\n{by}{a.when('%a %-d %b %Y %H.%M')} GMT\n\nShare\n\n"
        f"Ferry at the pier of {a.place}. Photograph: Ada Lindqvist/AFP/Getty Images\n\n{plain(a.body[:3])}\n\nSkip past newsletter promotion\n\n"
        f"{plain(a.body[3:])}\n\nTopics\nDefence\nStraits\nnews\nReuse this content\n\nMost viewed\n\nFive things to know about the ferry\nWhy bread is dear\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors[:1])


def one_line_meta(a: Article) -> Case:
    by = f"{listed(a.authors)} | " if a.authors else ""
    text = f"{a.headline}\n{by}Harbour Times | {a.when('%B %-d, %Y')}\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def interview(a: Article) -> Case:
    body = (
        "The envoy spoke to this paper on the ferry. Excerpts follow, edited for length.",
        "Q: Will you come back to the table?",
        "A: When the ships have gone home, and not an hour before that.",
        "Q: What would bring you back?",
        "A: A quiet sea and a chair.",
    )
    text = f"{a.headline}\n\n{a.when('%-d %B %Y')}\n\n" + plain(body)
    return text_case(text, body, headline=a.headline, published=a.day)


def korean_paper(a: Article) -> Case:
    stamp = a.when("%Y.%m.%d. 오전 %-I:%M")
    text = (
        f"본문 바로가기\n표본일보\n{a.headline}\n입력 {stamp}   수정 {a.when('%Y.%m.%d. 오전 11:05')}\n{a.authors[0]} 기자\n  공유하기\n글자 크기 조절\n"
        f"포트미어 옛 세관 건물. /연합뉴스\n\n{plain(a.body)}\n\n{a.authors[0]} 기자 hangr@pyobon.example\n\nⓒ 표본일보, 무단 전재 및 재배포 금지\n관련기사\n밀 수확 30년 만에 최저\n많이 본 뉴스\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="표본일보")


def newsis(a: Article) -> Case:
    body = a.led(f"[{a.place}=뉴시스]{a.authors[0]} 기자 = ")
    text = f"{a.headline}\n\n등록 {a.when('%Y.%m.%d %H:%M:%S')}\n\n{plain(body)}\n\n◎공감언론 뉴시스 hangr@newsis.example\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="뉴시스")


def kcna_korean(a: Article) -> Case:
    body = a.led("(평양 3월 13일발 조선중앙통신)")
    text = f"{a.headline}\n\n주체115(2026)년 3월 13일\n\n{plain(body)}(끝)\n"
    return text_case(text, [*body[:-1], body[-1] + "(끝)"], headline=a.headline, published=a.day, outlet="조선중앙통신")


def xinhua_chinese(a: Article) -> Case:
    body = a.led(f"新华社{a.place}{a.when('%-m月%-d日')}电（记者{a.authors[0]}）")
    text = f"{a.headline}\n\n{a.when('%Y年%m月%d日 %H:%M')}  来源：新华社\n\n{plain(body)}\n\n【责任编辑:王小明】\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="新华社")


def chinese_paper(a: Article) -> Case:
    text = f"{a.headline}\n海峡日报\n{a.when('%Y-%m-%d %H:%M')}\n作者：{a.authors[0]}\n分享到\n\n{plain(a.body)}\n\n（编辑：陈一）\n版权所有 未经许可不得转载\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="海峡日报")


def japanese_paper(a: Article) -> Case:
    body = a.led(f"【{a.place}＝{a.authors[0]}】")
    text = f"{a.headline}\n\n{a.when('%Y年%-m月%-d日')} {int(a.when('%H'))}時{a.when('%M')}分\n\n{plain(body)}\n\n関連記事\n・小麦、３０年で最少\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors)


def arabic_agency(a: Article) -> Case:
    body = a.led(f"{a.place} {a.when('%-d')} مارس / واس / ")
    text = f"{a.headline}\n\n{a.when('%-d')} مارس {a.when('%Y')} {a.when('%H:%M')}\n\n{plain(body)}\n\n// انتهى //\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="واس")


def arabic_paper(a: Article) -> Case:
    text = f"{a.headline}\n\nصحيفة المضيق\nتاريخ النشر: {a.when('%-d')} آذار/مارس {a.when('%Y')}\nبقلم: {a.authors[0]}\n\n{plain(a.body)}\n\nاقرأ أيضا: الجفاف يخفض محصول القمح\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="صحيفة المضيق")


def hindi_agency(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%-d')} मार्च (भाषा) ")
    text = f"{a.headline}\n\nप्रकाशित: {a.when('%-d')} मार्च {a.when('%Y')}, {a.when('%H:%M')}\n\n{plain(body)}\n\nभाषा अमित\n"
    return text_case(text, [*body, "भाषा अमित"], headline=a.headline, published=a.moment, outlet="भाषा")


def anadolu_turkish(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} (AA) - ")
    text = (
        f"{a.headline}\n\n{a.authors[0]} | {a.when('%d.%m.%Y')} - Güncelleme : {a.when('%d.%m.%Y')}\n\n{plain(body)}\n"
    )
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="AA")


def ctk(a: Article) -> Case:
    body = a.led(f"{a.place} {a.when('%-d')}. března (ČTK) - ")
    text = f"{a.headline}\n\n{a.when('%-d')}. března {a.when('%Y')} {a.when('%-H:%M')}\n\n{plain(body)}\n\nhaj rot\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="ČTK")


def dpa_german(a: Article) -> Case:
    body = a.led(f"{a.place} (dpa) - ")
    text = f"{a.headline}\n\nVon {a.authors[0]}\n\nStand: {a.when('%d.%m.%Y')}, {a.when('%H:%M')} Uhr\n\n{wrapped(body, 74)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="dpa")


def efe(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%-d')} mar (EFE).- ")
    text = f"{a.headline}\n\n{a.when('%-d')} de marzo de {a.when('%Y')}\n\n{plain(body)} EFE\n\nlf/ah\n\n(foto)\n"
    return text_case(text, [*body[:-1], body[-1] + " EFE"], headline=a.headline, published=a.day, outlet="EFE")


def ukrinform(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d')} березня. /Укрінформ/. ")
    text = f"{a.headline}\n{a.when('%d.%m.%Y %H:%M')}\nУкрінформ\n\n{plain(body)}\n\nЧитайте також: Посуха зменшила врожай\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="Укрінформ")


def ria(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d')} мар - РИА Новости. ")
    text = f"{a.headline}\n{a.when('%H:%M %d.%m.%Y')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="РИА Новости")


def french_paper(a: Article) -> Case:
    text = f"{a.headline}\n\nPar {a.authors[0]}\nPublié le {a.when('%-d')} mars {a.when('%Y')} à {a.when('%Hh%M')}, mis à jour le 14 mars 2026 à 07h10\nTemps de Lecture 2 min.\nPartager\n\n{plain(a.body)}\n\nLire aussi : La sécheresse et le blé\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors)


def old_mac(a: Article) -> Case:
    case = tight(a)
    return msgspec.structs.replace(case, data=case.data.replace(b"\n", b"\r"))


def in_codec(a: Article) -> Case:
    codec = {
        "ko": "cp949",
        "ja": "shift_jis",
        "zh": "gb18030",
        "ru": "koi8-r",
        "ar": "cp1256",
        "tr": "cp1254",
        "fr": "cp1252",
        "th": "utf-16",
    }
    text = f"{a.headline}\n\n{a.when('%Y-%m-%d')}\n\n{plain(a.body)}\n"
    data = text.encode(codec[a.language], "replace")  # KOI8-R has no guillemets
    head, _, *body = data.decode(codec[a.language]).split("\n\n")
    return msgspec.structs.replace(
        text_case(text, [one.strip() for one in body], headline=head, published=a.day), data=data
    )


def decomposed(a: Article) -> Case:
    text = unicodedata.normalize(
        "NFD", f"\ufeff{a.headline}\r\n\r\n{a.when('%Y년 %-m월 %-d일')}\r\n\r\n" + "\r\n\r\n".join(a.body)
    )
    return text_case(text, a.body, headline=a.headline, published=a.day)


_ENGLISH = (
    (bss, "missile harvest"),
    (afp, "bases ferry rates"),
    (reuters_update, "harvest missile rates"),
    (kcna, "envoy missile"),
    (kyodo, "missile ferry"),
    (tass, "envoy bases"),
    (irna, "harvest missile"),
    (ani, "ferry missile"),
    (pti, "bases rates"),
    (dpa, "harvest ferry"),
    (embargoed, "missile bases"),
    (monitored, "envoy bases"),
    (sourced, "bases ferry"),
    (factiva, "harvest envoy"),
    (factiva_many, "ferry"),
    (factiva_tagged, "bases"),
    (nexis_many, "harvest"),
    (lexis, "bases harvest"),
    (ruled, "bases ferry"),
    (quoted_mail, "harvest envoy"),
    (outlook, "bases"),
    (clock_first, "bases rates"),
    (tight, "bases envoy"),
    (reporters_below, "harvest envoy"),
    (ambiguous, "bases"),
    (newspaper_paste, "bases harvest"),
    (one_line_meta, "harvest missile"),
    (interview, "envoy"),
    (old_mac, "missile"),
)
_WORLD = (
    (korean_paper, "ko"),
    (newsis, "ko"),
    (kcna_korean, "ko"),
    (xinhua_chinese, "zh"),
    (chinese_paper, "zh"),
    (japanese_paper, "ja"),
    (arabic_agency, "ar"),
    (arabic_paper, "ar"),
    (hindi_agency, "hi"),
    (anadolu_turkish, "tr"),
    (ctk, "cs"),
    (dpa_german, "de"),
    (efe, "es"),
    (ukrinform, "uk"),
    (ria, "ru"),
    (french_paper, "fr"),
    (in_codec, "ko ja zh ru ar tr fr th"),
    (decomposed, "ko"),
)


def cases() -> Iterator[Case]:
    """All cases of this half."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
