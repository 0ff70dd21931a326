"""What Word's own styles are called in the programs of other languages, by our name for each.

Word keeps the English name inside the file; programs that do not, and styles made by hand, carry these.
"""

from collections.abc import Mapping

_TABLE = """
Title: titel, titre, título, titolo, название, 표제, 제목1, 表題, 标题, 標題, tytuł
Body Text: textkörper, corps de texte, texto independiente, corpo del testo, основной текст, 본문, 本文, 正文文本
header: kopfzeile, en-tête, encabezado, intestazione, верхний колонтитул, 머리글, ヘッダー, 页眉
footer: fußzeile, pied de page, pie de página, piè di pagina, нижний колонтитул, 바닥글, フッター, 页脚
footnote text: fußnotentext, note de bas de page, texto nota pie, testo nota a piè di pagina, 각주 텍스트, 脚注文字列
endnote text: endnotentext, note de fin, texto nota al final, testo nota di chiusura, 미주 텍스트, 文末脚注文字列
Block Quotation: quote, block text, zitat, citation, cita, citazione, цитата, 인용, 引用文, 引用
Key Point: list bullet, aufzählungszeichen, liste à puces, lista con viñetas, 글머리 기호, 箇条書き, 列表项目符号
"""
_HEADINGS = """
überschrift, titre, título, titolo, kop, rubrik, overskrift, заголовок, 제목, 見出し, 标题, 標題, nagłówek, nadpis
"""


def _read(table: str) -> dict[str, tuple[str, ...]]:
    rows = (line.split(": ", 1) for line in table.strip().splitlines())
    return {name: tuple(words.split(", ")) for name, words in rows}


LOCAL_NAMES: Mapping[str, tuple[str, ...]] = _read(_TABLE) | {
    f"heading {level}": tuple(f"{word} {level}" for word in _HEADINGS.strip().split(", ")) for level in (1, 2, 3)
}
"""Our name of a style → names of styles that do its work, small letters."""
