"""The new-brief sheet: templates with what they are for; Enter makes the brief."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefwright.gui.dialogs.choice import ChoiceList
from briefwright.gui.dialogs.rows import Row
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.theme import Appearance
from briefwright.model.template import Template


def template_row(template: Template, *, own: bool) -> Row:
    """A template as listed: its name, what it is for and its sections."""
    titles = [f"{plan.key}\u00a0{plan.title}".strip() for plan in template.sections if plan.role == "items"]
    detail = "\n".join(part for part in (template.summary, "  ·  ".join(titles)) if part)
    return Row(template.name, detail, "yours" if own else "", "accent", key=template)


class NewBrief(Sheet):
    """Choose a template by type-ahead.

    Signals:
        chosen(object): the Template.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget, appearance: Appearance, templates: Sequence[Template], own: set[str]) -> None:
        super().__init__(parent, appearance, "New brief", width=740, height=760)
        self.setObjectName("new_brief")
        self.choice = ChoiceList(appearance, "Templates", "Type a few letters of a template; Enter makes the brief")
        self.choice.set_rows([template_row(template, own=template.id in own) for template in templates])
        self.choice.picked.connect(self._on_picked)
        self.body.addWidget(self.choice, 1)
        self.foot.addStretch(1)
        self.add_button("Cancel").clicked.connect(self.dismiss)
        self.add_button("Make the brief", primary=True).clicked.connect(self.choice.list.pick)

    def first_focus(self) -> QWidget:
        """Letters filter at once."""
        return self.choice.line

    def _on_picked(self, template: object) -> None:
        self.dismiss()
        self.chosen.emit(template)
