"""The templates sheet: those that ship and the analyst's own; form and file are two views of one template."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from briefwright import pipeline
from briefwright.atomic import atomic_write, reason
from briefwright.errors import LibraryError, TemplateError
from briefwright.gui.dialogs.rows import Row, RowList
from briefwright.gui.dialogs.sheet import Sheet
from briefwright.gui.library.preferences import Preferences
from briefwright.gui.library.shelf import Shelf
from briefwright.gui.library.template_form import TemplateForm
from briefwright.gui.theme import Appearance
from briefwright.model.brief import Brief
from briefwright.model.edits.sections import shape_of
from briefwright.model.template import Template

_SHIPPED = "This template ships with Briefwright and stays as it is. Duplicate it to make it yours."


class TemplatesSheet(Sheet):
    """List, change, import and export templates.

    Args:
        parent: the window.
        appearance: colours and fonts.
        shelf: where the analyst's own templates are.
        preferences: which folders were used last.
        brief: the open brief, whose shape can be kept as a template; None without one.

    Signals:
        chosen(object): make a brief from this Template.
    """

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, appearance: Appearance, shelf: Shelf, preferences: Preferences, brief: Brief | None
    ) -> None:
        super().__init__(parent, appearance, "Templates", width=1100, height=700)
        self.setObjectName("templates")
        self._shelf = shelf
        self._preferences = preferences
        self._brief = brief
        self._shown = ""
        self._changed = self._warned = False
        self.list = RowList(appearance, "Templates", pick_on_click=False)
        self.list.setFixedWidth(270)
        self.list.selected.connect(self._on_selected)
        self.list.picked.connect(self._on_begin)
        self.form = TemplateForm(appearance)
        self.form.edited.connect(self._on_edited)
        self.form.logo.refused.connect(lambda why: self._say(why, "bad"))
        self.text = QPlainTextEdit()
        self.text.setObjectName("template_text")
        self.text.setAccessibleName("Template file, TOML")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.textChanged.connect(self._on_edited)
        self.views = QTabWidget()
        self.views.setDocumentMode(True)
        self.views.addTab(self.form, "Sections")
        self.views.addTab(self.text, "Whole file (TOML)")
        self.views.currentChanged.connect(self._on_view)
        self.said = QLabel()
        self.said.setObjectName("template_said")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._lay()
        self._fill()

    def _lay(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.views, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.said)
        self.begin = self._button("New brief", self._on_begin, primary=True)
        self.keep = self._button("Keep changes", self._on_keep)
        self.duplicate = self._button("Duplicate", self._on_duplicate)
        self.shape = self._button("Save this brief’s shape", self._on_shape)
        self.bring = self._button("Import…", self._on_import)
        self.send = self._button("Export…", self._on_export)
        self.delete = self._button("Delete", self._on_delete)
        self.restore = self._button("", self._on_restore)
        self.shape.setVisible(self._brief is not None)
        self.foot.addStretch(1)
        self._button("Close", self.dismiss)

    def _button(self, text: str, act: Callable[..., object], *, primary: bool = False) -> QPushButton:
        button = self.add_button(text, primary=primary)
        button.clicked.connect(act)
        return button

    def first_focus(self) -> QWidget:
        """The arrow keys go through the templates."""
        return self.list

    def restyle(self) -> None:
        """Give the file its typewriter face."""
        super().restyle()
        self._restyle_text()

    def _restyle_text(self) -> None:
        """A file that ships is grey: it is read, not changed."""
        size, tones = self.appearance.font(size=13).pixelSize(), self.appearance.tones
        grey = f"background: transparent; color: {tones.mute};" if self.text.isReadOnly() else ""
        self.text.setStyleSheet(f"QPlainTextEdit {{ font-family: monospace; font-size: {size}px; {grey} }}")
        self.text.setFont(QFont("monospace"))

    # What is shown

    def _fill(self, current: str = "") -> None:
        """List the templates anew and show one."""
        self._own = self._shelf.own_ids()
        self._templates = {template.id: template for template in reversed(self._shelf.templates())}
        ordered = list(reversed(self._templates.values()))
        rows = [Row(t.name, t.summary, "yours" if t.id in self._own else "", "accent", key=t.id) for t in ordered]
        keep = current or (self._brief.template.id if self._brief else "")
        self.list.set_rows(rows, keep)
        gone = self._shelf.trashed_template()
        self.restore.setVisible(bool(gone))
        self.restore.setText(f"Bring back “{gone}”" if gone else "")

    def current(self) -> Template | None:
        """The template that is shown, as it was kept."""
        return self._templates.get(str(self.list.current_key()))

    def _on_selected(self, key: object) -> None:
        template = self.current()
        if template is None or (self._changed and key == self._shown):
            return
        if not self._may_leave():
            self.list.show_key(self._shown)
            return
        self._shown = template.id
        self._changed = self._warned = False
        own = template.id in self._own
        self.form.show_template(template, editable=own)
        self._set_text(template)
        self.text.setReadOnly(not own)
        self._restyle_text()
        self.keep.setEnabled(False)
        self.delete.setEnabled(own)
        self._say("" if own else _SHIPPED)

    def _may_leave(self) -> bool:
        """Whether the template on show may go: changes not kept are let go only when asked for a second time."""
        if not self._changed or self._warned:
            return True
        self._warned = True
        self._say("Not kept yet: “Keep changes” keeps what you changed; the same once more lets it go.", "warn")
        return False

    def dismiss(self) -> None:
        """Close; a slip of the hand beside the sheet loses no work."""
        if self._may_leave():
            super().dismiss()

    def _set_text(self, template: Template) -> None:
        self.text.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.text.setPlainText(pipeline.template_to_toml(template).decode("utf-8"))
        self.text.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _say(self, text: str, tone: str = "mute") -> None:
        self.said.setText(text)
        self.said.setStyleSheet(f"color: {getattr(self.appearance.tones, tone)};")

    # What the analyst does

    def _edited(self) -> Template:
        """The template as the open view says, read as a template file is read.

        Raises:
            TemplateError: it is not a sound template.
        """
        old = self.current()
        name = f"{old.id}.toml" if old else "template.toml"
        value = self.form.value()
        if self.views.currentWidget() is self.text or value is None:
            data = self.text.toPlainText().encode("utf-8")
        else:
            data = pipeline.template_to_toml(value)
        template = pipeline.template_from_toml(data, name)
        return msgspec.structs.replace(template, id=old.id) if old else template

    def _on_edited(self) -> None:
        self._changed, self._warned = True, False
        try:
            self._edited()
        except TemplateError as error:
            self.keep.setEnabled(False)
            self._say(str(error), "bad")
        else:
            self.keep.setEnabled(True)
            self._say("Changed. “Keep changes” keeps it for new briefs; open briefs stay as they are.")

    def _on_view(self, _index: int) -> None:
        """Carry unkept changes over to the other view; a broken file stays where it is broken."""
        if not self.keep.isEnabled():
            return
        other = self.text if self.views.currentWidget() is self.form else self.form
        try:
            if other is self.text:
                template = pipeline.template_from_toml(self.text.toPlainText().encode("utf-8"), "template.toml")
                self.form.show_template(template, editable=True)
            else:
                value = self.form.value()
                if value is not None:
                    self._set_text(value)
        except TemplateError as error:
            self._say(str(error), "bad")

    def _on_keep(self) -> None:
        try:
            template = self._shelf.keep_template(self._edited(), new=False)
        except (TemplateError, LibraryError) as error:
            self._say(str(error), "bad")
            return
        self._changed = False
        self._fill(template.id)
        self._say(f"Kept “{template.name}”.", "ok")

    def _keep_new(self, template: Template, said: str) -> None:
        try:
            kept = self._shelf.keep_template(template, new=True)
        except LibraryError as error:
            self._say(str(error), "bad")
            return
        self._changed = False
        self._fill(kept.id)
        self._say(said, "ok")
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _on_duplicate(self) -> None:
        template = self.current()
        if template is not None and self._may_leave():
            copy = msgspec.structs.replace(template, name=f"{template.name} (copy)"[:120])
            self._keep_new(copy, "Duplicated. Give it a name and keep the changes.")

    def _on_shape(self) -> None:
        if self._brief is not None:
            name = f"{self._brief.template.name}: {self._brief.title}"[:120]
            self._keep_new(shape_of(self._brief, "shape", name), "This brief’s sections are a template now; name it.")

    def _on_begin(self, _key: object = None) -> None:
        template = self.current()
        if template is not None and self._may_leave():
            super().dismiss()
            self.chosen.emit(template)

    def _on_delete(self) -> None:
        template = self.current()
        if template is None:
            return
        try:
            self._shelf.delete_template(template)
        except LibraryError as error:
            self._say(str(error), "bad")
            return
        self._changed = False
        self._fill()
        self._say(f"Deleted “{template.name}”. No brief is affected.")

    def _on_restore(self) -> None:
        try:
            template = self._shelf.restore_template()
        except LibraryError as error:
            self._say(str(error), "bad")
            return
        if template is not None:
            self._fill(template.id)
            self._say(f"“{template.name}” is back.", "ok")

    def _on_import(self) -> None:
        folder = str(self._preferences.folder("template"))
        name, _kind = QFileDialog.getOpenFileName(self, "Import a template", folder, "Templates (*.toml)")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Take a template file in; a broken one is refused with file, line and remedy."""
        try:
            template = pipeline.template_from_toml(path.read_bytes(), path.name)
        except TemplateError as error:
            self._say(str(error), "bad")
        except OSError as error:
            self._say(f"{path.name} could not be read: {reason(error)}. Nothing was changed.", "bad")
        else:
            self._preferences.remember_folder("template", path.parent)
            self._keep_new(template, f"Imported {path.name}.")

    def _on_export(self) -> None:
        template = self.current()
        if template is None:
            return
        proposed = self._preferences.folder("template") / f"{template.id}.toml"
        name, _kind = QFileDialog.getSaveFileName(self, "Export the template", str(proposed), "Templates (*.toml)")
        if name:
            self.export_file(template, Path(name))

    def export_file(self, template: Template, path: Path) -> None:
        """Write a template file."""
        try:
            atomic_write(path, pipeline.template_to_toml(template))
        except OSError as error:
            self._say(f"{path.name} could not be written: {reason(error)}. An older file is whole.", "bad")
        else:
            self._preferences.remember_folder("template", path.parent)
            self._say(f"Exported to {path}.", "ok")
