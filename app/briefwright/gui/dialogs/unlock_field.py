"""A field for the password of a protected file: asked where the file is named, kept nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

_WIDE = 190


class UnlockField(QWidget):
    """Password, button, and whether it goes for other files too.

    Args:
        name: of the file, for screen readers.
        others: how many other files wait for a password.

    Signals:
        given(str, bool): the password, and whether it is to be tried on the others.
    """

    given = Signal(str, bool)

    def __init__(self, name: str, others: int = 0) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setObjectName("password")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("Password")
        self.field.setAccessibleName(f"Password of {name}")
        self.field.setFixedWidth(_WIDE)
        self.button = QPushButton("Open")
        self.button.setAccessibleName(f"Open {name} with this password")
        self.button.setAutoDefault(False)
        self.others = QCheckBox(f"Use it for {_counted(others)} too")
        self.others.setChecked(True)
        self.others.setVisible(others > 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.button, self.others):
            row.addWidget(widget)
        row.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)

    def _give(self) -> None:
        """Hand the password on and forget it."""
        password = self.field.text()
        if password:
            self.field.clear()
            self.given.emit(password, not self.others.isHidden() and self.others.isChecked())


def _counted(others: int) -> str:
    return "the other protected file" if others == 1 else f"the {others:,} other protected files"
