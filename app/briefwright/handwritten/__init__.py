"""Hand-written TOML files as typed values: of every fault the line, what is wrong there, and the remedy.

Templates, plans and press styles are written by people in a text editor; all three name their faults in these words.
"""
