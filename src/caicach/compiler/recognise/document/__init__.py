"""Who says what to whom, and when."""

from caicach.compiler.recognise.document.recognising import Documents, recognise_documents

__all__ = ["Documents", "recognise_documents"]
