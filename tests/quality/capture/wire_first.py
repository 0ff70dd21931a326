"""Wire copy and pasted text, first half: written before the reader's second version."""

from collections.abc import Iterator

from quality.capture.cases import Article, Case, articles, listed, made, plain, text_case, wrapped


def ap(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.country} (AP) — ")
    by = f"By {listed([name.upper() for name in a.authors])}, Associated Press\n\n" if a.authors else ""
    text = f"{a.headline}\n\n{by}{a.when('%B %-d, %Y')}\n\n{plain(body)}\n"
    authors = [name.upper() for name in a.authors]
    return text_case(text, body, headline=a.headline, published=a.day, bylines=authors, outlet="AP")


def reuters(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Reuters) - ")
    by = f"By {listed(a.authors)}\n\n" if a.authors else ""
    desk = f"(Reporting by {listed(a.authors)}; Editing by Ivo Penn)" if a.authors else "(Editing by Ivo Penn)"
    stamp = a.when("%B %-d, %Y %-I:%M %p UTC")
    text = f"{a.headline}\n{by}{stamp}\n\n{plain(body)}\n\n{desk}\n\nOur Standards: The Trust Principles.\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Reuters")


def xinhua(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Xinhua) -- ")
    text = (
        f"{a.headline}\n\nSource: Xinhua\n\nEditor: huaxia\n\n{a.when('%Y-%m-%d %H:%M:%S')}\n\n{plain(body)} Enditem\n"
    )
    return text_case(
        text, [*body[:-1], f"{body[-1]} Enditem"], headline=a.headline, published=a.moment, outlet="Xinhua"
    )


def yonhap(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d')} (Yonhap) -- ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"(LEAD) {a.headline}\n\nAll News {a.when('%H:%M %B %d, %Y')}\n\n{by}{plain(body)}\n\ndesk@yna.example\n(END)\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Yonhap")


def yonhap_korean(a: Article) -> Case:
    body = a.led(f"({a.place}=연합뉴스) {a.authors[0]} 특파원 = ")
    stamp = a.when("%Y/%m/%d %H:%M")
    text = f"{a.headline}\n\n{plain(body)}\n\nhankr@yna.example\n\n<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>\n{stamp} 송고\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="연합뉴스")


def upi(a: Article) -> Case:
    body = a.led(f"{a.when('%B %-d')} (UPI) -- ")
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = f"World News\n{a.when('%B %-d, %Y')} / {a.when('%-I:%M %p')}\n\n{a.headline}\n{by}\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="UPI")


def anadolu(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}\n\n")
    by = f"{a.authors[0]}  |" if a.authors else ""
    stamp = a.when("%d.%m.%Y")
    text = f"{a.headline}\n\n{by}{stamp} - Update : {stamp}\n\n{plain(body)}\n\nAnadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form. Please contact us for subscription options.\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors[:1], outlet="Anadolu Agency")


def forwarded(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} (AFP) - ")
    by = f"By {listed(a.authors)}\n\n" if a.authors else ""
    text = (
        "FYI, for the morning note.\n\nRegards\nK.\n\n---------- Forwarded message ---------\n"
        f"From: Harbour Times Alerts <alerts@harbourtimes.example>\nDate: {a.when('%a, %b %-d, %Y at %-I:%M %p')}\n"
        f"Subject: Fwd: {a.headline}\nTo: <desk@example.org>\n\n\n{a.headline}\n\n{by}{wrapped(body, 72)}\n\n"
        "--\nYou receive this mail because you subscribed to Harbour Times Alerts.\nUnsubscribe: https://harbourtimes.example/u\n"
    )
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times")


def web_paste(a: Article) -> Case:
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = (
        f"Skip to main content\nHarbour Times\nHome\nWorld\nBusiness\nSubscribe\n\n{a.headline}\n{by}"
        f"Published: {a.when('%-d %B %Y, %H:%M')} GMT\nShare\nFacebook\nTwitter\nEmail\nCopy link\n\n"
        f"The harbour of {a.place} seen from the old customs house. Photograph: Ada Lindqvist/Harbour Times\n\n"
        f"{plain(a.body[:2])}\n\nRead more: Why the straits matter\n\nAdvertisement\n\n{plain(a.body[2:])}\n\n"
        "Sign up for our morning newsletter\n\nRelated stories\nTopics: Defence, Straits\nWe use cookies to improve your experience. Accept all\n"
        f"© {a.when('%Y')} Harbour Times. All rights reserved.\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times")


def nexis(a: Article) -> Case:
    words = sum(len(one.split()) for one in a.body)
    by = f"BYLINE: {listed(a.authors)}\n\n" if a.authors else ""
    text = (
        f"1 of 1 DOCUMENTS\n\n\nHarbour Times (Portmere)\n\n{a.when('%B %-d, %Y %A')}\nFinal Edition\n\n{a.headline}\n\n{by}"
        f"SECTION: WORLD; Pg. 4\n\nLENGTH: {words} words\n\nDATELINE: {a.place.upper()}\n\n{wrapped(a.body, 78)}\n\n"
        f"LOAD-DATE: {a.when('%B %-d, %Y')}\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n"
        f"Copyright {a.when('%Y')} Harbour Times Ltd\nAll Rights Reserved\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def front_matter(a: Article) -> Case:
    rows = "".join(f"  - {name}\n" for name in a.authors)
    by = f"authors:\n{rows}" if a.authors else ""
    text = (
        f'---\ntitle: "{a.headline}"\ndate: {a.moment}:00+01:00\n{by}publication: Harbour Times\n'
        f"url: https://harbourtimes.example/{a.id}\ntags: [straits, bases]\n---\n\n# {a.headline}\n\n{plain(a.body)}\n"
    )
    return text_case(
        text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="Harbour Times", file="a.md"
    )


def writethru(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.country} (AP) — ")
    by = f"By {listed([name.upper() for name in a.authors])}\nAssociated Press\n\n" if a.authors else ""
    text = (
        f"BC-EU--{a.country}-Talks, 2nd Ld-Writethru,{len(' '.join(body).split())}\n"
        f"Eds: UPDATES: Adds comment of envoy, background. With AP Photos.\nURGENT\n\n{a.headline}\n\n{by}"
        f"{wrapped(body, 70, '   ', chr(10))}\n\nAP-WF-{a.when('%m-%d-%y %H%M')}GMT\n"
    )
    authors = [name.upper() for name in a.authors]
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=authors, outlet="AP")


def bare_dateline(a: Article) -> Case:
    body = a.led(f"{a.place.upper()} — ")
    text = f"{a.headline}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline)


def body_only(a: Article) -> Case:
    return text_case("\n".join(a.body), a.body)


def tass_russian(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%-d')} марта. /ТАСС/. ")
    text = f"{a.when('%-d')} марта {a.when('%Y, %H:%M')}\n{a.headline}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="ТАСС")


def kyodo_japanese(a: Article) -> Case:
    body = a.led(f"【{a.place}共同】")
    text = f"{a.headline}\n\n{a.when('%Y年%-m月%-d日 %H時%M分')}\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="共同")


def afp_french(a: Article) -> Case:
    body = a.led(f"{a.place}, {a.when('%-d')} mars {a.when('%Y')} (AFP) - ")
    text = f"{a.headline}\n\nPar {a.authors[0]}\n\n{wrapped(body, 72)}\n\ncv/mab/ial\n"
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="AFP")


def thai_paper(a: Article) -> Case:
    year = int(a.when("%Y")) + 543
    text = (
        f"{a.headline}\n\nหนังสือพิมพ์ช่องแคบ\nเผยแพร่: {a.when('%-d')} มี.ค. {year} {a.when('%H:%M')} น.\n"
        f"โดย: {a.authors[0]}\n\n{plain(a.body)}\n"
    )
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="หนังสือพิมพ์ช่องแคบ")


_ENGLISH = (
    (ap, "bases harvest rates envoy"),
    (reuters, "harvest missile ferry rates"),
    (xinhua, "bases missile envoy"),
    (yonhap, "missile envoy ferry"),
    (upi, "bases ferry missile"),
    (anadolu, "bases ferry rates harvest"),
    (forwarded, "harvest ferry envoy"),
    (web_paste, "bases harvest ferry rates"),
    (nexis, "bases ferry envoy"),
    (front_matter, "bases ferry rates"),
    (writethru, "missile harvest rates"),
    (bare_dateline, "bases rates missile"),
    (body_only, "bases harvest envoy"),
)
_WORLD = (
    (yonhap_korean, "ko"),
    (tass_russian, "ru"),
    (kyodo_japanese, "ja"),
    (afp_french, "fr"),
    (thai_paper, "th"),
    (body_only, "ko zh ar hi"),
)


def cases() -> Iterator[Case]:
    """All cases of this half."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
