"""The gold brief of ../shared as a plan, built from its text at test time: no press copy stands in this repository."""

import json
import re
from pathlib import Path
from typing import Any

import tomli_w

# Where the gold names an edit and our ledger another word.
EDIT_WORDS = {
    "fold-line-break": "line fold",
    "curly-apostrophe": "mark shape",
    "nested-marks": "nested marks",
    "final-punctuation": "final punctuation",
    "bracket-insert": "bracketed insertion",
    "ellipsis": "ellipsis",
    "case-bracket": "case bracket",
    "sic": "sic",
}
_RESTS_ON = {"I06": ["P27"], "I12": ["P12"]}  # notes 6 and 12 cite paragraphs that the machine block links to no item


class Gold:
    """The parts of the gold brief."""

    def __init__(self, shared: Path) -> None:
        self.shared = shared
        self.data: dict[str, Any] = json.loads((shared / "gold/gold_brief.json").read_text(encoding="utf-8"))
        text = (shared / "gold/gold_brief.md").read_text(encoding="utf-8")
        self.part_a = text[text.index("## A. The brief") : text.index("## A2.")]

    def section(self, heading: str) -> str:
        """The Markdown below one ``## heading`` of part A."""
        after = self.part_a.split(f"## {heading}\n", 1)[1]
        return after.split("\n## ", 1)[0].strip()

    def notes(self) -> list[str]:
        """The printed notes, without number."""
        return [line.split(". ", 1)[1] for line in self.section("Notes").splitlines()]

    def table(self, heading: str) -> list[list[str]]:
        """The cells of the table below a heading, the header row first."""
        rows = [line for line in self.section(heading).splitlines() if line.startswith("|")]
        cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in rows]
        return [cells[0], *cells[2:]]

    def items(self, heading: str) -> dict[str, str]:
        """Item id → its Markdown."""
        parts = re.split(r"\*\*(I\d\d)\.\*\* ", self.section(heading))
        return dict(zip(parts[1::2], (part.strip() for part in parts[2::2]), strict=True))

    def statement(self, markdown: str) -> dict[str, Any]:
        """A bottom line or key point: text and item ids."""
        text, pointer = re.split(r"\s*\*\((?:Rests on items )?", _joined(markdown), maxsplit=1)
        ids: list[str] = []
        for part in re.findall(r"I\d\d(?:–I\d\d)?", pointer):
            numbers = [int(number) for number in re.findall(r"\d\d", part)]
            ids += [f"I{number:02}" for number in range(numbers[0], numbers[-1] + 1)]
        return {"text": text, "items": ids}

    def tagged(self, item: str, text: str) -> str:
        """Text in the notation of items, each quotation tagged with its passage or paragraph."""
        rows = iter([row for row in self.data["quotations"] if row["item"] == item])

        def tag(found: re.Match[str]) -> str:
            row = next(rows)
            where = row["p"] if row["p"] and item != "T5" else f"{row['src']} para {row['para']}"
            return f"“{found.group(1)}”{{{where}}}"

        if "\n> " in text:
            row = next(rows)
            first, block = text.split("\n> ", 1)
            words = _joined(block.replace("\n> ", " "))
            return f"{_joined(first)}\n> {words} {{{row['p']}}}"
        return re.sub(r"“([^”]*)”", tag, _joined(text))

    def plan(self) -> dict[str, Any]:
        """The plan as TOML values."""
        return {
            "format": "briefwright-plan/1",
            "template": "issue-brief",
            "title": "ROK–US alliance after the US election",
            "front_matter": self.front_matter(),
            "changes": {
                "product": "ISSUE BRIEF",
                "item_labels": True,
                "marking": "TLP:CLEAR",
                "notes": "endnotes",
                "sources_table": "matrix",
            },
            "sources": self.sources(),
            "passages": [
                {"id": row["id"], "source": row["src"], "words": row["exact"], "para": row["para"]}
                for row in self.data["passages"]
            ],
            "bottom_line": self.bottom_line(),
            "key_points": self.key_points(),
            "sections": self.sections(),
            "summary": [_joined(self.section("7. Source summary statement"))],
        }

    def front_matter(self) -> dict[str, str]:
        """Values of the issue brief's front matter."""
        return {
            "number": "BW-GOLD-001",
            "date": "7 November 2024",
            "cut-off": "6 November 2024, 16:41 [time zone not stated in source]",
            "author": "[analyst]",
            "reviewer": "[reviewer]",
            "status": "fixture",
            "sources": "2 articles, 1 of them undated and unattributed",
        }

    def bottom_line(self) -> dict[str, Any]:
        """The bottom line."""
        found = re.search(r"\*\*Bottom line\.\*\* (.*?\)\*)", self.part_a, re.DOTALL)
        assert found
        return self.statement(found.group(1))

    def key_points(self) -> list[dict[str, Any]]:
        """The key points."""
        return [self.statement(line[2:]) for line in self.part_a.splitlines() if line.startswith("- ")]

    def sources(self) -> list[dict[str, Any]]:
        """The two seeds, with what the gold's analyst says of them."""
        table = self.table("Sources consulted")
        says = {row[0]: row[1:] for row in table[1:]}
        named = self.notes()[1]
        description = re.search(r"\[Article without headline (on [^\]]*)\]", named)
        dating = re.search(r"not in captured text; ([^\]]*)\]", named)
        assert description
        assert dating
        entered: list[dict[str, str]] = [
            {"short_headline": "Yoon congratulates Trump"},
            {
                "description": description.group(1),
                "dating": dating.group(1),
                "dating_evidence": says["Published"][1].split("internal evidence: ", 1)[1],
            },
        ]
        return [
            {
                "label": row["id"],
                "file": str(self.shared / "seeds" / row["file"]),
                "imported": "2024-11-07",
                "says": {
                    **entered[number],
                    "info_dates": says["Date of information"][number],
                    "descriptor": says["Descriptor"][number],
                },
            }
            for number, row in enumerate(self.data["sources"])
        ]

    def sections(self) -> list[dict[str, Any]]:
        """The seven sections."""
        headings = re.findall(r"^## (\d)\. (.*)$", self.part_a, re.MULTILINE)
        out: list[dict[str, Any]] = []
        for digit, title in headings:
            heading = f"{digit}. {title}"
            row: dict[str, Any] = {"title": title, "key": digit}
            if digit == "5":
                cells = [[self.tagged_cell(cell) for cell in line] for line in self.table(heading)]
                row["items"] = [{"id": "T5", "table": {"header": cells[0], "rows": cells[1:], "widths": [1, 3, 3, 3]}}]
            elif digit == "6":
                text = _joined(self.section(heading)).removeprefix("*Analyst comment.* ")
                row["items"] = [{"id": "C6", "kind": "comment", "text": text}]
            elif digit == "7":
                row = {"id": "source-summary", "title": title, "key": ""}
            else:
                row["items"] = [self.item(item, text) for item, text in self.items(heading).items()]
            out.append(row)
        return out

    def tagged_cell(self, cell: str) -> str:
        """A cell of the comparison table, its quotations tagged in the order of the machine block."""
        rows = [row for row in self.data["quotations"] if row["item"] == "T5"]

        def tag(found: re.Match[str]) -> str:
            words = found.group(1)
            places = [f"{row['src']} para {row['para']}" for row in rows if row["render"] == words]
            return f"“{words}”{{{'; '.join(places)}}}"

        return re.sub(r"“([^”]*)”", tag, cell)

    def item(self, item: str, markdown: str) -> dict[str, Any]:
        """One planned item."""
        text = re.sub(r"\[\d+\]", "", markdown)
        note = self.notes()[int(item[1:]) - 1]
        row: dict[str, Any] = {"id": item, "kind": "quotation" if "“" in text or "\n> " in text else "paraphrase"}
        if "*Editor's note:" in text:
            text, editors = text.split(" *Editor's note: ", 1)
            tagged = self.tagged(item, f"{text}\f{editors.rstrip('*')}").split("\f")
            text, row["editors_note"] = tagged[0].strip(), tagged[1].strip()
        else:
            text = self.tagged(item, text)
        rests = [passage for p in self.data["paraphrases"] if p["item"] == item for passage in p["p"]]
        row["text"], row["rests_on"] = text, [*rests, *_RESTS_ON.get(item, [])]
        remark = re.search(r"(?:para\. \d+; (month .*?)\.$|\. (\[Sic\].*)$)", note)
        if remark:
            row["note"] = remark.group(1) or remark.group(2)
        return row

    def write(self, folder: Path) -> Path:
        """The plan as a file."""
        path = folder / "gold.toml"
        path.write_text(tomli_w.dumps(self.plan()), encoding="utf-8")
        return path


def _joined(text: str) -> str:
    return "\f".join(" ".join(part.split()) for part in text.split("\f"))
