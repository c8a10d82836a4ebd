from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict
from caicach.foundation.core.identifiers import new_id
from caicach.foundation.core.references import Ref


class Record(models.Model):
    """What every record has: a public id that needs no central counter, and the moments it was made and last
    changed.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(_("created"), default=now, editable=False)
    updated_at = models.DateTimeField(_("changed"), auto_now=True, editable=False)

    ref_kind: ClassVar[str] = ""

    class Meta:
        abstract = True

    @property
    def ref(self) -> Ref:
        """How other apps point at this record."""
        return Ref(self.ref_kind or self._meta.label_lower, str(self.pk))


class EditableRecord(Record):
    """A record people edit: the second of two editors is told instead of overwriting the first."""

    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)

    class Meta:
        abstract = True

    def save_revision(self, *, expected: int, fields: Iterable[str]) -> None:
        """Write the named fields if the stored revision is still `expected`, and count the revision up.

        Raises Conflict when somebody saved in between; nothing is written then.
        """
        values = {name: getattr(self, name) for name in fields}
        values |= {"revision": F("revision") + 1, "updated_at": now()}
        written = type(self)._base_manager.filter(pk=self.pk, revision=expected).update(**values)
        if not written:
            raise Conflict(
                gettext_noop("Somebody else changed this record while you were editing it."),
                cure=gettext_noop(
                    "Open the page again, compare with the new content, then enter your change once more."
                ),
            )
        self.revision = expected + 1
