"""A timeline of policies as a picture: SVG that needs no file, no font and no network.

All ink has the colour of the text around it, so that the picture fits light and dark pages. Text
is escaped, and each bar and mark says what it is when a pointer rests on it.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2s
from html import escape

import attrs

from mixedmigration.entities import PolicyEvent
from mixedmigration.entities.policy_event import Milestone
from mixedmigration.errors._counts import count_of

from ._timeline_spans import Span, dated, spans_of
from .table import cell

__all__ = ["picture"]

LABELS = 300
"""Pixels for the names of policies."""
ROW, BAR = 44, 14
"""Pixels of a row and of the bar in it."""
TOP, BOTTOM, RIGHT = 30, 46, 16
LETTER = 6.9
"""Pixels of a letter at the size of names, for cutting long ones; wider letters are cut by the frame."""
MARGIN = 0.06
"""How much time is shown before the first and behind the last date, as a share of the time between."""
LEAST = 120
"""Days that are shown before the first and behind the last date at least."""
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Years from one label of the axis to the next."""


@attrs.frozen(kw_only=True)
class _Frame:
    """Where days lie on the picture."""

    first: int
    last: int
    width: int
    height: int
    name: str
    """What sets the names of its patterns apart from those of other pictures of one page."""

    def x(self, day: int) -> float:
        share = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return round(LABELS + share * (self.width - LABELS - RIGHT), 1)


def picture(events: Sequence[PolicyEvent], width: int) -> str:
    """Draw policies one below the other.

    Args:
        events: The policies, from top to bottom.
        width: Width in pixels.
    """
    height = TOP + ROW * len(events) + BOTTOM
    frame = _frame(events, width, height)
    rows = "".join(_row(event, frame, TOP + ROW * at) for at, event in enumerate(events))
    title = f"Timeline of {count_of(len(events), 'policy', 'policies')}"
    said = " ".join(f"{_plain(_name(event))}: {_plain(_story(event))}." for event in events)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="{frame.name}-title {frame.name}-desc" fill="currentColor" stroke="none" '
        'font-family="system-ui, sans-serif" font-size="13" style="max-width: 100%; height: auto">'
        f'<title id="{frame.name}-title">{title}</title><desc id="{frame.name}-desc">{escape(said)}</desc>'
        f"{_definitions(frame)}{_axis(frame, height - BOTTOM)}{rows}{_legend(frame, height - BOTTOM)}</svg>"
    )


def _frame(events: Sequence[PolicyEvent], width: int, height: int) -> _Frame:
    days = [day for event in events for _, when in dated(event) for day in (when.earliest, when.latest)]
    days += [event.as_of.earliest for event in events if event.as_of is not None]
    first, last = (min(days).toordinal(), max(days).toordinal()) if days else (730_000, 730_000)
    margin = max(LEAST, round((last - first) * MARGIN))
    content = "\n".join([str(width), *(f"{event.id} {event.milestones!r}" for event in events)])
    name = f"timeline-{blake2s(content.encode('utf-8', 'replace'), digest_size=4).hexdigest()}"
    first, last = max(1, first - margin), min(date.max.toordinal(), last + margin)
    return _Frame(first=first, last=last, width=width, height=height, name=name)


_FADES = {
    "in": ((0, 0), (0.7, 1), (1, 1)),
    "out": ((0, 1), (0.3, 1), (1, 0)),
    "both": ((0, 0), (0.4, 1), (0.6, 1), (1, 0)),
}
"""How much of a bar is seen, from its left end to its right one."""


def _definitions(frame: _Frame) -> str:
    """Define what is seen of a bar; masks have no colour, so that those of another picture do no harm."""
    made = "".join(_fade(f"{frame.name}-{way}", stops) for way, stops in _FADES.items())
    stripes = '<rect width="2.5" height="6" fill="#fff"/>'
    return (
        f'<defs>{made}<pattern id="{frame.name}-stripes" width="6" height="6" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)">{stripes}</pattern><mask id="{frame.name}-hatch" {_WHOLE}>'
        f'<rect width="{frame.width}" height="{frame.height}" fill="url(#{frame.name}-stripes)"/></mask></defs>'
    )


_WHOLE = 'x="0" y="0" width="1" height="1"'


def _fade(name: str, stops: Sequence[tuple[float, float]]) -> str:
    given = "".join(f'<stop offset="{at}" stop-color="#fff" stop-opacity="{full}"/>' for at, full in stops)
    return (
        f'<linearGradient id="{name}-way">{given}</linearGradient><mask id="{name}" {_WHOLE} '
        f'maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#{name}-way)"/></mask>'
    )


# The axis -------------------------------------------------------------------------------------------------------------


def _axis(frame: _Frame, bottom: int) -> str:
    first, last = date.fromordinal(frame.first).year, date.fromordinal(frame.last).year
    step = next((step for step in STEPS if (last - first) / step <= 10), STEPS[-1])
    labelled = [year for year in range(first, last + 1) if year % step == 0 or step == 1]
    lines = [_line(frame, day, bottom, 0.25 if month == 1 else 0.1) for day, month in _ticks(first, last, step)]
    texts = [
        f'<text x="{frame.x(day)}" y="{TOP - 12}" text-anchor="middle" font-size="12">{year}</text>'
        for year in labelled
        if year >= 1 and frame.first <= (day := date(year, 1, 1).toordinal()) <= frame.last
    ]
    return f"<g>{''.join(lines)}{''.join(texts)}</g>"


def _ticks(first: int, last: int, step: int) -> Iterator[tuple[int, int]]:
    """Yield the days of lines with their month: of years, and of quarters where there is room."""
    months = (1, 4, 7, 10) if last - first <= 3 else (1,)
    for year in range(first, last + 1):
        if year % step == 0:
            yield from ((date(year, month, 1).toordinal(), month) for month in months)


def _line(frame: _Frame, day: int, bottom: int, opacity: float) -> str:
    if not frame.first <= day <= frame.last:
        return ""
    x = frame.x(day)
    return f'<path d="M{x} {TOP - 6}V{bottom}" stroke="currentColor" stroke-opacity="{opacity}" fill="none"/>'


# One policy -----------------------------------------------------------------------------------------------------------


def _row(event: PolicyEvent, frame: _Frame, top: int) -> str:
    middle = top + ROW // 2
    bars = "".join(_bar(span, frame, middle) for span in spans_of(event))
    marks = "".join(_mark(step, frame, middle) for step, _ in dated(event))
    return f"<g>{_label(event, middle)}{bars}{marks}</g>"


def _label(event: PolicyEvent, middle: int) -> str:
    name = cell(_name(event), widest=int((LABELS - 16) / LETTER))
    below = cell(_below(event), widest=int((LABELS - 16) / LETTER * 1.18))
    return (
        f'<text x="4" y="{middle - 2}" style="unicode-bidi: plaintext"><title>{_text(_name(event))}</title>{_text(name)}</text>'
        f'<text x="4" y="{middle + 13}" font-size="11" fill-opacity="0.7" style="unicode-bidi: plaintext">'
        f"<title>{_text(_below(event))}</title>{_text(below)}</text>"
    )


def _name(event: PolicyEvent) -> str:
    return event.title or event.id


def _below(event: PolicyEvent) -> str:
    """Tell whose policy it is, and which steps have no date and so no place on the picture."""
    undated = [_what(step) for step in event.milestones if step.date is None]
    where = ", ".join(country.name for country in event.jurisdictions)
    without = f"no date: {', '.join(undated)}" if undated else ""
    return "; ".join(part for part in (without, where) if part) or " "


def _bar(span: Span, frame: _Frame, middle: int) -> str:
    """Draw one stretch; a stretch without an end fades towards the edge."""
    if span.is_in_force is False and not span.is_suspended:
        return ""
    if span.is_in_force is None and span.first is None and span.last is None:
        return _dotted(span, frame, middle)
    left = frame.x(frame.first if span.first is None else span.first)
    right = frame.x(frame.last if span.last is None else span.last + 1)
    top, wide = middle - BAR / 2 - 2, max(round(right - left, 1), 1)
    opacity = 0.22 if span.is_in_force is None else 0.8
    drawn = f'<rect x="{left}" y="{top}" width="{wide}" height="{BAR}" fill-opacity="{opacity}"'
    if span.is_suspended:
        outline = f'{drawn} fill="none" stroke="currentColor" stroke-opacity="0.6"/>'
        drawn = f'{drawn} mask="url(#{frame.name}-hatch)"/>{outline}'
    else:
        drawn += "/>"
    way = {(False, True): "out", (True, False): "in", (True, True): "both"}.get((span.first is None, span.last is None))
    fading = f' mask="url(#{frame.name}-{way})"' if way else ""
    return f"<g{fading}>{drawn}<title>{_text(span.reason)}</title></g>"


def _dotted(span: Span, frame: _Frame, middle: int) -> str:
    """Draw a policy of which no day is settled as a dotted line, since a bar would look like something known."""
    left, right = frame.x(frame.first), frame.x(frame.last)
    style = 'stroke="currentColor" stroke-opacity="0.45" stroke-width="1.5" stroke-dasharray="1.5 5"'
    return f'<path d="M{left} {middle - 2}H{right}" {style}><title>{_text(span.reason)}</title></path>'


def _mark(step: Milestone, frame: _Frame, middle: int) -> str:
    """Draw a step below the bar, with a line as wide as its date."""
    assert step.date is not None
    left, right = frame.x(step.date.earliest.toordinal()), frame.x(step.date.latest.toordinal() + 1)
    y = middle + BAR / 2 + 5
    is_open = bool(step.is_planned or step.is_uncertain)
    inside = 'fill="none" stroke="currentColor" stroke-width="1.2"' if is_open else 'fill="currentColor"'
    line = f'<path d="M{left} {y}H{right}" stroke="currentColor" stroke-opacity="0.55" stroke-width="1.5"/>'
    wide = line if right - left > 8 else ""
    said = f"<title>{_text(f'{_what(step)} {step.date}')}</title>"
    return f'<g>{wide}<circle cx="{round((left + right) / 2, 1)}" cy="{y}" r="3" {inside}/>{said}</g>'


def _what(step: Milestone) -> str:
    mark = "planned: " if step.is_planned else "perhaps: " if step.is_uncertain else ""
    who = step.country.name if step.country is not None else step.party
    return mark + str(step.kind).lower() + (f" ({who})" if who else "")


def _story(event: PolicyEvent) -> str:
    steps = [f"{_what(step)} {step.date if step.date is not None else 'without a date'}" for step in event.milestones]
    return ", ".join(steps) or "nothing recorded"


# The legend -----------------------------------------------------------------------------------------------------------


def _legend(frame: _Frame, top: int) -> str:
    keys = (
        ("in force", 'fill-opacity="0.8"'),
        ("not settled by the record", 'fill-opacity="0.22"'),
        ("suspended", f'fill-opacity="0.8" mask="url(#{frame.name}-hatch)"'),
        ("no end is known", f'fill-opacity="0.8" mask="url(#{frame.name}-out)"'),
    )
    parts, x = list[str](), 4
    for words, style in keys:
        parts.append(f'<rect x="{x}" y="{top + 18}" width="26" height="10" {style}/>')
        parts.append(f'<text x="{x + 32}" y="{top + 27}" font-size="11">{words}</text>')
        x += 52 + round(len(words) * 6)
    parts.append(
        f'<circle cx="{x + 4}" cy="{top + 23}" r="3"/><text x="{x + 14}" y="{top + 27}" font-size="11">step</text>'
    )
    x += 50
    parts.append(f'<circle cx="{x + 4}" cy="{top + 23}" r="3" fill="none" stroke="currentColor"/>')
    parts.append(f'<text x="{x + 14}" y="{top + 27}" font-size="11">planned or uncertain</text>')
    return f"<g>{''.join(parts)}</g>"


def _plain(text: str) -> str:
    """Write text on one line, without signs that XML does not allow."""
    kept = "".join(" " if unicodedata.category(sign) in ("Cc", "Cs", "Cn") else sign for sign in text[:2000])
    return " ".join(kept.split())


def _text(text: str) -> str:
    return escape(_plain(text))
