"""Labels with which headers and trailers declare what follows them, in the languages news comes in.

A label is a field's name, or says that its line is none of ours (section, length, edition): such a line is no headline
and no body.
"""

import re

from briefwright.model.source import CapturedName, CarriedName

_FIELDS: dict[CapturedName | CarriedName, str] = {
    "headline": """
        headline, title, hd, hl, 제목, 标题, 標題, タイトル, 見出し, заголовок, titre, titel, título, titolo,
        العنوان, शीर्षक, หัวข้อ, başlık, titulek
    """,
    "outlet": """
        outlet, publication, publication name, publication title, publication info,
        published by, published in, publisher, newspaper, medium, site,
        site name, sn, 매체, 언론사, 媒体, 媒體, 媒体名, 発行, 掲載, издание, видання, média, medio, المصدر الصحفي,
        समाचार पत्र, kaynak gazete
    """,
    "credit": """
        source, credit, agency, 출처, 来源, 來源, 出典, 提供, источник, джерело, quelle, fuente, fonte, المصدر,
        स्रोत, ที่มา, kaynak, zdroj
    """,
    "byline": """
        author, authors, byline, by, written by, reporter, reported by, reporting by, words by, text by, story by,
        correspondent, 기자, 작성자, 글, 作者, 记者, 記者, 文, 执笔, 執筆, 撰文, автор, авторы, автори, текст,
        auteur, auteurs, autor, autoren, autores, autore, von, par, por, di, الكاتب, كتب, كتبت, بقلم, लेखक,
        संवाददाता, रिपोर्ट, โดย, ผู้เขียน, yazar, muhabir, haber
    """,
    "published": """
        date, published, published on, published at, publish date, publication date, date of publication,
        pub date, posted, posted on,
        first published, release date, issued, issue date, created, sent, dated, pd, 날짜, 입력, 기사입력, 등록,
        등록일, 송고, 승인, 작성, 입력시간, 보도일, 日期, 时间, 時間, 发布时间, 發布時間, 发布日期, 發佈時間,
        发表时间, 日付, 日時, 配信, 公開, 公開日, 掲載日, дата, опубликовано, опубліковано, дата публикации,
        publié le, publié, paru le, date de publication, veröffentlicht, erschienen, erschienen am, datum, stand,
        publicado, publicado el, fecha, data, pubblicato, pubblicato il, publicado em, تاريخ النشر, تاريخ, نشر في,
        نشر, التاريخ, प्रकाशित, दिनांक, प्रकाशन तिथि, เผยแพร่, เผยแพร่เมื่อ, วันที่, yayınlanma, yayın tarihi,
        yayınlanma tarihi, giriş tarihi, tarih, publikováno, vydáno, zveřejněno
    """,
    "url": """
        url, link, web address, web link, original url, source url, permalink, original link, canonical, 주소,
        링크, 网址, 原文链接, ссылка, lien, enlace, adresse, الرابط
    """,
    "dateline_place": """
        dateline, place, 발신지
    """,
    "slug": """
        slug, slugline, keyword, keyline
    """,
    "embargoed": """
        embargo, embargoed until, not for publication before, not for release before, hold for release until
    """,
}
_OTHER = """
    subject, section, length, word count, words, load-date, load date, language, publication-type,
    publication type, edition, desk, topics, topic, tags, tag, category, categories, subject terms, subjects,
    keywords, user name, date and time, job number, publication year, language of publication, location,
    document id, document url, last updated, short url, media contact, press contact, contact, news id, story id,
    graphic, graphics, photo, photos, caption, image, file, editor, editors, editing by, edited by,
    updated, updated on, last updated, last modified, modified, update, accessed, retrieved, to, cc, bcc, from,
    reply-to, page, pages, volume, issue, type, country, region, copyright, body, document-type, document type,
    journal code, journal-code, isbn, issn, acc-no, id, ref, reference, priority, urgency, version, status,
    translated by, translation, rights, license, isin, ticker, industry, company, person, people, geographic,
    classification, distribution, geo, serial, print, share, read more, related, see also, embedded, wc, sc, la,
    cy, lp, td, an, et, se, vol, pg, ed, art, co, in, ns, re, ipd, pub, rf, hlp, ct, 수정, 최종수정, 편집, 사진,
    编辑, 編輯, 责任编辑, 責任編輯, 责编, 更新, 更新时间, 更新日時, редактор, обновлено, оновлено, mis à jour,
    mis à jour le, aktualisiert, actualizado, aggiornato, atualizado, آخر تحديث, تحديث, अपडेट, संपादक, อัปเดต,
    güncelleme, güncellenme, son güncelleme, aktualizováno, editör, foto, fotograf, kategori
"""
_NAMES: dict[str, CapturedName | CarriedName] = {
    label.strip(): name for name, labels in _FIELDS.items() for label in labels.split(",") if label.strip()
}
_CODES = re.compile(r"(?:LP|TD)\s{2,}")
"""Factiva's marks before the first paragraphs of a text."""
_SILENT = frozenset(label.strip() for label in _OTHER.split(","))
_LABELLED = re.compile(
    r"[\[【(（*]{0,2}(?P<label>[^\s:：\]】|<>][^:：\n|<>]{0,28}?)[\]】)）*]{0,2}\s?[:：]\*{0,2}\s*(?P<value>\S.*)|"
    r"\[(?P<boxed>[A-Z][A-Z _-]{2,24})\]\s*(?P<inside>[^\s\[].*)|(?P<equal>[A-Z_]{3,20})\s?=\s?(?P<equalled>\S.*)|"
    r"(?P<code>HD|BY|PD|SN|SC|LA|CY|LP|TD|AN|WC|ET|SE|CO|IN|NS|RE|IPD|PUB|RF|CT|PG|ED|VOL|ART|CR)\s{2,}(?P<worth>\S.*)"
)


def labelled(piece: str) -> tuple[CapturedName | CarriedName | None, int] | None:
    """What the label of a line declares and where its value begins; (None, …) for labels that say nothing to us.

    Returns None for a line that begins with no label we know.
    """
    match = _LABELLED.fullmatch(piece)
    if not match:
        return None
    label = " ".join(
        (match["label"] or match["boxed"] or match["equal"] or match["code"]).casefold().replace("_", " ").split()
    ).strip(".")
    if match["code"]:
        label = {"by": "byline", "cr": "credit"}.get(label, label)
    worths = ("value", "inside", "equalled", "worth")
    start = next(match.start(name) for name in worths if match[name])
    if label in _NAMES:
        return _NAMES[label], start
    return (None, start) if label in _SILENT else None


def lone_label(piece: str) -> bool:
    """Whether a line is one of our labels, with a colon and nothing behind it."""
    bare = piece.strip("[]【】()*# ").casefold()
    return bare.endswith((":", "：")) and bare[:-1].strip() in _NAMES.keys() | _SILENT


def body_code(text: str, start: int, end: int) -> int:
    """Where the words of a paragraph begin after an archive's mark of two capitals; ``start`` where it has none."""
    match = _CODES.match(text, start, end)
    return match.end() if match else start
