"""DOCX writer: :mod:`.write` prints, :mod:`.lint` looks for faults in the file, :mod:`.read_back` gives its text back."""
