"""A template as a form: name, purpose, and its sections row by row."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefwright.gui.dialogs.choosers import DropList
from briefwright.gui.dialogs.logo_field import LogoField
from briefwright.gui.theme import Appearance
from briefwright.model.edits.sections import free_id
from briefwright.model.template import KINDS, ItemKind, SectionPlan, Template

_HEADS = ("Key", "Title", "Colour", "Required", "Quotation", "Excerpt", "Paraphrase", "Comment", "")


class TemplateForm(QWidget):
    """Shows one template and gives back what the analyst made of it.

    Signals:
        edited(): something in the form changed.
    """

    edited = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._template: Template | None = None
        self._editable = True
        self._rows: list[_SectionRow] = []
        self.name = QLineEdit()
        self.name.setAccessibleName("Name of the template")
        self.summary = QLineEdit()
        self.summary.setAccessibleName("What the template is for")
        self.product = QLineEdit()
        self.product.setAccessibleName("Product line, printed first")
        fields = QFormLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        for label, line in (("Name", self.name), ("For", self.summary), ("Product line", self.product)):
            fields.addRow(label, line)
            line.textEdited.connect(self.edited)
        self.logo = LogoField()
        self.logo.edited.connect(self.edited)
        fields.addRow("Logo", self.logo)
        self._ground = QWidget()
        self._grid = QGridLayout(self._ground)
        self._grid.setContentsMargins(0, 0, 6, 0)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea()
        scroll.setWidget(self._ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName("Sections")
        scroll.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        self.add = QPushButton("Add a section")
        self.add.clicked.connect(self._on_add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(fields)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        appearance.changed.connect(self._restyle)

    def _restyle(self) -> None:
        """What cannot be changed looks so: no field, grey words."""
        tones = self._appearance.tones
        grey = f"QLineEdit, QComboBox {{ background: transparent; border-color: transparent; color: {tones.mute}; }}"
        self.setStyleSheet("" if self._editable else grey)

    def show_template(self, template: Template, *, editable: bool) -> None:
        """Show a template; one that ships can be read but not changed."""
        self._template = template
        self.name.setText(template.name)
        self.summary.setText(template.summary)
        self.product.setText(template.product)
        self.logo.show_logo(template.logo, editable=editable)
        self._lay(list(template.sections))
        for widget in (self.name, self.summary, self.product):
            widget.setReadOnly(not editable)
        self._ground.setEnabled(editable)
        self.add.setVisible(editable)
        self._show_acts(editable=editable)
        self._editable = editable
        self._restyle()

    def _show_acts(self, *, editable: bool) -> None:
        """A row that cannot be changed offers no acts, and no mark of a list to choose from."""
        for row in self._rows:
            for button in (row.up, row.down, row.remove):
                button.setVisible(editable)

    def value(self) -> Template | None:
        """The template as the form says; whether it is sound is for the template reader to say."""
        if self._template is None:
            return None
        return replace(
            self._template,
            name=self.name.text().strip(),
            summary=self.summary.text().strip(),
            product=self.product.text().strip(),
            logo=self.logo.value(),
            sections=tuple(self._plans()),
        )

    def _plans(self) -> list[SectionPlan]:
        return [row.plan() for row in self._rows]

    def _lay(self, plans: list[SectionPlan]) -> None:
        """Build the rows anew; a template has at most 60 sections."""
        while self._grid.count():
            entry = self._grid.takeAt(0)
            widget = entry.widget() if entry else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for column, head in enumerate(_HEADS):
            self._grid.addWidget(QLabel(head), 0, column)
        self._rows = [_SectionRow(plan, self._appearance) for plan in plans]
        for number, row in enumerate(self._rows):
            row.put_into(self._grid, number + 1)
            row.on_edited(self.edited.emit)
            row.up.clicked.connect(partial(self._on_move, number, -1))
            row.down.clicked.connect(partial(self._on_move, number, 1))
            row.remove.clicked.connect(partial(self._on_remove, number))
        self._grid.setRowStretch(len(plans) + 1, 1)

    def _on_move(self, number: int, step: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        plans = self._plans()
        if 0 <= number + step < len(plans):
            plans[number], plans[number + step] = plans[number + step], plans[number]
            self._lay(plans)
            self.edited.emit()

    def _on_remove(self, number: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        plans = self._plans()
        if len(plans) > 1:
            del plans[number]
            self._lay(plans)
            self.edited.emit()

    def _on_add(self) -> None:
        plans = self._plans()
        taken = {plan.key for plan in plans}
        key = next((digit for digit in "123456789" if digit not in taken), "")
        title = "New section"
        at = next((n for n, plan in enumerate(plans) if plan.role != "items"), len(plans))
        plans.insert(at, SectionPlan(id=free_id(title, {plan.id for plan in plans}), title=title, key=key))
        self._lay(plans)
        self._rows[at].title.show()  # the layout would show it later, and what is hidden takes no focus
        self._rows[at].title.setFocus()
        self._rows[at].title.selectAll()
        self.edited.emit()


class _SectionRow:
    """The widgets of one section."""

    def __init__(self, plan: SectionPlan, appearance: Appearance) -> None:
        self._plan = plan
        name = plan.title
        self.key = DropList()
        self.key.addItems(["", *"123456789"])
        self.key.setCurrentText(plan.key)
        self.key.setAccessibleName(f"Digit of {name}")
        self.title = QLineEdit(plan.title)
        self.title.setAccessibleName(f"Title of section {plan.key or '–'}")
        self.title.setMinimumWidth(150)
        self.colour = DropList()
        self.colour.addItems(list(appearance.tones.sections))
        self.colour.setCurrentText(plan.colour)
        self.colour.setAccessibleName(f"Colour of {name}")
        self.required = _box(f"{name} is required", on=plan.required)
        self.kinds = {kind: _box(f"{name} may hold {kind}", on=kind in plan.kinds) for kind in KINDS}
        self.up = _small("↑", f"Move {name} up")
        self.down = _small("↓", f"Move {name} down")
        self.remove = _small("×", f"Remove {name}")

    def put_into(self, grid: QGridLayout, number: int) -> None:
        """Place the widgets in a grid row."""
        for column, widget in enumerate((self.key, self.title, self.colour, self.required, *self.kinds.values())):
            grid.addWidget(widget, number, column)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        grid.addWidget(buttons, number, len(_HEADS) - 1)

    def on_edited(self, act: Callable[[], object]) -> None:
        """Call ``act`` whenever the analyst changes something."""
        self.title.textEdited.connect(lambda _text: act())
        for combo in (self.key, self.colour):
            combo.activated.connect(lambda _index: act())
        for box in (self.required, *self.kinds.values()):
            box.clicked.connect(lambda _on: act())

    def plan(self) -> SectionPlan:
        """The section as the row says; with no kind ticked all are allowed."""
        kinds: tuple[ItemKind, ...] = tuple(kind for kind in KINDS if self.kinds[kind].isChecked())
        return replace(
            self._plan,
            key=self.key.currentText(),
            title=self.title.text().strip(),
            colour=self.colour.currentText(),
            required=self.required.isChecked(),
            kinds=kinds or KINDS,
        )


def _box(name: str, *, on: bool) -> QCheckBox:
    box = QCheckBox()
    box.setAccessibleName(name)
    box.setChecked(on)
    return box


def _small(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)  # noqa: FBT003 - Qt's signature
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
