"""The options of the open brief: how it cites, what it prints; each choice is one act, kept and undoable."""

from collections.abc import Callable, Sequence

from msgspec import ValidationError, convert
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from briefwright.gui.dialogs.choosers import OneOf
from briefwright.gui.dialogs.logo_field import LogoField
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.dialogs.style_field import StyleField
from briefwright.gui.session import Session
from briefwright.gui.theme import Appearance
from briefwright.gui.work import Pool
from briefwright.model.edits.front import set_template
from briefwright.model.marking import marking_fault, marking_of
from briefwright.model.template import Language, Template

_NOTES = (("footnotes", "Footnotes"), ("endnotes", "Endnotes"), ("in-text", "In the text"))
_TABLES = (("matrix", "A column each"), ("list", "List"), ("none", "None"))
_PAPER = (("A4", "A4"), ("Letter", "Letter"))
_SWITCHES = (
    ("item_labels", "Item numbers", "Items carry their numbers, I01 …"),
    ("numbered", "Section numbers", "Sections are numbered"),
    ("contents", "Contents", "A table of contents stands first"),
)


class OptionsSheet(Sheet):
    """How the open brief prints, where it differs from its template.

    Args:
        parent: the window.
        appearance: colours and fonts.
        session: the open brief.
        pool: where citation styles are searched.
    """

    def __init__(self, parent: QWidget, appearance: Appearance, session: Session, pool: Pool) -> None:
        super().__init__(parent, appearance, "Brief options", width=620)
        self.setObjectName("options_sheet")
        self._session, self._pool = session, pool
        template = session.brief.template
        self.add_label("How this brief prints. Each choice is kept at once; Ctrl+Z takes it back.")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(18)
        self._form.setVerticalSpacing(10)
        self._add_citing(template)
        self._add_printing(template)
        self.body.addLayout(self._form)
        self.said = self.add_label(tone="bad")
        self.said.setObjectName("options_said")
        self.foot.addStretch(1)
        self.add_button("Done", primary=True).clicked.connect(self.dismiss)

    def _add_citing(self, template: Template) -> None:
        citation = template.citation
        self.notes = self._one_of("Notes", _NOTES, citation.notes, self._cite("notes"))
        self.table = self._one_of("Sources table", _TABLES, citation.sources_table, self._cite("sources_table"))
        self.style_field = StyleField(citation, self.appearance, self._pool)
        self.style_list = self.style_field.list
        self.style_field.chosen.connect(self._on_style)
        self.style_field.brought.connect(self._on_style_file)
        self.style_field.refused.connect(self._refuse)
        self._form.addRow("Citation style", self.style_field)

    def _add_printing(self, template: Template) -> None:
        self.switches: dict[str, QCheckBox] = {}
        column = QVBoxLayout()
        column.setSpacing(4)
        for name, said, words in _SWITCHES:
            box = QCheckBox(words)
            box.setChecked(bool(getattr(template, name)))
            box.toggled.connect(lambda on, name=name, said=said: self._set(f"{said} {_on(on)}", name, on))
            self.switches[name] = box
            column.addWidget(box)
        self._form.addRow("Prints", column)
        self.paper = self._one_of("Paper", _PAPER, template.page.size, self._take_paper)
        self.language = self._line("Language", template.language, "en, en-GB, ko", self._on_language)
        self.logo = LogoField()
        self.logo.show_logo(template.logo, editable=True)
        self.logo.settled.connect(self._on_logo)
        self.logo.refused.connect(self._refuse)
        self._form.addRow("Logo", self.logo)
        marking = template.marking.text
        self.marking = self._line(
            "Marking", marking, "TLP:AMBER, OFFICIAL, your own words; empty: none", self._on_marking
        )

    def _one_of(
        self, name: str, choices: Sequence[tuple[str, str]], now: str, choose: Callable[[str], object]
    ) -> OneOf:
        row = OneOf(self.appearance, name, choices, now)
        row.chosen.connect(choose)
        self._form.addRow(name, row)
        return row

    def _line(self, name: str, text: str, hint: str, done: Callable[[], object]) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.editingFinished.connect(done)
        self._form.addRow(name, line)
        return line

    def first_focus(self) -> QWidget:
        """The notes: what is changed most."""
        return self.notes.buttons[self.notes.value()]

    def _edit(self, label: str, change: Callable[[Template], Template]) -> None:
        self.said.setText("")
        self._session.edit(label, lambda brief: set_template(brief, change(brief.template)))

    def _set(self, label: str, name: str, value: object) -> None:
        self._edit(label, lambda template: replace(template, **{name: value}))

    def _cite(self, name: str) -> Callable[[str], None]:
        said = {"notes": "Notes", "sources_table": "Sources table"}[name]
        words = dict((*_NOTES, *_TABLES))

        def choose(value: str) -> None:
            word = f"{words[value][0].lower()}{words[value][1:]}"
            self._edit(f"{said}: {word}", lambda t: replace(t, citation=replace(t.citation, **{name: value})))

        return choose

    def _on_style(self, style: str, name: str) -> None:
        """Take an installed style; a style file that the template brought goes with the style it was for."""
        if style != self._session.brief.template.citation.style:
            self._take_style(name, style, "")

    def _on_style_file(self, name: str, xml: str) -> None:
        self._take_style(name, name, xml)

    def _refuse(self, why: str) -> None:
        self.said.setText(why)

    def _take_style(self, said: str, style: str, xml: str) -> None:
        self._edit(
            f"Citation style: {said}",
            lambda t: replace(t, citation=replace(t.citation, style=style, style_file=xml)),
        )
        self.style_field.show_citation(self._session.brief.template.citation)

    def _take_paper(self, size: str) -> None:
        self._edit(f"Paper: {size}", lambda t: replace(t, page=replace(t.page, size=size)))

    def _on_language(self) -> None:
        tag = self.language.text().strip()
        if tag == self._session.brief.template.language:
            return
        try:
            convert(tag, Language)
        except ValidationError:
            self.said.setText(f"“{tag}” is no language tag; write en, en-GB, ko or the like. The old one stays.")
            return
        self._set(f"Language: {tag}", "language", tag)

    def _on_logo(self) -> None:
        logo = self.logo.value()
        self._set("Logo changed" if logo else "Took the logo off", "logo", logo)

    def _on_marking(self) -> None:
        marking = marking_of(" ".join(self.marking.text().split()))
        old = self._session.brief.template.marking
        if marking.text == old.text:
            return
        fault = marking_fault(marking)
        if fault:
            self.said.setText(f"{fault} The old one stays.")
            return
        self._set(f"Marked {marking.text}" if marking.text else "Took the marking off", "marking", marking)


def _on(on: bool) -> str:  # noqa: FBT001 - a word for a switch
    return "printed" if on else "left out"
