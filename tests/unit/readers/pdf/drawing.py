"""Draws small PDFs for the tests of this room."""

import io
from collections.abc import Callable

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

Drawing = Callable[[Canvas], None]
Page = list[str] | Drawing


def drawn(*pages: Page, size: float = 11, title: str = "", encrypt: str | StandardEncryption = "") -> bytes:
    """A PDF of pages of lines, or of what a function draws."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(600, 800), encrypt=encrypt or None)
    canvas.setTitle(title)
    for page in pages:
        canvas.setFont("Helvetica", size)
        if callable(page):
            page(canvas)
        else:
            for number, line in enumerate(page):
                canvas.drawString(60, 700 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
