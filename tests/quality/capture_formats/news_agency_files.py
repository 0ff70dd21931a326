"""News files as agencies send them in fact: what real feeds of a dozen agencies have in common, with words of ours.

Wire copy left in one element, furniture inside the body, providers given as addresses, empty elements, initials
where authors stand, items inside the answers of services.
"""

# ruff: noqa: E501 - markup is written as it stands in files

import json
from collections.abc import Callable, Iterator

import msgspec

from quality.capture.cases import Article, listed, wrapped
from quality.capture_formats.case import FormatCase, english, escaped, plain

AGENCY = "Sable"
DOMAIN = "www.sable.example"
NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def _gold(a: Article, shape: str, data: str | bytes, file: str = "item.xml", **more: object) -> FormatCase:
    values: dict[str, object] = {
        "name": f"{shape}-{a.id}", "data": data.encode() if isinstance(data, str) else data, "file": file,
        "text": plain(a.body), "headline": a.headline, "published": a.moment, "bylines": a.authors, "outlet": AGENCY,
    }  # fmt: skip
    return msgspec.convert(values | more, FormatCase)


def _paragraphs(a: Article) -> str:
    return "".join(f"<p>{escaped(one)}</p>" for one in a.body)


def _item(a: Article, meta: str, content: str, provider: str = f'literal="{AGENCY}"', rights: str = "") -> str:
    return (
        f'<?xml version="1.0"?><newsMessage {NAR}><header><sent>2031-01-01T00:00:00Z</sent></header>'
        f'<itemSet><newsItem guid="tag:a" version="7" xml:lang="{a.language}"><rightsInfo>{rights}</rightsInfo><itemMeta>'
        f'<itemClass qcode="ninat:text"/><provider {provider}/><versionCreated>2031-01-01T00:00:00Z</versionCreated>'
        f'<firstCreated>{a.moment}:00.000Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta>'
        f"<urgency>3</urgency>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem></itemSet></newsMessage>"
    )


def g2_wire_in_one_element(a: Article) -> FormatCase:
    """Wire copy with its hard line ends and indents in one paragraph; the author on a line above it."""
    copy = wrapped(a.body, 62, "    ", "\n")
    by = f"    By {listed(a.authors)}\n"
    html = f"<html {XHTML}><head><title/></head><body><p>(Adds comments, detail)\n\n{by}{escaped(copy)}\n    \n</p></body></html>"
    meta = f'<creator literal="{AGENCY}"/><slugline separator="-">FERRY/ (UPDATE 1)</slugline><headline>{escaped(a.headline)}</headline>'
    rights = (
        f'<copyrightHolder literal="Thornway {AGENCY}"/><copyrightNotice>(c) Thornway {AGENCY} 2026.</copyrightNotice>'
    )
    text = _item(
        a,
        meta,
        f'<inlineXML contenttype="application/xhtml+html">{html}</inlineXML>',
        f'literal="{DOMAIN.lower()}"',
        rights,
    )
    carried = {"slug": "FERRY/ (UPDATE 1)", "version": "7", "urgency": "3"}
    return _gold(a, "g2_wire", text, text=plain(["(Adds comments, detail)", *a.body]), carried=carried)


def g2_wire_in_cdata(a: Article) -> FormatCase:
    """The same in escaped text, with a line below the headline and initials where the author should be."""
    meta = (
        f'<located type="cptype:city" literal="{a.place}"/><creator literal="VRG"><name>VRG</name></creator>'
        f"<headline>{escaped(a.headline)}</headline>"
        '<headline role="hld:subHeadline">Another line</headline>'
    )
    content = f'<remoteContent contenttype="image/jpeg" href="a.jpg"/><inlineData contenttype="text/plain"><![CDATA[\n<p>\n            \n{wrapped(a.body, 64, "   ", chr(10))} \n </p>]]></inlineData>'
    return _gold(a, "g2_cdata", _item(a, meta, content), bylines=())


def g2_furniture(a: Article) -> FormatCase:
    """A body that begins with keywords, date and headline of its own; the author is known by a number only."""
    head = (
        f'<header><ul class="slugline"><li>Harbours</li><li>Haldia</li></ul><time>11.10.2022 11:14</time><p class="genre">Extra</p>'
        f"<h1>{escaped(a.headline)}</h1></header>"
    )
    html = f'<html {XHTML}><head><title>x</title></head><body>{head}<section class="main">{_paragraphs(a)}</section></body></html>'
    meta = (
        '<creator qcode="sable-ad:oakes.mira"><name>oakes.mira</name></creator><located><name>Elsewhere</name></located>'
        f'<headline rank="1">{escaped(a.headline)}</headline><dateline>{a.place} (sable) - </dateline><creditline>sable–</creditline>'
    )
    provider = f'qcode="nprov:sable"><name>{AGENCY}</name></provider><provider'
    return _gold(
        a, "g2_furniture", _item(a, meta, f"<inlineXML>{html}</inlineXML>", provider), bylines=(),
        carried={"dateline_place": a.place, "credit": "sable"},
    )  # fmt: skip


def g2_nitf_signed(a: Article) -> FormatCase:
    """NITF inside G2: a post where the author should be, the author on the first line of the body."""
    nitf = (
        f"<nitf><head><title>{escaped(a.headline)}</title></head><body><body.head><byline>By<person>Staff Reporter</person>"
        f"<byttl>{AGENCY}</byttl></byline><abstract> </abstract></body.head><body.content><p>By {listed(a.authors)}</p>"
        f"{_paragraphs(a)}</body.content></body></nitf>"
    )
    return _gold(a, "g2_signed", _item(a, "", f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>'))


def newsml_two_languages(a: Article) -> FormatCase:
    """NewsML 1 with title, lead and body apart, in two languages, with escaped markup and empty elements."""

    def component(role: str, words: str) -> str:
        return (
            f'<NewsComponent><Role FormalName="{role}"/><ContentItem><Format FormalName=""/><DataContent>{words}</DataContent>'
            "</ContentItem></NewsComponent>"
        )

    def story(language: str, headline: str, body: str) -> str:
        return (
            f'<NewsComponent xml:lang="{language}"><Role FormalName="Short"/><NewsLines><DateLine/><CreditLine>SABLE</CreditLine>'
            f"<HeadLine>{escaped(headline)}</HeadLine><CopyrightLine>Sable</CopyrightLine></NewsLines><AdministrativeMetadata>"
            '<Provider><Party FormalName=""/></Provider><Creator><Party FormalName="DWM" Topic="AUTHOR"/></Creator>'
            '<Source><Party FormalName="SABLE"/></Source></AdministrativeMetadata><DescriptiveMetadata><SubjectCode/></DescriptiveMetadata>'
            f"{component('Title', escaped(headline))}{component('Lead', '')}{component('Body', body)}</NewsComponent>"
        )

    body = "\n                        ".join(escaped(escaped(one).replace("the", "<b>the</b>", 1)) for one in a.body)
    text = (
        '<?xml version="1.0" encoding="ISO-8859-15"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>sable.example</ProviderId>'
        f"<DateId>20310101T133400</DateId><RevisionId>4</RevisionId></NewsIdentifier></Identification><NewsManagement><FirstCreated>"
        f'{a.when("%Y%m%dT%H%M%S")}</FirstCreated><Status FormalName="USABLE"/></NewsManagement><NewsComponent><NewsLines><HeadLine>'
        f"{escaped(a.headline)}</HeadLine></NewsLines>{story('en', a.headline, body)}"
        f"{story('fr', 'Le port', 'Le bac ne part pas ce matin, dit le ministre de la mer.')}</NewsComponent></NewsItem></NewsML>"
    )
    return _gold(
        a, "newsml_two", text.encode("iso-8859-15", "xmlcharrefreplace"), count=2, bylines=(),
        carried={"language": "en", "version": "4"}, outlet="SABLE",
    )  # fmt: skip


def newsml_by_address(a: Article) -> FormatCase:
    """A provider that is a site, a document type with a parameter entity, a dateline that is no city's property."""
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE NewsML PUBLIC "urn:x" "../n.dtd" [\n<!ENTITY % nitf SYSTEM "../nitf.dtd">\n%nitf;\n]>'
        f"<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>\n{DOMAIN}\n</ProviderId></NewsIdentifier></Identification>"
        f"<NewsManagement><FirstCreated>{a.when('%Y%m%dT%H%M%S+0900')}</FirstCreated><Status FormalName='Usable'/><Urgency>2</Urgency>"
        f"</NewsManagement><NewsComponent><NewsLines><CopyrightLine>(c) {AGENCY} 2026</CopyrightLine></NewsLines><NewsComponent xml:lang='en'>"
        f"<NewsLines><DateLine>{a.place.upper()}, {a.when('%B %-d')}</DateLine><HeadLine>{escaped(a.headline)}</HeadLine><SlugLine>URGENT</SlugLine>"
        "</NewsLines><DescriptiveMetadata><Location><Property FormalName='City' Value='Elsewhere'/></Location></DescriptiveMetadata>"
        f"<ContentItem><DataContent><nitf><body><body.head><hedline><hl1>{escaped(a.headline)}</hl1></hedline></body.head><body.content>"
        f"{_paragraphs(a)}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"
    )
    carried = {"urgency": "2", "dateline_place": a.place.upper(), "published_zone": "+0900", "slug": "URGENT"}
    return _gold(a, "newsml_address", text, bylines=(), carried=carried)


def nitf_sparse(a: Article) -> FormatCase:
    """NITF that names its house as owner of the rights only, dates for machines in the dateline, initials as byline."""
    text = (
        '<nitf baselang="en-US"><head><title>x</title><docdata management-status="usable"><doc-id id-string="1"/><urgency ed-urg="5"/>'
        f'</docdata><pubdata date.publication="{a.when("%Y%m%dT%H%M00+0000")}" edition.area="MWM"/></head><body><body.head><hedline>'
        f"<hl1>{escaped(a.headline)}</hl1><hl2>HALDIA GOVERNMENT</hl2></hedline><rights><rights.owner>{AGENCY}</rights.owner></rights>"
        f'<byline>gr/bp</byline><dateline><story.date norm="{a.when("%Y%m%dT%H%M00+0000")}">{a.when("%Y%m%dT%H%M00+0000")}</story.date>'
        f"</dateline></body.head><body.content>{_paragraphs(a)}</body.content></body></nitf>"
    )
    return _gold(a, "nitf_sparse", text, bylines=(), carried={"language": "en-US", "urgency": "5"})


def nitf_for_a_site(a: Article) -> FormatCase:
    """NITF with a site beside the author, words in the dateline, and an embedded element as text."""
    text = (
        f'<?xml version="1.0" encoding="ISO-8859-1"?><nitf baselang="en"><head><docdata><date.issue norm="{a.moment}:26"/>'
        f'<ed-msg info="Ask the desk."/><du-key key="quay-facts" version="48"/></docdata></head><body><body.head><hedline><hl1>'
        f"{escaped(a.headline)}</hl1></hedline><byline>{' / '.join(a.authors)} / quayfacts.example</byline><distributor><org>{AGENCY}</org>"
        f'</distributor><dateline>{a.place}</dateline></body.head><body.content>{_paragraphs(a)}<media media-type="image"><media-caption>'
        "Picture: somebody</media-caption></media></body.content></body></nitf>"
    )
    carried = {"version": "48", "slug": "quay-facts", "editor_note": "Ask the desk.", "dateline_place": a.place}
    return _gold(a, "nitf_site", text.encode("latin-1", "xmlcharrefreplace"), "story.nitf", carried=carried)


def ninjs_by(a: Article) -> FormatCase:
    """ninjs 2 with ``by`` as a line, a body with headline, vignette and a signed picture, terms in a list."""
    figure = (
        '<figure><img src="a.jpg"/><div class="byline">Karl Nilssen/SBL</div><figcaption>A quay.</figcaption></figure>'
    )
    html = f"<html><head><title>x</title></head><body><article><h1>{escaped(a.headline)}</h1>{_paragraphs(a)}{figure}</article></body></html>"
    value = {
        "uri": "urn:a", "version": "2", "versioncreated": f"{a.moment}:00+02:00", "copyrightholder": AGENCY, "language": a.language,
        "usageterms": ["Editorial use only.", "No archives."], "by": f"By {listed(a.authors)}, dpa",
        "headlines": [{"role": "main", "value": a.headline}], "bodies": [
            {"role": "text", "contenttype": "text/plain", "value": a.headline + "\nHarbours SBL\n" + "\n".join(a.body)},
            {"role": "html5", "contenttype": "text/html", "value": html},
        ], "subjects": [{"name": "Harbours", "literal": "13010000"}],
    }  # fmt: skip
    carried = {"rights": "Editorial use only. No archives.", "subject": "13010000 Harbours"}
    return _gold(a, "ninjs_by", json.dumps(value), "story.json", carried=carried)


def ninjs_in_an_answer(a: Article) -> FormatCase:
    """An item deep in the answer of a service, and another beside it that is a picture."""
    item = {
        "uri": "https://sable.example/a", "type": "text", "firstcreated": f"{a.moment}:08", "pubstatus": "usable", "urgency": 3,
        "headline": a.headline, "byline": listed(a.authors), "provider": AGENCY, "body_html": _paragraphs(a), "language": "en",
    }  # fmt: skip
    picture = {"uri": "urn:b", "type": "picture", "headline": "A quay", "description_text": "A quay in the evening."}
    value = {"total": 2, "data": {"item": [{"_source": item}, {"_source": picture}]}}
    return _gold(a, "ninjs_answer", json.dumps(value, indent=1), "answer.json", carried={"urgency": "3"})


def wordpress(a: Article) -> FormatCase:
    """The export of a site: paragraphs parted by empty lines, pictures and menus as entries."""
    body = "\n\n".join(
        f"<strong>{escaped(one)}</strong>" if not number else escaped(one) for number, one in enumerate(a.body)
    )

    def entry(kind: str, inside: str) -> str:
        return f"<item>{inside}<wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[{kind}]]></wp:post_type></item>"

    story = (
        f"<title>{escaped(a.headline)}</title><link>https://sable.example/\n   a</link><pubDate>{a.when('%a, %d %b %Y %H:%M:00')} +0000</pubDate>"
        + "".join(f"<dc:creator><![CDATA[{name}]]></dc:creator>" for name in a.authors)
        + f"<description></description><content:encoded><![CDATA[{body}\n<h2>More</h2>\n]]></content:encoded>"
    )
    text = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>{AGENCY}</title><language>en</language>'
        f"{entry('post', story)}{entry('attachment', '<title>quay.jpg</title>')}{entry('nav_menu_item', '<title>Home</title>')}</channel></rss>"
    )
    return _gold(
        a, "wordpress", text, "site.xml", text=plain([*a.body, "More"]), carried={"url": "https://sable.example/a"}
    )


def wire_flush(a: Article) -> FormatCase:
    """ANPA 1312 with marked lines, the stamp behind the text."""
    by = f"^By {listed(a.authors).upper()}=\r\n^AP Political Writer=\r\n"
    body = "".join(f"\t   {one} \r\n \r\n" for one in a.body)
    text = (
        f"\x16\x16\x01z6715\x1f-----\r\n\x13\x11r a \x1fBC-QN--Ferry-Talks, 1stLd-Writethru   {a.when('%m-%d')} 0500\x14\r\n"
        f"\x02^BC-QN--Ferry-Talks, 1st Ld-Writethru,416<\r\n^{a.headline}<\r\n^SP Photo GATK105<\r\n^Eds: Updates. With SP Photos.<\r\n"
        f"{by}{body}\t   ___ \r\n\x03AP-WF-{a.when('%m-%d-%y %H%M')}GMT<\r\n\x04"
    )
    return _gold(
        a, "wire_flush", text, "wire.anpa", outlet="AP", bylines=tuple(name.upper() for name in a.authors),
        carried={"urgency": "r", "slug": "BC-QN--Ferry-Talks, 1st Ld-Writethru", "editor_note": "Updates. With SP Photos.", "published_zone": "GMT"},
    )  # fmt: skip


def wire_closed(a: Article) -> FormatCase:
    """IPTC 7901 in small letters: keywords above the text, headline and byline ended by a ``=``, notes below it."""
    above = f"{a.headline}\r\nBy {listed(a.authors)}, The Ruun Tribune"
    copy = wrapped(a.body, 70).replace("\n", "\r\n")
    text = (
        f"\x01ecp0007 4 s 850  sna-tns 0908\r\n\r\nHarbours/Trade/\r\n\x02{above} =\r\n\r\n{copy}\r\n\r\nsna tca bag\r\n\r\n* * * *\r\n"
        f"The following information is not intended for publication\r\n\r\nTel: 1\r\n\x03\r\n{a.when('%d%H%M %b %y')}\r\n\x04"
    )
    carried = {"slug": "Harbours/Trade", "urgency": "4", "subject": "s", "editor_note": "Tel: 1"}
    return _gold(a, "wire_closed", text, "wire.iptc", outlet="", carried=carried)


SHAPES: tuple[Callable[[Article], FormatCase], ...] = (
    g2_wire_in_one_element, g2_wire_in_cdata, g2_furniture, g2_nitf_signed, newsml_two_languages, newsml_by_address,
    nitf_sparse, nitf_for_a_site, ninjs_by, ninjs_in_an_answer, wordpress, wire_flush, wire_closed,
)  # fmt: skip


def cases() -> Iterator[FormatCase]:
    """Every shape with two articles that have authors."""
    pool = [a for a in english() if a.authors]
    for number, shape in enumerate(SHAPES):
        yield shape(pool[number % len(pool)])
        yield shape(pool[(number + 1) % len(pool)])
