"""Files on disk under their own fingerprint: written once, whole or not at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where a file stands, and what it is known by."""

    path: Path
    sha256: str
    size: int


def files_directory() -> Path:
    """The folder of all attachments."""
    return Path(settings.CAICACH_HOME) / "files"


def path_of(sha256: str) -> Path:
    """Where the file with this fingerprint stands."""
    return files_directory() / sha256[:2] / sha256[2:4] / sha256


def keep(chunks: Iterable[bytes]) -> StoredFile:
    """Write the bytes to disk under their SHA-256 and return once they are safe there; the same bytes again cost no
    space. Raises OSError where the disk is full or refuses; nothing is left behind then.
    """
    folder = files_directory()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".incoming-", delete=False) as draft:
        try:
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                draft.write(chunk)
            draft.flush()
            os.fsync(draft.fileno())
            target = path_of(digest.hexdigest())
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            Path(draft.name).replace(target)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise
    _sync_directory(target.parent)
    return StoredFile(target, digest.hexdigest(), size)


def _sync_directory(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
