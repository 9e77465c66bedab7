"""Rows of the fixtures that `loaddata` reads too, here checked as the admin checks a form."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ObjectDoesNotExist, ValidationError
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.core.serializers.python import Deserializer
from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin

from kzsite.demo.located import Located
from kzsite.demo.recording import record_publication


def model_of(row: Located) -> type[Model]:
    """Return the model that a row of a fixture is of.

    Raises DemoError if it names none, or has other keys than `model` and `fields`.
    """
    row.expect({"model", "fields"})
    name = row.at("model")
    try:
        return apps.get_model(str(name.value))
    except (LookupError, ValueError):
        raise name.error(f"There is no model “{name.value}”.") from None


def on_record(rows: Iterable[Located]) -> int:
    """Return how many of the rows that have a slug the database holds; a query a model."""
    slugs: dict[type[Model], list[str]] = {}
    for row in rows:
        model = model_of(row)
        slug = row.at("fields").get("slug")
        if slug:
            slugs.setdefault(model, []).append(str(slug.value))
    return sum(model._default_manager.filter(slug__in=found).count() for model, found in slugs.items())


def add(row: Located) -> Model | None:
    """Save the row unless the database has it, and return it; None if it was there.

    Raises DemoError, naming the line, for whatever the admin's form would refuse.
    """
    model = model_of(row)
    _check_fields(row.at("fields"), model)
    found = _deserialize(row, model)
    new = found.object
    if new.pk:
        return None
    try:
        new.full_clean()
    except ValidationError as error:
        raise _located(row, error) from error
    found.save()
    if not hasattr(new, "owner_slug"):  # spellings and links belong to the history of their owner
        log(instance=new, action="wagtail.create")
    return new


def publish(new: Iterable[Model]) -> None:
    """Give every row that has drafts its first revision, with the spellings that came behind it."""
    for row in new:
        if isinstance(row, DraftStateMixin):
            record_publication(type(row)._default_manager.get(pk=row.pk))


def _check_fields(fields: Located, model: type[Model]) -> None:
    if not isinstance(fields.value, dict):
        raise fields.error("“field: value” lines are expected here.")
    for name in fields.value:
        try:
            model._meta.get_field(str(name))
        except FieldDoesNotExist:
            raise fields.at(name).error(f"{model._meta.label} has no field “{name}”.") from None
    for field in model._meta.concrete_fields:
        if field.is_relation and not field.null and field.name not in fields.value:
            raise fields.error(f"“{field.name}” is missing.")


def _deserialize(row: Located, model: type[Model]) -> DeserializedObject:
    try:
        return next(Deserializer([row.value]))
    except (DeserializationError, ObjectDoesNotExist, TypeError, ValueError) as error:
        for name in row.value["fields"]:
            field = model._meta.get_field(name)
            if field.is_relation:
                place = row.at("fields").at(name)
                for key in place.items() if field.many_to_many else [place]:
                    natural(field.related_model, key)
        raise row.error(f"Not understood: {error}") from error


def natural(model: Any, key: Located) -> Any:
    """Return the row of `model` that a natural key, written as a list, refers to.

    Raises DemoError if there is none.
    """
    if not isinstance(key.value, list):
        raise key.error("A reference is written as a list: [slug].")
    try:
        return model._default_manager.get_by_natural_key(*map(str, key.value))
    except TypeError:
        raise key.error(f"{key.value} is no complete reference to {model._meta.label}.") from None
    except ObjectDoesNotExist:
        wanted = ", ".join(map(str, key.value))
        raise key.error(f"There is no {model._meta.verbose_name} “{wanted}”.") from None


def _located(row: Located, error: ValidationError) -> Exception:
    """Return the first fault of a row, at the line of its field if it has one."""
    name, messages = next(iter(error.message_dict.items()))
    fields = row.at("fields")
    if name == NON_FIELD_ERRORS:
        return row.error(" ".join(messages))
    if name not in fields.value and f"{name}_en" in {field.name for field in model_of(row)._meta.fields}:
        name = f"{name}_en"
    place = fields.get(name) or fields
    return place.error(f"{name}: {' '.join(messages)}")
