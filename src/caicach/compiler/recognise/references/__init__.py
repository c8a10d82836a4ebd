"""Legal acts and technical standards a file names."""

from caicach.compiler.recognise.references.recognising import recognise_references
from caicach.compiler.recognise.references.standards import recognise_standards

__all__ = ["recognise_references", "recognise_standards"]
