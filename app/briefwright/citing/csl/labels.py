"""Labels of locators and numbers, and number variables as text, with the labels people type into them."""

import re

from briefwright.citing.csl.context import Context
from briefwright.citing.csl.decorate import decorate
from briefwright.citing.csl.nodes import Label
from briefwright.citing.csl.numbers import is_many, is_numeric, number_in_form
from briefwright.citing.csl.pages import page_range
from briefwright.citing.csl.runs import Piece

# Labels that people type before a number.
_TYPED = {
    "art.": "article", "bk.": "book", "ch.": "chapter", "chap.": "chapter", "col.": "column", "cols.": "column",
    "fig.": "figure", "figs.": "figure", "fol.": "folio", "fols.": "folio", "l.": "line", "ll.": "line", "n.": "note",
    "nn.": "note", "no.": "issue", "nos.": "issue", "op.": "opus", "p.": "page", "pp.": "page", "para.": "paragraph",
    "paras.": "paragraph", "pt.": "part", "pts.": "part", "sec.": "section", "secs.": "section", "§": "section",
    "s.v.": "sub-verbo", "v.": "verse", "vv.": "verse", "vol.": "volume", "vols.": "volume",
}  # fmt: skip
_TYPED_LABEL = re.compile(r"(?:(?<=^)|(?<=[\s,;]))(" + "|".join(map(re.escape, _TYPED)) + r")\s*(?=\d)")
_COUNTS = {"number-of-pages", "number-of-volumes"}


def render_label(node: Label, ctx: Context) -> list[Piece]:
    """``cs:label`` outside names."""
    variable = node.variable
    text = ctx.text(variable)
    if not text:
        return []
    term = ctx.cite.label if variable == "locator" else variable
    typed = _TYPED_LABEL.match(text) if variable == "locator" else None
    if typed:
        # The locator brings its own label ("vol. 1, fol. 186"): it stands in the text already.
        return []
    plural = node.plural == "always" or (node.plural == "contextual" and _is_plural(variable, text, ctx))
    word = ctx.locale.term(term, node.form, plural=plural)
    return decorate(ctx.style_text(word), node.format, ctx, own_words=True) if word else []


def _is_plural(variable: str, text: str, ctx: Context) -> bool:
    if variable in _COUNTS:
        return text.strip().isdecimal() and int(text) > 1
    first = _TYPED_LABEL.split(text)[0]
    return is_many(_localised(first.replace("\\-", "~"), ctx))


def _localised(text: str, ctx: Context) -> str:
    """The text with the locale's "and" as a plain ampersand."""
    word = ctx.locale.term("and")
    return re.sub(rf"(?<=\s){re.escape(word)}(?=\s)", "&", text) if word else text


def text_of_number(variable: str, text: str, ctx: Context, form: str = "numeric") -> list[Piece]:
    """The content of a number variable; ranges get their dash, typed labels the locale's own form."""
    if ctx.key is not None:
        return [_sortable(text)]
    delimiter = ctx.locale.term("page-range-delimiter") or "–"
    if is_numeric(text) and form != "numeric":
        gender = ctx.locale.gender_of(variable)
        return ctx.style_text(number_in_form(text, form, ctx.locale, gender))
    segments = _TYPED_LABEL.split(text)
    is_page = variable == "page" or (variable == "locator" and ctx.cite.label == "page")
    shape = ctx.style.page_range_format if is_page else ""
    result = _ranges(segments[0], form, shape, delimiter, ctx, variable)
    for typed, number in zip(segments[1::2], segments[2::2], strict=True):
        label = ctx.locale.term(_TYPED[typed], "short", plural=is_many(number)) or typed
        result += f"{label} {page_range(number, shape, delimiter)}"
    result = result.replace("\\-", "-")
    # A number is a number: tags in it are letters.
    return [result] if "<" in result else ctx.markup(result)


def _ranges(text: str, form: str, shape: str, delimiter: str, ctx: Context, variable: str) -> str:
    tail = re.search(r"[\s,;]*$", text)
    core, end = (text[: tail.start()], tail.group()) if tail else (text, "")
    if form != "numeric" and is_numeric(core):
        return number_in_form(core, form, ctx.locale, ctx.locale.gender_of(variable)) + end
    return page_range(core, shape, delimiter).replace(" & ", f" {ctx.locale.term('and', 'symbol') or '&'} ") + end


def _sortable(text: str) -> str:
    """Numbers filled up with zeros, so that 9 comes before 10."""
    return re.sub(r"\d+", lambda found: found.group().zfill(9), text)
