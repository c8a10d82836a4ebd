"""Reading a plan file: whatever the format, it becomes numbered lines and blocks (`compiler.source`)."""

from caicach.compiler.read.errors import PlanReadError
from caicach.compiler.read.limits import Limits
from caicach.compiler.read.reading import read_bytes, read_path

__all__ = ["Limits", "PlanReadError", "read_bytes", "read_path"]
