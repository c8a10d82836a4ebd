"""Tags and filters of every page; loaded into all templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.utils.safestring import SafeString

from caicach.foundation.core.panels import Slot, panels
from caicach.foundation.ui import formats, slots
from caicach.foundation.ui.badges import BADGES, UNKNOWN
from caicach.foundation.ui.icons import icon_svg

register = template.Library()

register.filter("day", formats.day)
register.filter("moment", formats.moment)
register.filter("number", formats.number)
register.filter("share", formats.share)
register.filter("capped", formats.capped)
register.filter("file_size", formats.file_size)


@register.filter
def unlocalised(value: float) -> str:
    """A number as SVG attributes want it, with a point whatever the language."""
    return f"{value:g}"


@register.filter
def may(user: Any, action: str) -> bool:
    """`{% if request.user|may:"plans.publish" %}`: whether this person may do this."""
    return bool(user.has_perm(action))


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "house" %}`: an icon of Bootstrap Icons, hidden from screen readers."""
    return icon_svg(name)


@register.inclusion_tag("ui/badge.html")
def badge(state: str, word: str = "") -> dict[str, Any]:
    """`{% badge "late" %}`, or with a word of its own: a state by colour, symbol and word."""
    shown = BADGES.get(str(state), UNKNOWN)
    return {"badge": shown, "word": word or shown.word}


@register.inclusion_tag("ui/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """`{% field form.name %}`: label, help, error and control of one form field."""
    widget = bound.field.widget
    is_choice_box = isinstance(widget, forms.CheckboxInput)
    classes = "form-check-input" if is_choice_box else "form-control"
    if isinstance(widget, forms.Select) and not isinstance(widget, forms.RadioSelect):
        classes = "form-select"
    if bound.errors:
        classes += " is-invalid"
    kept = widget.attrs.get("class", "")
    control = bound.as_widget(attrs={"class": f"{kept} {classes}".strip()})
    return {"field": bound, "control": control, "is_choice_box": is_choice_box}


@register.inclusion_tag("ui/error_summary.html")
def error_summary(form: forms.BaseForm) -> dict[str, Any]:
    """`{% error_summary form %}`: every error of the form, each a link to its field."""
    return {"form": form, "field_errors": [(bound, error) for bound in form for error in bound.errors]}


@register.inclusion_tag("ui/empty_state.html")
def empty_state(title: str, text: str = "", url: str = "", action: str = "", icon_name: str = "") -> dict[str, Any]:
    """An empty page that teaches the first step."""
    return {"title": title, "text": text, "url": url, "action": action, "icon_name": icon_name}


@register.inclusion_tag("ui/progress.html")
def progress(percent: int | None, words: str = "", label: str = "") -> dict[str, Any]:
    """A progress bar with what is being done; `None` for work whose length is not known."""
    return {"percent": percent, "words": words, "label": label or words}


@register.inclusion_tag("ui/sections.html")
def sections(items: Iterable[Any], label: str) -> dict[str, Any]:
    """The parts of a record's page (`PageSection`), each a link."""
    return {"sections": items, "label": label}


@register.inclusion_tag("ui/timeline.html")
def timeline(entries: Iterable[Any]) -> dict[str, Any]:
    """The history of a record (`TimelineEntry`)."""
    return {"entries": entries}


@register.inclusion_tag("ui/pager.html", takes_context=True)
def pager(context: template.Context, page: Any) -> dict[str, Any]:
    """Previous and next of a `KeysetPage`, keeping every other parameter of the address."""
    return {"page": page, "request": context["request"]}


@register.simple_tag(takes_context=True)
def desk_panels(context: template.Context, name: str) -> list[SafeString]:
    """`{% desk_panels "WORK_TO_DO" as panels %}`: what the apps put into a slot of `ui.slots`."""
    slot: Slot[Any] = getattr(slots, name)
    return panels.render(slot, context["request"], None)


@register.simple_tag(takes_context=True)
def panels_in(context: template.Context, slot: Slot[Any], subject: Any = None) -> list[SafeString]:
    """`{% panels_in slot record as shown %}`: what upper apps put into a slot of this page."""
    return panels.render(slot, context["request"], subject)
