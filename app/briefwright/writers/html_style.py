"""The style sheet of an HTML brief: measure, faces and colours for day, night and paper."""

from briefwright.model.document import Document

_FACES = {
    "serif": '"Source Serif 4", "Source Serif Pro", Cambria, Georgia, "Noto Serif CJK KR", serif',
    "sans": '"Source Sans 3", "Source Sans Pro", Calibri, "Helvetica Neue", "Noto Sans CJK KR", sans-serif',
}
_DAY = "--ink:#1c2733;--muted:#55606b;--accent:#24476b;--rule:#b4bfca;--cool:#f1f4f7;--warm:#f8f5ee;--paper:#fff"
_NIGHT = "--ink:#e6e9ec;--muted:#a6b0ba;--accent:#9cc3ea;--rule:#4a5560;--cool:#1d252d;--warm:#28251f;--paper:#14191e"


def style_sheet(document: Document) -> str:
    """CSS for the document's type, page and marking."""
    page, type_, marking = document.page, document.type, document.furniture.marking
    side = {"left": "left", "centre": "center", "right": "right"}[marking.position]
    ground = f"background:#{marking.ground};color:#{marking.colour}" if marking.ground else "color:var(--ink)"
    size = f"{page.size}{' landscape' if page.landscape else ''}"
    margins = " ".join(f"{getattr(page, name):g}mm" for name in ("top", "right", "bottom", "left"))
    return f"""
:root{{{_DAY};color-scheme:light dark}}
@media (prefers-color-scheme:dark){{:root{{{_NIGHT}}}}}
*{{box-sizing:border-box}}
body{{margin:0;background:var(--paper);color:var(--ink);font:{type_.size * 1.6:g}px/{type_.leading + 0.1:g}\
 {_FACES[type_.body]};font-variant-numeric:lining-nums;text-rendering:optimizeLegibility}}
article{{max-width:38em;margin:0 auto;padding:2em 1.25em;overflow-wrap:break-word}}
p,li,td,th{{white-space:pre-line}}
h1,h2,h3,h4,.product,.front-matter,.designation,nav,table,.comment,.marking,.furniture{{\
font-family:{_FACES[type_.headings]}}}
h1{{font-size:1.9em;line-height:1.15;margin:.6em 0 .8em;padding-bottom:.35em;border-bottom:1px solid var(--ink)}}
h2{{font-size:1.35em;line-height:1.2;margin:2em 0 .6em}}
h3,h4{{font-size:1.1em;margin:1.5em 0 .5em}}
p{{margin:0 0 .8em;{"text-align:justify;hyphens:auto" if type_.justified else ""}}}
a{{color:var(--accent);text-underline-offset:.15em}}
a.reference,sup a,.back{{text-decoration:none}}
sup{{line-height:0;font-size:.72em}}
.product{{color:var(--accent);margin:0}}
.front-matter{{color:var(--muted);font-size:.86em;margin:0}}
.designation{{border-left:2px solid var(--ink);padding-left:.7em;font-size:.85em}}
.boilerplate,.section-lead,.empty-section,.editors-note{{color:var(--muted)}}
.editors-note,.empty-section{{font-style:italic}}
:lang(ko),:lang(ja),:lang(zh){{font-style:normal}}
.bottom-line{{background:var(--cool);border-left:4px solid var(--accent);padding:.7em .9em;margin:1.2em 0}}
.key-points-heading{{font-weight:bold;color:var(--accent);margin:1.2em 0 .3em}}
ul{{margin:0 0 1em;padding-left:1.1em}}
.quotation,.excerpt{{border-left:1px solid var(--rule);padding-left:.8em}}
.excerpt{{border-left-width:4px}}
.comment{{background:var(--warm);padding:.6em .9em}}
blockquote{{margin:0 1.2em .8em 1.6em;font-size:.96em}}
figure{{margin:1.2em 0}}
figure img{{max-width:100%;height:auto}}
figcaption{{color:var(--muted);font-size:.86em;white-space:pre-line}}
table{{width:100%;border-collapse:collapse;font-size:.86em;line-height:1.35;margin:1em 0;\
border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}}
thead th{{border-bottom:1px solid var(--ink);vertical-align:bottom}}
td,th{{text-align:start;vertical-align:top;padding:.4em .8em .4em 0;border-bottom:1px solid var(--rule)}}
caption{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
.notes{{font-size:.86em;padding-left:2em}}
.notes li{{margin-bottom:.35em}}
.footnotes{{border-top:1px solid var(--rule);margin-top:2.5em;padding-top:1em}}
nav ol{{list-style:none;padding:0}}
nav li.deeper{{padding-left:1.2em}}
.furniture{{max-width:38em;margin:0 auto;padding:0 1.25em 1em;color:var(--muted);font-size:.82em}}
.marking{{text-align:{side};padding:.4em 1.25em;font-weight:bold;color:var(--ink)}}
.marking span{{{ground};padding:.1em .5em}}
:target{{outline:2px solid var(--accent);outline-offset:3px}}
@page{{size:{size};margin:{margins}}}
@media print{{
:root{{{_DAY};color-scheme:light}}
body{{font-size:{type_.size:g}pt}}
article,.furniture{{max-width:none;padding:0}}
article{{padding:1.6em 0}}
.marking{{position:fixed;left:0;right:0;padding:0;background:var(--paper);-webkit-print-color-adjust:exact;\
print-color-adjust:exact}}
.marking.top{{top:0}}
.marking.bottom{{bottom:0}}
.back,nav{{display:none}}
h1,h2,h3,.key-points-heading{{break-after:avoid}}
p,li{{orphans:2;widows:2}}
tr,.comment{{break-inside:avoid}}
thead{{display:table-header-group}}
}}
"""
