"""Wire copy and pasted text, fifth part: a last look at shapes not thought of before; first score in README.md."""

from collections.abc import Iterator

from quality.capture.cases import Article, Case, articles, listed, made, plain, text_case, wrapped


def mercopress(a: Article) -> Case:
    text = f"{a.headline}\n\n{a.when('%A, %B %-dth %Y - %H:%M')} UTC\nFull article\n\n{plain(a.body)}\n\nCategories: Politics, International.\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment)


def yonhap_infomax(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%b. %-d')} (Yonhap) -- ")
    by = f"{a.authors[0]}\n\n" if a.authors else ""
    text = f"{a.headline}\n\nNational  {a.when('%H:%M %B %d, %Y')}\n\n{by}{plain(body)}\n\nkcs@yna.example\n(END)\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors[:1], outlet="Yonhap")


def think_tank(a: Article) -> Case:
    by = f"by {listed(a.authors)}\n" if a.authors else ""
    text = f"Institute for the Straits\nCommentary\n\n{a.headline}\n\n{by}Published {a.when('%B %-d, %Y')}\n\n{plain(a.body)}\n\nAbout the author\nThe author is a fellow.\n"
    return text_case(
        text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Institute for the Straits"
    )


def newsletter(a: Article) -> Case:
    text = f"THE STRAITS BRIEFING\n{a.when('%A, %-d %B %Y')}\n\nGood morning.\n\n{a.headline}\n\n{plain(a.body)}\n\nForward to a friend\nUnsubscribe\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="THE STRAITS BRIEFING")


def dateline_only_first(a: Article) -> Case:
    body = a.led(f"{a.place.upper()}, {a.when('%B %-d, %Y')} — ")
    by = f"By {listed(a.authors)}\nHarbour Times Staff Writer\n\n" if a.authors else ""
    text = f"{a.headline}\n\n{by}{wrapped(body, 72, '    ', chr(10))}\n"
    return text_case(text, body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def source_footer(a: Article) -> Case:
    text = f"{a.headline}\n\n{plain(a.body)}\n\nSource: Harbour Times, {a.when('%-d %B %Y')}\nhttps://harbourtimes.example/{a.id}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="Harbour Times")


def osint_dump(a: Article) -> Case:
    by = f"[AUTHOR] {listed(a.authors)}\n" if a.authors else ""
    text = f"[TITLE] {a.headline}\n[SOURCE] Harbour Times\n[DATE] {a.when('%Y-%m-%d')}\n{by}[URL] https://harbourtimes.example/{a.id}\n[TEXT]\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def underlined(a: Article) -> Case:
    by = f"By {listed(a.authors)}\n" if a.authors else ""
    text = f"{a.headline}\n{'=' * 40}\n\n{by}Harbour Times - {a.when('%Y/%m/%d')}\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def radio_script(a: Article) -> Case:
    text = f"STRAITS RADIO WORLD SERVICE\nDATE={a.when('%-m/%-d/%y')}\nTITLE={a.headline.upper()}\n\n{plain(a.body)}\n\nNNNN\n"
    return text_case(text, a.body, headline=a.headline.upper(), outlet="STRAITS RADIO WORLD SERVICE")


def tabbed(a: Article) -> Case:
    by = f"Author:\t{listed(a.authors)}\n" if a.authors else ""
    text = f"Headline:\t{a.headline}\nPublication:\tHarbour Times\n{by}Date:\t{a.when('%A, %B %-d, %Y')}\nPage:\tA4\n\n{plain(a.body)}\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, bylines=a.authors, outlet="Harbour Times")


def mobile_share(a: Article) -> Case:
    text = f"{a.headline} - Harbour Times\nhttps://harbourtimes.example/{a.id}?utm_source=share\n\n{a.when('%-d %b %Y')} · 4 min read\n\n{plain(a.body)}\n\nSent from my phone\n"
    return text_case(text, a.body, headline=a.headline, published=a.day, outlet="Harbour Times")


def korean_party(a: Article) -> Case:
    body = a.led(f"[표본일보 {a.authors[0]} 기자] ")
    text = f"{a.headline}\n\n기사입력 {a.when('%Y-%m-%d %H:%M')}  최종수정 {a.when('%Y-%m-%d')} 11:20\n\n{plain(body)}\n\n<ⓒ 표본일보, 무단전재 및 재배포 금지>\n"
    return text_case(text, body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="표본일보")


def japanese_wire(a: Article) -> Case:
    body = a.led(f"【{a.place}時事】")
    text = f"{a.headline}\n\n時事通信 外信部{a.when('%Y年%m月%d日%H時%M分')}配信\n\n{plain(body)}\n"
    return text_case(text, body, headline=a.headline, published=a.moment, outlet="時事")


def chinese_portal(a: Article) -> Case:
    text = f"{a.headline}\n\n来源：海峡日报　　　作者：{a.authors[0]}　　　{a.when('%Y-%m-%d %H:%M')}\n\n{plain(a.body)}\n\n责任编辑：陈一\n"
    return text_case(text, a.body, headline=a.headline, published=a.moment, bylines=a.authors, outlet="海峡日报")


def russian_ministry(a: Article) -> Case:
    text = f"Министерство иностранных дел Халдии\n\n{a.when('%d.%m.%Y')} {a.when('%H:%M')}\n\n{a.headline}\n\n{plain(a.body)}\n"
    return text_case(
        text, a.body, headline=a.headline, published=a.moment, outlet="Министерство иностранных дел Халдии"
    )


_ENGLISH = (
    (mercopress, "bases rates"), (yonhap_infomax, "missile bases"), (think_tank, "bases missile"), (newsletter, "envoy bases"),
    (dateline_only_first, "bases missile"), (source_footer, "harvest envoy"),
    (osint_dump, "bases ferry"), (underlined, "harvest bases"), (radio_script, "missile"), (tabbed, "bases ferry"),
    (mobile_share, "missile harvest"),
)  # fmt: skip
_WORLD = ((korean_party, "ko"), (japanese_wire, "ja"), (chinese_portal, "zh"), (russian_ministry, "ru"))


def cases() -> Iterator[Case]:
    """Every case of this part."""
    yield from made(_ENGLISH, articles("articles.toml"))
    yield from made(_WORLD, articles("articles_world.toml"))
