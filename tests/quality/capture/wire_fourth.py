"""Wire copy and pasted text, fourth part: archives, terminals, services and papers, again written blind.

Its first score is noted in README.md.
"""

from collections.abc import Iterator

from quality.capture.cases import Article, Case, articles, listed, made, plain, text_case, wrapped


def proquest(a: Article) -> Case:
    by = f"Author: {'; '.join(a.authors)}\n\n" if a.authors else ""
    text = (
        f"____________________________________________________________\n\nDocument 1 of 1\n\n{a.headline}\n\n{by}"
        f"Publication info: Harbour Times; Portmere [Portmere] {a.when('%d %b %Y')}: 4.\n\nProQuest document link\n\n"
        f"FULL TEXT\n\n{plain(a.body)}\n\nDETAILS\n\nSubject: Talks; Defence\nLocation: {a.country}\nPublication title: Harbour Times\n"
        f"Publication year: {a.when('%Y')}\nPublication date: {a.when('%b %-d, %Y')}\nSection: World\nISSN: 00000000\nLanguage of publication: English\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def nexis_uni(a: Article) -> Case:
    by = f"Byline: {listed(a.authors)}\n\n" if a.authors else ""
    text = (
        f"User Name: Analyst\nDate and Time: Friday, March 20, 2026 9:14:00 AM CET\nJob Number: 200000001\n\nDocument (1)\n\n"
        f"1. {a.headline}\n\n\n{a.headline}\n\nHarbour Times\n\n{a.when('%B %-d, %Y %A')} {a.when('%-I:%M %p')} GMT\n\n"
        f"Copyright {a.when('%Y')} Harbour Times Ltd All Rights Reserved\n\n\nSection: NEWS; Version:1\n\nLength: 310 words\n\n{by}Body\n\n\n{plain(a.body)}\n\n\n"
        f"Load-Date: {a.when('%B %-d, %Y')}\n\n\nEnd of Document\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times")


def pressreader(a: Article) -> Case:
    by = f"{a.authors[0]}\n" if a.authors else ""
    text = f"{a.headline}\nHarbour Times\n{a.when('%-d %b %Y')}\n{by}{plain(a.body)}\n\nNewspapers in English\nNewspapers from {a.country}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors[:1], outlet="Harbour Times")


def bloomberg(a: Article) -> Case:
    body = a.led("(Bloomberg) -- ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"{a.headline}\n{a.when('%Y-%m-%d %H:%M:%S.000')} GMT\n\n{by}\n{wrapped(body, 64, '     ')}\n\n"
        f"To contact the reporter on this story:\nKit Farrow in Portmere at kfarrow@bloomberg.example\n\nTo contact the editor responsible for this story:\nIvo Penn at ipenn@bloomberg.example\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Bloomberg")


def dow_jones(a: Article) -> Case:
    by = f"By {a.authors[0]}\n" if a.authors else ""
    text = (
        f"{a.headline}\n\n{by}\n{plain(a.body)}\n\nWrite to Kit Farrow at kit.farrow@wsj.example\n\n(END) Dow Jones Newswires\n\n"
        f"{a.when('%B %d, %Y %H:%M')} ET ({a.when('%H:%M')} GMT)\n"
    )
    return text_case(
        text,
        a.body,
        headline=a.headline,
        published=a.moment,
        bylines=a.authors[:1],
        outlet="Dow Jones Newswires",
    )


def reuters_terminal(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Reuters) - ")
    text = (
        f"{a.when('%d-%b-%Y %H:%M:%S')}  RTRS - {a.headline.upper()}\n\n{wrapped(body, 72)}\n\n"
        f"((Kit Farrow; kit.farrow@thomsonreuters.example))\nKeywords: HALDIA BASES/\n"
    )
    return text_case(text, body, headline=a.headline.upper(), published=a.moment, outlet="Reuters")


def readout(a: Article) -> Case:
    text = f"The White House\nOffice of the Press Secretary\n\nFor Immediate Release\n{a.when('%B %d, %Y')}\n\n{a.headline}\n\n{plain(a.body)}\n\n# # #\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="The White House")


def un_release(a: Article) -> Case:
    text = f"United Nations\nSC/15{a.when('%d%m')}\n{a.when('%-d %B %Y')}\n\n{a.headline}\n\n{plain(a.body)}\n\nFor information media. Not an official record.\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="United Nations")


def feed_reader(a: Article) -> Case:
    by = f" / by {a.authors[0]}" if a.authors else ""
    text = (
        f"{a.headline}\nHarbour Times{by} / {a.when('%b %-d, %Y at %-I:%M %p')}\n\n{plain(a.body)}\n\nVISIT WEBSITE\n"
    )
    return text_case(
        text, a.body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="Harbour Times"
    )


def markdown_clip(a: Article) -> Case:
    by = f"*By {listed(a.authors)}*\n\n" if a.authors else ""
    text = f"# {a.headline}\n\n[Source](https://harbourtimes.example/{a.id}) · **Harbour Times** · {a.when('%Y-%m-%d')}\n\n{by}{plain(a.body)}\n"
    return text_case(
        text,
        a.body,
        headline=a.headline,
        published=a.day,
        bylines=a.authors,
        outlet="Harbour Times",
        file="clip.md",
    )


def african_paper(a: Article) -> Case:
    by = f"By {a.authors[0]}, {a.place}\n" if a.authors else ""
    text = f"{a.headline}\n\n{a.when('%d %B %Y')}\n\nHarbour Times ({a.place})\n{by}\n{plain(a.body)}\n\nRead the original article on Harbour Times.\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors[:1], outlet="Harbour Times")


def gulf_paper(a: Article) -> Case:
    by = f"{a.authors[0]}\n\n" if a.authors else ""
    body = a.led(f"{a.place.upper()}: ")
    text = f"{a.headline}\n\nShort URL\nhttps://strait.example/{a.id}\n\nUpdated {a.when('%d %B %Y')}\n\n{by}{a.when('%B %d, %Y %H:%M')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors[:1])


def indian_paper(a: Article) -> Case:
    by = f"{a.authors[0]} / TNN / " if a.authors else "TNN / "
    body = a.led(f"{a.place.upper()}: ")
    text = f"{a.headline}\n\n{by}{a.when('%b %d, %Y, %H:%M')} IST\n\n{plain(body)}\n\nEnd of Article\n\nFOLLOW US ON SOCIAL MEDIA\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="TNN")


def australian_agency(a: Article) -> Case:
    by = f"{a.authors[0]}\n" if a.authors else ""
    text = f"{a.headline}\n\n{by}{a.when('%-d %b %Y')}, {a.when('%-I:%M%p').lower()} AEDT\n\n{plain(a.body)}\n\nAustralian Associated Press\n"
    return text_case(
        text,
        a.body,
        headline=a.headline,
        published=a.moment,
        bylines=a.authors[:1],
        outlet="Australian Associated Press",
    )


def european_service(a: Article) -> Case:
    by = f"By {listed(a.authors)} with AFP\n" if a.authors else "By Euronews with AFP\n"
    text = f"{a.headline}\n\n{by}Published on {a.when('%d/%m/%Y - %H:%M')}\n\n{plain(a.body)}\n"
    text = text.replace(a.when("%d/%m/%Y"), f"13/{a.when('%m/%Y')}")
    moment = f"{a.when('%Y-%m')}-13T{a.when('%H:%M')}"
    return text_case(text, a.body, headline=a.headline, published=moment, bylines=a.authors)


def corrected(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} (AP) — ")
    text = f"Correction: {a.country}-Talks story\n\n{body[0]}\n\n{plain(a.body[1:])}\n\n{a.when('%B %-d, %Y')}\n"
    return text_case(text, body, headline=f"Correction: {a.country}-Talks story", published=a.day, outlet="AP")


def daily_headings(a: Article) -> Case:
    by = f"_By {a.authors[0]}_\n\n" if a.authors else ""
    text = f"**{a.headline}**\n\n{by}{a.when('%A, %-d %B %Y')}\n\n{plain(a.body[:2])}\n\nWhat was said\n\n{plain(a.body[2:])}\n"
    body = (*a.body[:2], "What was said", *a.body[2:])
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors[:1])


def korean_ministry(a: Article) -> Case:
    text = f"외교부 보도자료\n\n제목 : {a.headline}\n배포일시 : {a.when('%Y. %-m. %-d.')}\n담당부서 : 북미국\n\n{plain(a.body)}\n\n끝.\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="외교부")


def korean_broadcast(a: Article) -> Case:
    text = f"{a.headline}\n\n입력 {a.when('%Y.%m.%d (%H:%M)')}\n수정 {a.when('%Y.%m.%d (%H:%M)')}\n\n{plain(a.body)}\n\n■ 제보하기\n▷ 카카오톡 : '표본제보' 검색\n\n{a.authors[0]} 기자\nKBS 뉴스 {a.authors[0]}입니다.\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="KBS")


def korean_column(a: Article) -> Case:
    text = f"[한가람의 시선] {a.headline}\n\n{a.authors[0]} 논설위원\n\n{a.when('%Y.%m.%d')} 00:10\n\n{plain(a.body)}\n"
    return text_case(
        text,
        a.body,
        headline=f"[한가람의 시선] {a.headline}",
        published=f"{a.day}T00:10",
        bylines=a.authors,
    )


def japanese_broadsheet(a: Article) -> Case:
    body = a.led(f"【{a.place}＝{a.authors[0]}】")
    text = f"{a.headline}\n\n毎朝新聞\n{a.when('%Y/%-m/%-d %H:%M')}（最終更新 {a.when('%-m/%-d %H:%M')}）\n有料記事\n\n{plain(body)}\n\n無断転載・複製を禁じます\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="毎朝新聞")


def taiwanese_agency(a: Article) -> Case:
    body = a.led(f"（中央社記者{a.authors[0]}{a.place}{a.when('%-d')}日專電）")
    text = f"{a.headline}\n\n{a.when('%Y/%-m/%-d %H:%M')}\n\n{plain(body)}（編輯：陳一）1150313\n"
    return text_case(
        text,
        [*body[:-1], f"{body[-1]}（編輯：陳一）1150313"],
        headline=a.headline,
        published=a.moment,
        bylines=a.authors,
        outlet="中央社",
    )


def russian_paper(a: Article) -> Case:
    text = f"{a.headline}\n\n{a.authors[0]}\n\n{a.when('%-d')} марта {a.when('%Y')} в {a.when('%H:%M')}\n\nФото: Пресс-служба\n\n{plain(a.body)}\n\nПодписывайтесь на наш канал\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors)


def arabic_agency_dash(a: Article) -> Case:
    body = a.led(f"{a.place} - (د ب أ) - ")
    text = f"{a.headline}\n\nالجمعة {a.when('%-d')} مارس {a.when('%Y')} - {a.when('%H:%M')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="د ب أ")


def hindi_paper(a: Article) -> Case:
    text = f"{a.headline}\n\nलेखक: {a.authors[0]}\nदैनिक जलडमरू\nUpdated: {a.when('%-d')} मार्च {a.when('%Y')} {a.when('%H:%M')} IST\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="दैनिक जलडमरू")


def portuguese_like(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%-d')} mar (Lusa) - ")
    text = f"{a.headline}\n\n{plain(body)}\n\nLF // AH\n\nLusa/Fim\n"
    return text_case(text, body, headline=a.headline, outlet="Lusa")


def austrian_agency(a: Article) -> Case:
    body = a.led(f"{a.place}/Westhaven (APA/dpa) - ")
    text = f"{a.headline}\n\nUtl.: Minister nennt keine Zahl\n\n{a.when('%d.%m.%Y')} {a.when('%H:%M')}\n\n{plain(body)}\n\n(Schluss) jn/lf\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="APA")


_ENGLISH = (
    (proquest, "bases ferry"),
    (nexis_uni, "harvest envoy"),
    (pressreader, "missile bases"),
    (bloomberg, "rates harvest"),
    (dow_jones, "bases rates"),
    (reuters_terminal, "missile envoy"),
    (readout, "bases envoy"),
    (un_release, "envoy missile"),
    (feed_reader, "ferry missile"),
    (markdown_clip, "harvest bases"),
    (african_paper, "bases missile"),
    (gulf_paper, "missile bases"),
    (indian_paper, "bases rates"),
    (australian_agency, "ferry harvest"),
    (european_service, "bases harvest"),
    (corrected, "bases missile"),
    (daily_headings, "bases missile"),
)
_WORLD = (
    (korean_ministry, "ko"),
    (korean_broadcast, "ko"),
    (korean_column, "ko"),
    (japanese_broadsheet, "ja"),
    (taiwanese_agency, "zh"),
    (russian_paper, "ru"),
    (arabic_agency_dash, "ar"),
    (hindi_paper, "hi"),
    (portuguese_like, "es"),
    (austrian_agency, "de"),
)


def cases() -> Iterator[Case]:
    """Every case of this part."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
