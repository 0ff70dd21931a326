"""Tables of RTF 1.9.1: character sets of fonts, code pages, words that stand for letters, groups without words."""

CHARSETS: dict[int, str] = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5hkscs", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 255: "cp437",
}  # fmt: skip
"""``\\fcharset`` → codec; 0 and all others are the code page of the file."""

CODE_PAGES: dict[int, str] = {
    708: "iso8859_6", 936: "gb18030", 950: "big5hkscs", 1361: "johab", 10000: "mac_roman", 65001: "utf-8",
    819: "cp1252", 709: "cp1256", 710: "cp1256", 711: "cp1256", 720: "cp720", 57002: "utf-8",
}  # fmt: skip
"""``\\ansicpg`` → codec, where it is not ``cp`` and the number."""

LETTERS: dict[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "zwbo": "",
    "zwnbo": "",
}  # fmt: skip

SKIPPED = frozenset(
    {"pict", "object", "objdata", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
     "fldinst", "info", "revtbl", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "datastore",
     "colorschememapping", "latentstyles", "xmlnstbl", "template", "filetbl", "bkmkstart", "bkmkend", "nonshppict",
     "shppict", "shpinst", "atnid", "atndate", "atntime", "atnicn", "pntext", "pntxta", "pntxtb", "listtext", "upr",
     "private", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "tc", "xe", "docvar", "userprops",
     "comment", "operator", "company", "creatim", "revtim", "printim", "sp", "mmath", "do", "panose", "falt"}
)  # fmt: skip
"""Destinations whose letters are no part of the text."""
