from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from caicach.foundation.core.identifiers import new_id

register = template.Library()


@register.simple_tag
def form_key() -> SafeString:
    """A hidden field with a fresh key, by which the same form sent twice acts once."""
    return format_html('<input type="hidden" name="form_key" value="{}">', new_id())
