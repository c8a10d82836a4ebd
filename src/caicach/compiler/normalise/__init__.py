"""One clean reading of a source, whatever the format: spaces, wrapped lines, page furniture, tables cut by pages."""

from caicach.compiler.normalise.normalising import normalise

__all__ = ["normalise"]
