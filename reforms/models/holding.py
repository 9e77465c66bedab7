"""What rules and relations share: they hold for a time, by a reform, and no two of a kind at once."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.fields import derive
from people.lifeline import describe_period
from people.models import Organization
from people.models.post import Period


class Holding(Period):
    """Abstract: a dated fact about institutions. `SAME`: the fields of which one value holds at a time."""

    introduced_by = models.ForeignKey(
        "reforms.Reform",
        verbose_name=gettext_lazy("introduced by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="%(class)ss",
        help_text=gettext_lazy("The reform after which it holds. Empty: none on record."),
    )

    SAME: tuple[str, ...] = ()

    class Meta(Period.Meta):
        abstract = True

    def clean(self) -> None:
        """Refuse dates between which another one of the same kind surely holds."""
        super().clean()
        self._refuse_overlap()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save it. Raises ValidationError if another one of the same kind surely holds on one of its days."""
        with transaction.atomic():
            # whoever saves a second one for the same institution at this moment waits, and then sees this one
            Organization.objects.select_for_update().filter(pk=getattr(self, f"{self.SAME[0]}_id")).first()
            derive(self)
            self._refuse_overlap()
            super().save(*args, **kwargs)

    def _refuse_overlap(self) -> None:
        same: dict[str, Any] = {name: getattr(self, type(self)._meta.get_field(name).attname) for name in self.SAME}  # type: ignore[union-attr]
        if None in same.values():
            return
        others: Any = type(self)._default_manager
        clash = others.filter(**same).exclude(pk=self.pk).surely_with(self).first()
        if clash is not None:
            text = _("“%(other)s” holds then. One must end on the day before the other begins.")
            raise ValidationError({"start_date": text % {"other": clash.in_words()}})

    def in_words(self) -> str:
        """Return what it says and when, in the active language."""
        return ", ".join(filter(None, [str(self), self.period]))

    @property
    def period(self) -> str:
        """When it holds, in words of the active language."""
        return describe_period(self.start_date, self.end_date)
