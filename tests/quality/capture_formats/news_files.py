"""NITF, NewsML 1 and G2, ninjs, feeds and agency wire messages as agencies send them."""

# ruff: noqa: E501 - markup is written as it stands in files

import json
from collections.abc import Callable, Iterator, Sequence

import msgspec

from quality.capture.cases import Article
from quality.capture_formats.case import FormatCase, english, escaped, plain, world

OUTLET = "Sable Press Agency"
RIGHTS = "(c) Sable Press Agency. No use after 30 days."


def _gold(a: Article, shape: str, data: bytes, file: str, **more: object) -> FormatCase:
    values: dict[str, object] = {
        "name": f"{shape}-{a.id}", "data": data, "file": file, "text": plain(a.body), "headline": a.headline,
        "published": a.moment, "bylines": a.authors, "outlet": OUTLET,
    }  # fmt: skip
    return msgspec.convert(values | more, FormatCase)


def _stamp(a: Article) -> str:
    return a.when("%Y%m%dT%H%M00Z")


def _paragraphs(body: Sequence[str]) -> str:
    return "".join(f"<p>{escaped(one)}</p>\n" for one in body)


def _byline(a: Article) -> str:
    return f"By {' and '.join(a.authors)}" if a.authors else ""


def _nitf(a: Article) -> str:
    by = f"<byline>{escaped(_byline(a))} <byttl>{OUTLET} Staff Writer</byttl></byline>" if a.authors else ""
    return (
        f'<nitf><head><title>{escaped(a.headline)}</title><tobject><tobject.subject tobject.subject.refnum="11000000" '
        f'tobject.subject.type="Politics"/></tobject><docdata><date.issue norm="{_stamp(a)}"/><urgency ed-urg="3"/>'
        f'<doc.copyright year="2026" holder="{OUTLET}"/><du-key version="2" key="ferry-talks"/></docdata>'
        f'<pubdata name="{OUTLET}"/></head><body><body.head><hedline><hl1>{escaped(a.headline)}</hl1></hedline>{by}'
        f"<rights>{RIGHTS}</rights><dateline><location>{escaped(a.place)}</location></dateline></body.head>"
        f"<body.content><block>{_paragraphs(a.body)}</block><media><media-caption>A picture.</media-caption></media>"
        "</body.content></body></nitf>"
    )


def nitf(a: Article) -> FormatCase:
    """With an outside document type that nobody loads."""
    text = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE nitf SYSTEM "http://dtd.example/nitf.dtd">' + _nitf(a)
    carried = {"rights": RIGHTS, "urgency": "3", "version": "2", "slug": "ferry-talks", "subject": "11000000 Politics"}
    return _gold(a, "nitf", text.encode(), "story.xml", carried=carried)


def nitf_latin(a: Article) -> FormatCase:
    """In Latin-1 with entities of HTML that only its document type declares."""
    text = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">'
    )
    text += _nitf(a).replace("—", "&mdash;").replace("“", "&ldquo;").replace("”", "&rdquo;").replace("’", "&rsquo;")
    return _gold(a, "nitf_latin", text.encode("latin-1", "xmlcharrefreplace"), "story.nitf")


def newsml(a: Article) -> FormatCase:
    """NewsML 1.2 with XHTML inside and a second item."""
    item = _newsml_item(a, f"<DataContent><body>{_paragraphs(a.body)}</body></DataContent>")
    other = _newsml_item(english()[3], "<DataContent><p>Another story.</p></DataContent>")
    text = f'<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope/>{item}{other}</NewsML>'
    carried = {"rights": RIGHTS, "urgency": "4", "version": "3", "slug": "ferry-talks", "subject": "04000000"}
    return _gold(a, "newsml", text.encode(), "story.xml", count=2, carried=carried)


def newsml_nitf(a: Article) -> FormatCase:
    """NewsML 1 that carries NITF."""
    text = f"<NewsML>{_newsml_item(a, f'<DataContent>{_nitf(a)}</DataContent>')}</NewsML>"
    return _gold(a, "newsml_nitf", text.encode(), "story.newsml")


def _newsml_item(a: Article, content: str) -> str:
    return (
        f"<NewsItem><Identification><NewsIdentifier><ProviderId>sable.example</ProviderId><DateId>{a.when('%Y%m%d')}</DateId>"
        f"<RevisionId>3</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>{_stamp(a)}</FirstCreated>"
        '<ThisRevisionCreated>20991231T000000Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/>'
        f"</NewsManagement><NewsComponent><NewsLines><HeadLine>{escaped(a.headline)}</HeadLine><ByLine>{escaped(_byline(a))}</ByLine>"
        f"<CopyrightLine>{RIGHTS}</CopyrightLine><SlugLine>ferry-talks</SlugLine></NewsLines><AdministrativeMetadata><Provider>"
        f'<Party FormalName="{OUTLET}"/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language FormalName="{a.language}"/>'
        '<SubjectCode><Subject FormalName="04000000"/></SubjectCode></DescriptiveMetadata>'
        f"<ContentItem>{content}</ContentItem></NewsComponent></NewsItem>"
    )


def newsml_g2(a: Article) -> FormatCase:
    """A NewsML-G2 message with one text item, one picture item and an embargo."""
    html = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{_paragraphs(a.body)}</body></html>'
    text = (
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>'
        f'<newsItem guid="urn:x" version="5" xml:lang="{a.language}"><rightsInfo><copyrightHolder literal="{OUTLET}"/>'
        f'<copyrightNotice>{RIGHTS}</copyrightNotice></rightsInfo><itemMeta><itemClass qcode="ninat:text"/>'
        f'<provider literal="{OUTLET}"/><versionCreated>{a.moment}:00+00:00</versionCreated><embargoed>2030-01-01T06:00:00Z</embargoed>'
        '<pubStatus qcode="stat:usable"/><edNote>Note to editors.</edNote></itemMeta><contentMeta><urgency>2</urgency>'
        f"<headline>{escaped(a.headline)}</headline><by>{escaped(_byline(a))}</by><slugline>ferry-talks</slugline>"
        f'<language tag="{a.language}"/><subject qcode="medtop:20000001"><name>politics</name></subject></contentMeta>'
        f'<contentSet><inlineXML contenttype="application/xhtml+xml">{html}</inlineXML></contentSet></newsItem>'
        '<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="http://x/a.jpg"/>'
        "</contentSet></newsItem></itemSet></newsMessage>"
    )
    carried = {
        "rights": RIGHTS, "urgency": "2", "version": "5", "slug": "ferry-talks", "subject": "medtop:20000001 politics",
        "embargoed": "2030-01-01T06:00:00Z", "editor_note": "Note to editors.",
    }  # fmt: skip
    return _gold(a, "newsml_g2", text.encode(), "message.xml", carried=carried)


def newsml_g2_nitf(a: Article) -> FormatCase:
    """A single G2 item that carries NITF."""
    text = (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" version="1"><itemMeta><provider qcode="p:x"><name>{OUTLET}</name>'
        f"</provider><firstCreated>{a.moment}:00Z</firstCreated></itemMeta><contentMeta><headline>{escaped(a.headline)}</headline>"
        f"</contentMeta><contentSet><inlineXML>{_nitf(a)}</inlineXML></contentSet></newsItem>"
    )
    return _gold(a, "newsml_g2_nitf", text.encode(), "item.xml")


def ninjs_1(a: Article) -> FormatCase:
    """ninjs 1.x with an HTML body."""
    value = {
        "uri": "http://sable.example/news/1", "type": "text", "versioncreated": f"{a.moment}:00Z", "headline": a.headline,
        "byline": _byline(a), "language": a.language, "urgency": 3, "version": "4", "copyrightnotice": RIGHTS,
        "body_html": _paragraphs(a.body), "subject": [{"code": "medtop:1", "name": "politics"}], "provider": OUTLET,
        "pubstatus": "usable", "slugline": "ferry-talks",
    }  # fmt: skip
    carried = {"rights": RIGHTS, "urgency": "3", "version": "4", "slug": "ferry-talks", "subject": "medtop:1 politics"}
    return _gold(a, "ninjs_1", json.dumps(value).encode(), "story.json", carried=carried)


def ninjs_2(a: Article) -> FormatCase:
    """ninjs 2 with lists of headlines and bodies; plain text body."""
    value = {
        "uri": "urn:a", "standard": {"name": "ninjs", "version": "2.0"}, "firstcreated": f"{a.moment}:00+00:00",
        "headlines": [{"role": "short", "value": "Short"}, {"role": "main", "value": a.headline}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": plain(a.body)}],
        "byline": _byline(a), "language": a.language, "infosources": [{"name": OUTLET}], "copyrightnotice": RIGHTS,
    }  # fmt: skip
    return _gold(a, "ninjs_2", json.dumps(value, ensure_ascii=False).encode(), "story.json", carried={"rights": RIGHTS})


def ninjs_3(a: Article) -> FormatCase:
    """ninjs 3 writes its names in camel case; a list of two items."""
    value = {
        "uri": "urn:a", "versionCreated": f"{a.moment}:00Z", "headlines": [{"value": a.headline}],
        "bodies": [{"contentType": "text/html", "value": _paragraphs(a.body)}, {"contentType": "text/plain", "value": "x"}],
        "byline": _byline(a), "language": a.language, "infoSources": [{"name": OUTLET}], "pubStatus": "canceled",
    }  # fmt: skip
    other = {
        "uri": "urn:b",
        "headlines": [{"value": "Other"}],
        "bodies": [{"contentType": "text/plain", "value": "Words."}],
    }
    data = json.dumps({"items": [value, other]}).encode()
    return _gold(a, "ninjs_3", data, "stories.json", count=2, carried={"status": "canceled"})


def rss(a: Article) -> FormatCase:
    """RSS 2.0 with whole articles in content:encoded and a second entry."""
    creators = "".join(f"<dc:creator>{escaped(name)}</dc:creator>" for name in a.authors)
    text = (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{OUTLET}</title><link>http://sable.example/</link>'
        f"<language>{a.language}</language><copyright>{RIGHTS}</copyright><item><title>{escaped(a.headline)}</title>"
        f"<link>http://sable.example/1</link><pubDate>{a.when('%a, %d %b %Y %H:%M:00')} GMT</pubDate>{creators}"
        f"<description>Short.</description><content:encoded><![CDATA[{_paragraphs(a.body)}]]></content:encoded>"
        "<category>ferries</category></item><item><title>Second</title><description>&lt;p&gt;Words.&lt;/p&gt;</description>"
        "</item></channel></rss>"
    )
    return _gold(a, "rss", text.encode(), "feed.xml", count=2, carried={"rights": RIGHTS, "subject": "ferries"})


def atom(a: Article) -> FormatCase:
    """Atom with XHTML content."""
    authors = "".join(f"<author><name>{escaped(name)}</name></author>" for name in a.authors)
    text = (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{a.language}"><title>{OUTLET}</title><rights>{RIGHTS}</rights>'
        f'<entry><title type="html">{escaped(escaped(a.headline))}</title><link rel="alternate" href="http://sable.example/1"/>'
        f"<updated>2031-01-01T00:00:00Z</updated><published>{a.moment}:00Z</published>{authors}"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{_paragraphs(a.body)}</div></content></entry></feed>'
    )
    return _gold(a, "atom", text.encode(), "feed.atom", carried={"rights": RIGHTS})


def iptc_7901(a: Article) -> FormatCase:
    """A message of IPTC 7901 between its control characters, and another after it."""
    body = "\r\n".join(f"   {one}" for one in a.body)
    message = f"\x01SPA0042 3 POL 0350 ferry-talks\r\n\x02{a.headline}\r\n\r\n{_byline(a)}\r\n\r\n{body}\r\n\x03{a.when('%d%H%M')} GMT {a.when('%b %y').upper()}\r\n\x04"
    other = "\x01SPA0043 4 SPO 0010\r\n\x02Harbour wins\r\n\r\n   The harbour side won the cup on Sunday by two goals.\r\n\x03\x04"
    carried = {"urgency": "3", "slug": "ferry-talks", "subject": "POL"}
    return _gold(a, "iptc_7901", (message + other).encode(), "wire.iptc", count=2, outlet="SPA", carried=carried)


def anpa_1312(a: Article) -> FormatCase:
    """A message of ANPA 1312."""
    body = "\r\n".join(f"\t{one}" for one in a.body)
    text = (
        f"\x16\x16\x01a0123 u i BC-Ferry-Talks {a.when('%m-%d')} 0350\r\n\x02\x0e{a.headline}\x0f\r\n\r\n{_byline(a)}\r\n\r\n{body}\r\n"
        f"\x03{a.when('%m-%d-%y %H%M')}GMT\r\n\x04"
    )
    return _gold(
        a, "anpa_1312", text.encode(), "wire.anpa", outlet="", carried={"urgency": "u", "slug": "BC-Ferry-Talks"}
    )


def cases() -> Iterator[FormatCase]:
    """Every shape with articles of ours."""
    shapes: list[Callable[[Article], FormatCase]] = [
        nitf, nitf_latin, newsml, newsml_nitf, newsml_g2, newsml_g2_nitf, ninjs_1, ninjs_2, ninjs_3, rss, atom, iptc_7901,
        anpa_1312,
    ]  # fmt: skip
    pool = english()
    for number, shape in enumerate(shapes):
        yield shape(pool[number % 3])
        yield shape(pool[3 + number % 3])
    for a in world():
        if a.language in ("ko", "ja", "ar", "ru", "hi"):
            for shape in (newsml_g2, ninjs_2, rss):
                yield shape(a)
