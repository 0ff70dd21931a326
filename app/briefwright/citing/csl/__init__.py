"""A CSL 1.0.2 processor in plain Python.

It knows nothing of the rest of the program, of windows, files or networks; lxml reads the XML and nothing else is
needed. All state is in the objects you hold, so two documents never meet. To lift it out, copy this folder.

    style = read_style(xml, locales)                   # parse: once per style
    document = Processor(style, items.__getitem__)     # processor: one per document
    changed = document.insert(Citation("n1", (Cite("smith2020", locator="12"),), note=1))
    document.runs("n1")                                # runs for a document
    document.bibliography()                            # entries, each with its runs

**Compiling.** :mod:`.parse` reads a style into the frozen nodes of :mod:`.nodes`: macros are resolved to objects, name
options are inherited, locales (:mod:`.locale`) are merged. What cannot work is refused with line and reason.

**Items.** :mod:`.item` turns CSL-JSON into names (:mod:`.particles`), dates (:mod:`.dates_in`) and text, once. Nothing
in an item can raise: what makes no sense is left out or stays as it was written.

**The passes of a change**, in :class:`.processor.Processor`:

1. *Number* the items: order of the bibliography by the style's sort keys (:mod:`.sort`, :mod:`.collation`).
2. *Place* the cites: first, subsequent, ibid, near-note, by real note numbers (:mod:`.positions`).
3. *Tell apart* cites that read alike: names, given names, the style's own condition, letters (:mod:`.disambiguate`).
4. *Render* each cite (:mod:`.cites`, :mod:`.render` and a module per kind of node: :mod:`.names` with :mod:`.person`
   and :mod:`.initials`, :mod:`.dates`, :mod:`.numbers`, :mod:`.pages`, :mod:`.labels`, :mod:`.conditions`). A node
   gives pieces: strings and :class:`.runs.Span`. Fields are read for markup and quotes by :mod:`.markup`;
   :mod:`.decorate` puts case, look, quotes and affixes round them.
5. *Join* the cites: grouping, collapsing, delimiters, the author's own words (:mod:`.collapse`, :mod:`.joining`).
6. *Finish*: quotation marks get their shape, meeting punctuation is settled, nested italics flip (:mod:`.finish`,
   :mod:`.punctuation`). Only then is the text final.

A cite's key (:class:`.cites.CiteKey`) holds all that it depends on. Equal keys, equal text: an inserted note re-renders
what really changed, and :meth:`.processor.Processor.arrange` answers which notes those are.

**The bibliography** (:mod:`.bibliography`) renders entries by the same nodes, replaces repeated authors and parts the
first field for the margin.
"""
