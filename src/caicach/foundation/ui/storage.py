from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedStaticStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Static files under names that change with their content, compressed; by their own names until they are
    collected.
    """

    def stored_name(self, name: str) -> str:
        """The hashed name, where `collectstatic` has been run."""
        return str(super().stored_name(name)) if self.hashed_files else name
