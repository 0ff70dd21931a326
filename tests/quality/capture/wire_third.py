"""Wire copy and pasted text, third part: shapes written down from practice without a look at the reader.

Its first score is noted in README.md.
"""

from collections.abc import Iterator

from quality.capture.cases import Article, Case, articles, listed, made, plain, text_case, wrapped


def focus_taiwan(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%B %-d')} (CNA) ")
    by = f"(By {listed(a.authors)})\n\n" if a.authors else ""
    text = (
        f"{a.headline}\n{a.when('%m/%d/%Y %I:%M %p')}\n\n{plain(body)}\n\n{by}Enditem/JT\n\n> Chinese Version\n"
    ).replace(a.when("%m/%d/%Y"), a.when("%m/13/%Y"))
    day = f"{a.when('%Y-%m')}-13"
    return text_case(
        text, body, headline=a.headline, published=f"{day}T{a.when('%H:%M')}", bylines=a.authors, outlet="CNA"
    )


def jiji(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%B %-d')} (Jiji Press)--")
    text = f"{a.headline}\nPolitics\n{a.when('%B %-d, %Y')}\n\n   {plain(body)}\n\n[Copyright The Jiji Press, Ltd.]\n"
    return text_case(text, body, headline=a.headline, published=a.day, outlet="Jiji Press")


def bernama(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Bernama-Xinhua) -- ")
    text = f"WORLD\n\n{a.headline.upper()}\n\n{a.when('%d/13/%Y')}\n".replace(a.when("%d/13/%Y"), a.when("%d %b %Y"))
    text += f"\n{plain(body)}\n\n-- BERNAMA-XINHUA\n\nFollow us on social media :\nFacebook : @bernamaofficial\n"
    return text_case(text, body, headline=a.headline.upper(), published=a.day, outlet="Bernama")


def antara(a: Article) -> Case:
    body = a.led(f"{a.place} (ANTARA) - ")
    reporter = "".join(f"Reporter: {name}\n" for name in a.authors[:1])
    text = (
        f"{a.headline}\n{a.when('%B %-d, %Y %H:%M')} GMT+700\n\n{plain(body)}\n\n"
        f"Related news: Wheat harvest falls\n\n{reporter}Editor: Rahmad N\nCopyright © ANTARA {a.when('%Y')}\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="ANTARA")


def vna(a: Article) -> Case:
    body = a.led(f"{a.place} (VNA) – ")
    text = f"{a.headline}\n\n{a.when('%A, %B %d, %Y %H:%M')} (GMT+7)\n\n{plain(body)}./.\n\nVNA\n"
    return text_case(text, [*body[:-1], body[-1] + "./."], headline=a.headline, published=a.moment, outlet="VNA")


def pna(a: Article) -> Case:
    by = f"By {listed(a.authors)}\n\n" if a.authors else ""
    body = a.led(f"{a.place.upper()} – ")
    text = f"{a.headline}\n\n{by}{a.when('%B %-d, %Y, %-I:%M %p').lower().capitalize()}\n\n{plain(body)} (PNA)\n"
    return text_case(
        text,
        [*body[:-1], body[-1] + " (PNA)"],
        headline=a.headline,
        published=a.moment,
        bylines=a.authors,
        outlet="PNA",
    )


def app(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b %d')} (APP): ")
    text = f"{a.headline}\nForeign News {a.when('%a %d %b %Y, %I:%M %p')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="APP")


def ians(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%B %-d')} (IANS) ")
    text = f"{a.headline}\n\nIANS Published: {a.when('%B %-d, %Y %I:%M %p')}\n\n{plain(body)}\n\n--IANS\n\nint/khz\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="IANS")


def wam(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d')}th {a.when('%B, %Y')} (WAM) -- ")
    text = f"{a.headline}\n\n{a.when('%a %d-%m-%Y')} {a.when('%H:%M')} PM\n".replace(" PM", "")
    text += f"\n{plain(body)}\n\nWAM/Hazem Hussein\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="WAM")


def kuna(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b %-d')} (KUNA) -- ")
    text = f"{a.headline}\n{a.when('%d/%m/%Y')}\nLOC{a.when('%H:%M')}\n\n{plain(body)} (end)\nmt.hb\n".replace(
        a.when("%d/%m/%Y"), a.when("%d %B %Y")
    )
    return text_case(text, [*body[:-1], body[-1] + " (end)"], headline=a.headline, published=a.day, outlet="KUNA")


def sana(a: Article) -> Case:
    body = a.led(f"{a.place}, SANA- ")
    text = f"{a.headline}\n{a.when('%-d %B %Y')}\n\n{plain(body)}\n\nShaza\n"
    return text_case(text, [*body, "Shaza"], headline=a.headline, published=a.day, outlet="SANA")


def mehr(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b. %d')} (MNA) – ")
    text = (
        f"{a.headline}\n\n{a.when('%b %-d, %Y, %-I:%M %p')}\n\n{plain(body)}\n\nMNA/PR\n\nNews ID 231{a.when('%d%m')}\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="MNA")


def interfax(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}. {a.when('%B %-d')} (Interfax) - ")
    text = f"{a.when('%d %b %Y %H:%M')}\n{a.headline}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="Interfax")


def belta(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d %B')} (BelTA) – ")
    text = f"{a.when('%d %B %Y, %H:%M')}\n{a.headline}\n\n{plain(body)}\n\nTAGS: Defence\nPrint version\nNews\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="BelTA")


def canadian(a: Article) -> Case:
    by = f"By {listed(a.authors)}\nThe Canadian Press\n" if a.authors else "The Canadian Press\n"
    body = a.led(f"{a.place.upper()} — ")
    text = (
        f"{a.headline}\n\n{by}{a.when('%B %-d, %Y')}\n\n{wrapped(body, 80)}\n\n"
        f"This report by The Canadian Press was first published {a.when('%b. %-d, %Y')}.\n"
    )
    last = f"This report by The Canadian Press was first published {a.when('%b. %-d, %Y')}."
    return text_case(
        text, [*body, last], headline=a.headline, published=a.day, bylines=a.authors, outlet="The Canadian Press"
    )


def pa_media(a: Article) -> Case:
    by = f"By {listed(a.authors)}, PA\n" if a.authors else ""
    text = f"FOREIGN Bases\n\n{a.headline.upper()}\n\n{by}\n{wrapped(a.body, 70)}\n\nend\n\n{a.when('%d%H%M')} {a.when('%b %y').upper()}\n"
    return text_case(text, a.body, headline=a.headline.upper(), published=a.moment, bylines=a.authors, outlet="PA")


def ap_raw(a: Article) -> Case:
    by = f"By {listed(a.authors).upper()}\nAssociated Press\n" if a.authors else ""
    body = a.led(f"{a.place.upper()}, {a.country} (AP) _ ")
    text = (
        f"a0421-----\nr i BC-{a.country}-Bases    {a.when('%m-%d')} 0312\nBC-{a.country}-Bases,0312\n"
        f"{a.headline}\n{by}\n{wrapped(body, 66, '   ', chr(10))}\n\nAP-WS-{a.when('%m-%d-%y %H%M')}EST\n"
    )
    authors = [name.upper() for name in a.authors]
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=authors, outlet="AP")


def ap_page(a: Article) -> Case:
    by = f"BY  {' AND '.join(name.upper() for name in a.authors)}\n" if a.authors else ""
    body = a.led(f"{a.place.upper()}, {a.country} (AP) — ")
    text = (
        f"WORLD NEWS\n\n{a.headline}\n\n{by}Updated {a.when('%-I:%M %p')} GMT, {a.when('%B %-d, %Y')}\n"
        f"Share\n\n{plain(body[:3])}\n\nRELATED STORIES\nFerry runs aground\nWheat harvest falls\n\n{plain(body[3:])}\n"
    )
    authors = [name.upper() for name in a.authors]
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=authors, outlet="AP")


def reuters_page(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Reuters) - ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    desk = f"Reporting by {listed(a.authors)}; Editing by Ivo Penn\n\n" if a.authors else ""
    text = (
        f"World\n\n{a.headline}\n\n{by}{a.when('%B %-d, %Y')} {a.when('%-I:%M %p')} GMT · Updated 3 hours ago\n\nAa\n\n"
        f"{plain(body)}\n\n{desk}Our Standards: The Thomson Reuters Trust Principles., opens new tab\n\nSuggested Topics: World\n"
        "Purchase Licensing Rights\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Reuters")


def afp_via_portal(a: Article) -> Case:
    by = f"by {listed(a.authors)}\n" if a.authors else ""
    body = a.led(f"{a.place}, {a.when('%b %-d')}, {a.when('%Y')} (AFP) - ")
    text = f"Strait Wire\n{a.when('%b %-d, %Y %H:%M')} GMT\n\n{a.headline}\n{by}\n{plain(body)}\n\nEmail\nPrint\n© AFP {a.when('%Y')}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Strait Wire")


def agencies(a: Article) -> Case:
    body = a.led(f"{a.place}: ")
    text = f"{a.headline}\n\nAgencies\n\nPublished {a.when('%B %-d, %Y')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.day)


def staff(a: Article) -> Case:
    text = (
        f"{a.headline}\n\nBy Harbour Times Staff\n\n{a.when('%A %B %-d, %Y')}\n\n3 min read\n\n{plain(a.body)}\n\n"
        "The writer can be reached at desk@harbourtimes.example\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="Harbour Times")


def radio_service(a: Article) -> Case:
    by = f"By {a.authors[0]} for RFA Haldian\n" if a.authors else ""
    text = f"{a.headline}\n\nThe two sides remain apart on money.\n\n{by}{a.when('%Y.%m.%d')}\n\n{plain(a.body)}\n\nTranslated by Leah Orr. Edited by Eugene Wing.\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors[:1], outlet="RFA")


def voice(a: Article) -> Case:
    by = f"{a.authors[0]}\n" if a.authors else ""
    body = a.led(f"{a.place} — ")
    text = f"VOA News\n\n{a.headline}\n\n{a.when('%B %d, %Y %-I:%M %p')}\n{by}\n{plain(body)}\n\nSome information for this report came from Agence France-Presse.\n"
    body = (*body, "Some information for this report came from Agence France-Presse.")
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="VOA News")


def fbis(a: Article) -> Case:
    text = (
        f"HALDIA: {a.headline}\nOW{a.when('%d%m%H%M%y')} {a.place} Domestic Service in Haldian {a.when('%H%M')} GMT {a.when('%-d %b %y')}\n\n"
        f"[FBIS Translated Text]\n\n{wrapped(a.body, 72, '   ')}\n"
    )
    return text_case(
        text,
        a.body,
        headline=f"HALDIA: {a.headline}",
        published=a.moment,
        outlet=f"{a.place} Domestic Service",
    )


def bbc_monitoring(a: Article) -> Case:
    text = (
        f"{a.headline}\n\nBBC Monitoring Asia Pacific\n{a.when('%B %-d, %Y %A')}\n\n"
        f"Text of report by {a.country}n newspaper Harbour Times website on {a.when('%-d %B')}\n\n{plain(a.body)}\n\n"
        f"Source: Harbour Times website, {a.place}, in English {a.when('%-d %b %y')}\n"
    )
    outlet = "BBC Monitoring Asia Pacific"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet=outlet)


def kcna_watch(a: Article) -> Case:
    body = a.led(f"Varsk, {a.when('%B %-d')} (KCNA) -- ")
    text = f"{a.headline}\n\nKCNA.kp (En)  |  {a.when('%Y-%m-%d')}\n\n{plain(body)}   -0-\n"
    return text_case(text, [*body[:-1], f"{body[-1]}   -0-"], headline=a.headline, published=a.day, outlet="KCNA")


def rodong(a: Article) -> Case:
    text = f"Rodong Sinmun\n\n{a.headline}\n\n{a.when('%b. %-d, %Y')}\n\n{plain(a.body)}\n\nRi Sung Ho\n\n{a.when('%Y-%m-%d')}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=["Ri Sung Ho"], outlet="Rodong Sinmun")


def statement(a: Article) -> Case:
    text = (
        f"FOR IMMEDIATE RELEASE\n\nMinistry of Foreign Affairs of {a.country}\n\n{a.headline}\n\n{a.when('%B %-d, %Y')}\n\n{plain(a.body)}\n\n###\n\n"
        "Media contact: press@mfa.example\n"
    )
    return text_case(
        text, a.body, headline=a.headline, published=a.day, outlet=f"Ministry of Foreign Affairs of {a.country}"
    )


def transcript(a: Article) -> Case:
    text = (
        f"Department Press Briefing – {a.when('%B %-d, %Y')}\n\nKIT FARROW, DEPARTMENT SPOKESPERSON\n\nORLAND\n\n{a.when('%B %-d, %Y')}\n\n"
        f"1:14 p.m. EDT\n\nMR FARROW: Good afternoon. {a.body[0]}\n\nQUESTION: And the bases?\n\nMR FARROW: {a.body[2]}\n\n(The briefing was concluded at 2:02 p.m.)\n"
    )
    body = (
        f"MR FARROW: Good afternoon. {a.body[0]}",
        "QUESTION: And the bases?",
        f"MR FARROW: {a.body[2]}",
        "(The briefing was concluded at 2:02 p.m.)",
    )
    return text_case(text, body, headline=f"Department Press Briefing – {a.when('%B %-d, %Y')}", published=a.day)


def telegram(a: Article) -> Case:
    text = f"Harbour Times\n\n⚡️ {a.body[0]}\n\n{a.body[1]}\n\n@harbourtimes\n\nt.me/harbourtimes/2041\n12.3K views  {a.when('%b %-d, %Y at %H:%M')}\n"
    return text_case(text, [f"⚡️ {a.body[0]}", a.body[1]], published=a.moment, outlet="Harbour Times")


def reader_mode(a: Article) -> Case:
    by = f"{listed(a.authors)}\n" if a.authors else ""
    text = f"harbourtimes.example\n\n{a.headline}\n\n{by}4-5 minutes\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, bylines=a.authors, outlet="harbourtimes.example")


def printed_page(a: Article) -> Case:
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"{a.when('%m/%d/%y')}, 9:02 AM    {a.headline} - Harbour Times\n\n{a.headline}\n\n{by}Harbour Times\n{a.when('%B %-d, %Y')} at {a.when('%-I:%M %p')} EST\n\n"
        f"{plain(a.body)}\n\nhttps://harbourtimes.example/world/{a.id}    1/2\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times")


def title_source_first(a: Article) -> Case:
    by = f"Author: {listed(a.authors)}\n" if a.authors else ""
    text = f"Title: {a.headline}\nSource: Harbour Times\n{by}Date: {a.when('%d %B %Y')}\nURL: https://harbourtimes.example/{a.id}\n\n{wrapped(a.body, 90)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def url_last(a: Article) -> Case:
    by = f"{listed(a.authors)}, " if a.authors else ""
    text = f"{a.headline}\n{by}Harbour Times, {a.when('%-d %b %Y')}\nhttps://www.harbourtimes.example/{a.id}\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def news_db_korean(a: Article) -> Case:
    text = f"제목: {a.headline}\n언론사: 표본일보\n기자: {a.authors[0]}\n일자: {a.when('%Y.%m.%d')}\n본문:\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="표본일보")


def yonhap_mobile(a: Article) -> Case:
    body = a.led(f"({a.place}=연합뉴스) {a.authors[0]} 기자 = ")
    text = (
        f"연합뉴스\n\n{a.headline}\n\n송고시간 {a.when('%Y-%m-%d %H:%M')}\n\n{a.authors[0]} 기자\n기자 페이지\n\n{plain(body)}\n\nhanka@yna.example\n\n"
        f"제보는 카카오톡 okjebo\n<저작권자(c) 연합뉴스, 무단 전재-재배포, AI 학습 및 활용 금지> {a.when('%Y/%m/%d %H:%M')} 송고\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="연합뉴스")


def news1(a: Article) -> Case:
    body = a.led(f"({a.place}=뉴스1) {a.authors[0]} 기자 = ")
    text = f"{a.headline}\n\n(서울=뉴스1) {a.authors[0]} 기자 | {a.when('%Y-%m-%d %H:%M')} 송고\n\n{plain(body)}\n\nhgr@news1.example\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="뉴스1")


def japanese_agency(a: Article) -> Case:
    body = a.led(f"【{a.place}共同】")
    text = f"{a.headline}\n\n{a.when('%Y/%m/%d %H:%M')} (JST)\n共同通信\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="共同通信")


def nhk(a: Article) -> Case:
    text = f"{a.headline}\n\n{a.when('%Y年%-m月%-d日')} {int(a.when('%H'))}時{a.when('%M')}分 国際\n\nシェアする\n\n{plain(a.body)}\n\n注目ワード\n国際\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment)


def people_daily(a: Article) -> Case:
    body = a.led(f"本报{a.place}{a.when('%-m月%-d日')}电 （记者{a.authors[0]}）")
    text = f"{a.headline}\n\n{a.when('%Y年%m月%d日%H:%M')} | 来源：人民网－人民日报\n小字号\n\n{plain(body)}\n\n(责编：王一、李二)\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="人民网－人民日报")


def chinese_service(a: Article) -> Case:
    body = a.led(f"中新社{a.place}{a.when('%-m月%-d日')}电 (记者 {a.authors[0]})")
    text = f"{a.headline}\n\n{a.when('%Y-%m-%d %H:%M:%S')} 来源：中国新闻网\n\n{plain(body)}(完)\n【编辑:刘欢】\n"
    return text_case(
        text,
        [*body[:-1], body[-1] + "(完)"],
        headline=a.headline,
        published=a.moment,
        bylines=a.authors,
        outlet="中国新闻网",
    )


def tass_russian_short(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d')} марта. /ТАСС/. ")
    text = f"{a.when('%-d')} марта {a.when('%Y')}, {a.when('%H:%M')}\n{a.headline}\nСтороны не назвали сумму\n\n{plain(body)}\n\nТеги: Халдия\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="ТАСС")


def interfax_russian(a: Article) -> Case:
    body = a.led(f"{a.place}. {a.when('%-d')} марта. INTERFAX.RU - ")
    text = f"В мире\n{a.when('%H:%M')}, {a.when('%-d')} марта {a.when('%Y')}\n\n{a.headline}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="INTERFAX.RU")


def ukrainian_agency(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}. {a.when('%-d')} березня. УНН. ")
    text = f"{a.headline}\n\n{a.when('%d.%m.%Y')}, {a.when('%H:%M')}\n{a.authors[0]}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="УНН")


def arabic_reuters(a: Article) -> Case:
    body = a.led(f"{a.place} ({a.country}) (رويترز) - ")
    text = f"{a.headline}\n\nمن {a.authors[0]}\n\n{a.when('%-d')} مارس آذار {a.when('%Y')}\n\n{plain(body)}\n\n(تغطية صحفية {a.authors[0]} - تحرير ليلى نادر)\n"
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="رويترز")


def arabic_broadcaster(a: Article) -> Case:
    text = f"{a.headline}\n\n{a.when('%-d/%-m/%Y')}\n\n{plain(a.body)}\n\nالمصدر: وكالة الأناضول\n".replace(
        a.when("%-d/%-m/%Y"), a.when("%-d/%-m/%Y")
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="وكالة الأناضول")


def german_paper(a: Article) -> Case:
    text = f"Harbour Allgemeine\nPolitik\n\n{a.headline}\n\nEin Artikel von {a.authors[0]}, Portmere\n{a.when('%d.%m.%Y')}, {a.when('%H.%M')} Uhr\n\n{plain(a.body)}\n\nQuelle: dpa\n"
    return text_case(
        text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Allgemeine"
    )


def spanish_paper(a: Article) -> Case:
    text = f"{a.headline}\n\nPor {a.authors[0]}\n{a.when('%-d')} mar {a.when('%Y')} - {a.when('%H:%M')} CET\n\n{plain(a.body)}\n\nArchivado en: Defensa\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors)


def french_agency(a: Article) -> Case:
    body = a.led(f"{a.place} (AFP) – ")
    text = f"{a.headline}\n\nAFP\n{a.when('%d/%m/%Y')} à {a.when('%H:%M')}\n\n{plain(body)}\n\n© {a.when('%Y')} AFP\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="AFP")


def turkish_paper(a: Article) -> Case:
    text = f"{a.headline}\n\nGiriş: {a.when('%d.%m.%Y')} - {a.when('%H:%M')}\nHaber: {a.authors[0]}\n\n{plain(a.body)}\n\nKaynak: Boğaz Gazetesi\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Boğaz Gazetesi")


def czech_paper(a: Article) -> Case:
    text = f"{a.headline}\n\n{a.authors[0]}\n{a.when('%-d')}. {a.when('%-m')}. {a.when('%Y')} {a.when('%-H:%M')}\n\n{plain(a.body)}\n\nZdroj: ČTK\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="ČTK")


_ENGLISH = (
    (focus_taiwan, "bases ferry"),
    (jiji, "missile harvest"),
    (bernama, "envoy harvest"),
    (antara, "bases missile"),
    (vna, "rates envoy"),
    (pna, "harvest ferry"),
    (app, "missile bases"),
    (ians, "ferry envoy"),
    (wam, "rates bases"),
    (kuna, "missile harvest"),
    (sana, "envoy bases"),
    (mehr, "missile rates"),
    (interfax, "harvest bases"),
    (belta, "ferry rates"),
    (canadian, "bases missile"),
    (pa_media, "missile harvest"),
    (ap_raw, "missile harvest"),
    (ap_page, "ferry bases"),
    (reuters_page, "harvest rates"),
    (afp_via_portal, "missile bases"),
    (agencies, "envoy missile"),
    (staff, "harvest rates"),
    (radio_service, "bases missile"),
    (voice, "ferry bases"),
    (fbis, "missile envoy"),
    (bbc_monitoring, "bases missile"),
    (kcna_watch, "envoy missile"),
    (rodong, "envoy bases"),
    (statement, "bases envoy"),
    (transcript, "bases harvest"),
    (telegram, "missile ferry"),
    (reader_mode, "bases ferry"),
    (printed_page, "bases missile"),
    (title_source_first, "ferry missile"),
    (url_last, "harvest bases"),
)
_WORLD = (
    (news_db_korean, "ko"),
    (yonhap_mobile, "ko"),
    (news1, "ko"),
    (japanese_agency, "ja"),
    (nhk, "ja"),
    (people_daily, "zh"),
    (chinese_service, "zh"),
    (tass_russian_short, "ru"),
    (interfax_russian, "ru"),
    (ukrainian_agency, "uk"),
    (arabic_reuters, "ar"),
    (arabic_broadcaster, "ar"),
    (german_paper, "de"),
    (spanish_paper, "es"),
    (french_agency, "fr"),
    (turkish_paper, "tr"),
    (czech_paper, "cs"),
)


def cases() -> Iterator[Case]:
    """Every case of this part."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
