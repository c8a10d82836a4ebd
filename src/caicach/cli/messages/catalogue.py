"""The files of the catalogue: read, compiled, merged."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from caicach.cli.messages.extraction import Msgid

WIDTH = 120


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language: its files by path, and all of them as one."""

    root: Path
    language: str
    files: dict[Path, Catalog]

    @classmethod
    def read(cls, root: Path, language: str) -> Catalogue:
        """Every .po file of the language: the merged one first, then the parts by name."""
        folder = root / "locale" / language
        paths = [folder / "LC_MESSAGES" / "django.po", *sorted((folder / "parts").glob("*.po"))]
        return cls(root, language, {path: _read(path, language) for path in paths if path.is_file()})

    def joined(self) -> Catalog:
        """All files as one; of two translations of a text the first counts (the check names such pairs)."""
        whole = _empty(self.language)
        for catalog in self.files.values():
            for message in catalog:
                known = whole.get(message.id, message.context) if message.id else None
                if message.id and message.string and not (known and known.string):
                    whole.add(message.id, message.string, context=message.context)
        return whole

    def add_missing(self, wanted: Iterable[Msgid], *, part: str) -> int:
        """Add texts nobody has written down yet to a part, with an empty translation; returns how many."""
        known = {(_single(message.id), message.context) for catalog in self.files.values() for message in catalog}
        path = self.root / "locale" / self.language / "parts" / f"{part}.po"
        target = self.files.get(path) or _empty(self.language)
        fresh = [msgid for msgid in wanted if (msgid.text, msgid.context) not in known]
        for msgid in fresh:
            identity = (msgid.text, msgid.plural) if msgid.plural else msgid.text
            target.add(identity, context=msgid.context)
        if fresh:
            _write_po(path, target)
        return len(fresh)


def compile_catalogue(root: Path, language: str) -> Path:
    """Write the .mo file, whole or not at all, and return its path."""
    path = root / "locale" / language / "LC_MESSAGES" / "django.mo"
    buffer = io.BytesIO()
    write_mo(buffer, Catalogue.read(root, language).joined())
    _replace(path, buffer.getvalue())
    return path


def is_stale(root: Path, language: str) -> bool:
    """Whether a .po file is newer than the .mo file, or there is none."""
    folder = root / "locale" / language
    compiled = folder / "LC_MESSAGES" / "django.mo"
    if not compiled.is_file():
        return True
    made = compiled.stat().st_mtime_ns
    return any(path.stat().st_mtime_ns > made for path in folder.rglob("*.po"))


def merge_parts(root: Path, language: str) -> Path:
    """Join all parts into LC_MESSAGES/django.po, sorted by text, and remove them; returns its path."""
    catalogue = Catalogue.read(root, language)
    path = root / "locale" / language / "LC_MESSAGES" / "django.po"
    _write_po(path, catalogue.joined())
    for part in catalogue.files:
        if part != path:
            part.unlink()
    return path


def _single(identity: str | tuple[str, ...] | list[str]) -> str:
    return identity if isinstance(identity, str) else identity[0]


def _empty(language: str) -> Catalog:
    return Catalog(locale=language, project="caicach", fuzzy=False, charset="utf-8")


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def _write_po(path: Path, catalog: Catalog) -> None:
    """Without dates, versions or places in the header, so that the same texts make the same file."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=WIDTH, sort_output=True, no_location=True, omit_header=True)
    forms = f"nplurals={catalog.num_plurals}; plural={catalog.plural_expr};"
    header = (
        'msgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalog.locale_identifier}\\n"\n'
        f'"Plural-Forms: {forms}\\n"\n\n'
    )
    _replace(path, header.encode() + buffer.getvalue())


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".draft-", delete=False) as draft:
        draft.write(content)
    Path(draft.name).chmod(0o666 & ~_umask())
    Path(draft.name).replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
