"""What is wrong with a catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from caicach.cli.messages.catalogue import Catalogue
from caicach.cli.messages.extraction import Msgid

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def findings(catalogue: Catalogue, msgids: Iterable[Msgid]) -> Iterator[str]:
    """One line for each text without translation, with other placeholders than its text, or translated in two ways."""
    joined = catalogue.joined()
    for msgid in msgids:
        message = joined.get(msgid.text, msgid.context)
        if message is None or not message.string:
            yield f"{msgid.place}: no {catalogue.language} translation: {msgid.text!r}"
    yield from _misfits(catalogue)
    yield from _rivals(catalogue)


def _misfits(catalogue: Catalogue) -> Iterator[str]:
    for path, catalog in catalogue.files.items():
        for message in catalog:
            texts = [message.id] if isinstance(message.id, str) else list(message.id)
            translations = [message.string] if isinstance(message.string, str) else list(message.string or ())
            wanted = {name for text in texts for name in PLACEHOLDER.findall(text)}
            for translation in translations:
                if message.id and translation and set(PLACEHOLDER.findall(translation)) - wanted:
                    yield f"{path.name}: a placeholder that its text does not have: {translation!r}"
                elif message.id and translation and wanted - set(PLACEHOLDER.findall(translation)):
                    yield f"{path.name}: a placeholder is lost: {translation!r}"


def _rivals(catalogue: Catalogue) -> Iterator[str]:
    seen: dict[tuple[object, str | None], tuple[object, str]] = {}
    for path, catalog in catalogue.files.items():
        for message in catalog:
            if not message.id or not message.string:
                continue
            identity = (message.id, message.context)
            other = seen.setdefault(identity, (message.string, path.name))
            if other[0] != message.string:
                yield f"{path.name} and {other[1]}: two translations of {message.id!r}"
