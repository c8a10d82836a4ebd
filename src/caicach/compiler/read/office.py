"""Old Word, rich text and OpenDocument files, turned into .docx by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from caicach.compiler.read.errors import (
    ConversionError,
    OldWordError,
    OpenDocumentError,
    PlanReadError,
    RichTextError,
)
from caicach.compiler.read.limits import Limits

_PROGRAMS = ("soffice", "libreoffice")
_REFUSALS: dict[str, type[PlanReadError]] = {"doc": OldWordError, "rtf": RichTextError, "odt": OpenDocumentError}


def convert(name: str, content: bytes, form: str, limits: Limits) -> bytes:
    """The file as .docx. Raises the refusal of its format where there is no LibreOffice, else `ConversionError`.

    The program runs without a window, with a profile of its own that is thrown away, and is stopped in time together
    with everything it started.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise _REFUSALS[form](name)
    with tempfile.TemporaryDirectory(prefix="caicach-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, f"plan.{form}"), Path(folder, "out")
        source.write_bytes(content)
        command = [
            program,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(target),
            str(source),
        ]
        _run(name, command, limits.conversion_seconds)
        result = target / "plan.docx"
        if not result.is_file():
            raise ConversionError(name)
        return result.read_bytes()


def _run(name: str, command: list[str], seconds: float) -> None:
    try:
        process = subprocess.Popen(  # noqa: S603 - the program comes from PATH, the arguments from here
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise ConversionError(name) from error
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise ConversionError(name) from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
