"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real plan files and answers: CAICACH_SHARED, or `shared` beside the checkout."""
    folder = Path(os.environ.get("CAICACH_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    if not (folder / "seeds").is_dir():
        pytest.skip(
            f"REAL PLANS NOT TESTED: no seeds in {folder.name}/; set CAICACH_SHARED to the folder that holds them"
        )
    return folder
