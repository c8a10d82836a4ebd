from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString

_NAME = re.compile(r"^[a-z0-9-]+$")


@cache
def icon_svg(name: str) -> SafeString:
    """The icon of this name as inline SVG, hidden from screen readers: the words beside it say the same.

    Nothing where the icon packages are not installed. Raises ValueError for a name that is not one.
    """
    if not _NAME.match(name):
        raise ValueError(name)
    path = Path(settings.ICONS_DIR) / f"{name}.svg"
    if not path.is_file():
        return SafeString("")
    svg = path.read_text(encoding="utf-8").strip().replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return SafeString(svg)  # nosec B703 B308
