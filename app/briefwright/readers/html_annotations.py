"""Annotations that a saved page brings with it: W3C Web Annotation Data Model, as Hypothesis writes it.

The words are found by their quotation and what stands round it (TextQuoteSelector, section 4.2.4); the page's own
offsets (TextPositionSelector) count in another text than ours and are not used.
"""

import json
import re
from collections.abc import Iterator, Mapping

from briefwright.guarded import Element
from briefwright.model.source import Mark
from briefwright.readers.html_linked import Linked, kinds, tidy

_NODES = 4000
_LONGEST = 5000


def read_annotations(root: Element, text: str) -> Iterator[Mark]:
    """The annotated words of a captured text, with the remark beside them; those not found in it are left out."""
    for node in _annotations(root):
        for exact, prefix, suffix in _quotes(node.get("target")):
            if span := _find(text, exact, prefix, suffix):
                yield Mark(*span, remark=_remark(node), by=_by(node))


def _annotations(root: Element) -> Iterator[Linked]:
    for script in root.iter("script"):
        if "json" not in (script.get("type") or "").lower() or "TextQuoteSelector" not in (script.text or ""):
            continue
        try:
            queue: list[object] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_NODES):
            if not queue:
                break
            node = queue.pop(0)
            if isinstance(node, dict):
                if "Annotation" in kinds(node) or ("target" in node and "uri" in node):
                    yield node
                queue.extend(node.values())
            elif isinstance(node, list):
                queue.extend(node)


def _quotes(target: object) -> Iterator[tuple[str, str, str]]:
    """Exact words, prefix and suffix of every quotation a target selects by, refinements included."""
    for one in target if isinstance(target, list) else [target]:
        if isinstance(one, dict):
            if one.get("type") == "TextQuoteSelector" and isinstance(one.get("exact"), str):
                yield str(one["exact"]), str(one.get("prefix") or ""), str(one.get("suffix") or "")
            for key in ("selector", "refinedBy", "items"):
                yield from _quotes(one.get(key))


def _find(text: str, exact: str, prefix: str, suffix: str) -> tuple[int, int] | None:
    """Where the words stand, white space as it comes; of several places the one that its surroundings fit best."""
    words = exact.split()
    if not words or len(exact) > _LONGEST:
        return None
    found = list(re.finditer(r"\s+".join(map(re.escape, words)), text))

    def fit(match: re.Match[str]) -> int:
        before, after = text[: match.start()].split()[-3:], text[match.end() :].split()[:3]
        return (before == prefix.split()[-3:]) + (after == suffix.split()[:3])

    return max(found, key=fit).span() if found else None


def _remark(node: Mapping[str, object]) -> str:
    """What was written beside the words: a body's value, or Hypothesis's ``text``."""
    bodies = node.get("body") or node.get("bodyValue") or node.get("text") or ""
    for body in bodies if isinstance(bodies, list) else [bodies]:
        value = body.get("value") if isinstance(body, dict) else body
        if isinstance(value, str) and value.strip():
            return tidy(value)
    return ""


def _by(node: Mapping[str, object]) -> str:
    creator = node.get("creator") or node.get("user") or ""
    name = (creator.get("name") or creator.get("nickname")) if isinstance(creator, dict) else creator
    return tidy(name) if isinstance(name, str) else ""
