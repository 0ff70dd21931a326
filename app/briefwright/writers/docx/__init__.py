"""DOCX writer: :mod:`.write` prints, :mod:`.lint` looks for faults, :mod:`.read_back` gives the text back."""
