"""Model fields: EDTF dates, and columns that follow another field so that the database can filter and sort."""

from typing import Any

from django.db import models
from django.db.models.signals import pre_save
from django.utils.translation import gettext_lazy as _

from people.names import fold
from people.periods import span, validate_edtf


class EDTFField(models.CharField):
    """A date as precise as the source: `2022-06-05`, `2022-06`, `2022?`. Empty: not stated."""

    default_validators = [validate_edtf]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("help_text", _("As precise as the source: 2022-06-05, 2022-06, 2022, or 2022? if unsure."))
        super().__init__(*args, **kwargs)


class DerivedMixin:
    """A column computed from others on every way into the database: save, bulk_create and loaddata."""

    def __init__(self, *args: Any, of: tuple[str, ...] = (), **kwargs: Any) -> None:
        self.of = of
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Add `of` to what migrations write down."""
        name, path, args, kwargs = super().deconstruct()  # type: ignore[misc]
        return name, path, args, kwargs | {"of": self.of}

    def contribute_to_class(self, cls: type[models.Model], name: str, **kwargs: Any) -> None:
        """Follow every save of a concrete model."""
        super().contribute_to_class(cls, name, **kwargs)  # type: ignore[misc]
        if not cls._meta.abstract:
            # loaddata saves raw, which skips Field.pre_save but sends the signal
            pre_save.connect(self._before_save, sender=cls)

    def _before_save(self, instance: models.Model, **_kwargs: Any) -> None:
        setattr(instance, self.attname, self.derive(instance))  # type: ignore[attr-defined]

    def pre_save(self, instance: models.Model, add: bool) -> Any:
        """Return the column's value; called by save and bulk_create."""
        self._before_save(instance)
        return getattr(instance, self.attname)  # type: ignore[attr-defined]

    def derive(self, instance: models.Model) -> Any:
        """Return the column's value for `instance`."""
        raise NotImplementedError


def derived_fields(model: type[models.Model]) -> list[Any]:
    """Return the columns of `model` that follow others."""
    return [field for field in model._meta.fields if isinstance(field, DerivedMixin)]


def derive(instance: models.Model) -> None:
    """Bring the derived columns of `instance` up to date, so that constraints on them can be checked."""
    for field in derived_fields(type(instance)):
        setattr(instance, field.attname, field.derive(instance))


class _DayField(DerivedMixin, models.DateField):  # type: ignore[misc]
    end = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **(kwargs | {"null": True, "db_index": True}))

    def derive(self, instance: models.Model) -> Any:
        """Return the day, or None for no date and for one that a draft holds but that is not valid yet."""
        try:
            days = span(getattr(instance, self.of[0]))
        except ValueError:
            return None
        return getattr(days, self.end, None)


class EarliestField(_DayField):
    """The first day that the EDTF field named in `of` can mean."""

    end = "earliest"


class LatestField(_DayField):
    """The last day that the EDTF field named in `of` can mean."""

    end = "latest"


class FoldedField(DerivedMixin, models.TextField):  # type: ignore[misc]
    """The fields named in `of`, folded (see `names.fold`), so that any spelling in any script finds the row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **({"default": ""} | kwargs))

    def derive(self, instance: models.Model) -> str:
        """Return the distinct folded values, separated so that no word spans two of them."""
        values = [getattr(instance, name, "") or "" for name in self.of]
        return " | ".join(dict.fromkeys(filter(None, map(fold, values))))
