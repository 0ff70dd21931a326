"""Fields: what Word can compute again, always with the result it would compute, so that nothing must be asked for."""

from briefwright.writers.docx.letters import escaped

BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def opening(code: str) -> str:
    """The first half of a field: its code, up to the result."""
    return f'{BEGIN}<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>{SEPARATE}'


def field(code: str, result: str) -> str:
    """A field of some code with the runs of its result; the code stands between blanks, as Zotero demands."""
    return f"{opening(code)}{result}{END}" if result else ""
