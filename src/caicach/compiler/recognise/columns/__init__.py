"""Task tables whose columns were flattened into running lines: find them and rebuild rows and cells."""

from caicach.compiler.recognise.columns.rebuild import rebuild_tables

__all__ = ["rebuild_tables"]
