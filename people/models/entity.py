"""What people, organizations and reforms share: an address, a draft, revisions, workflow, locks, a preview."""

from typing import Any

from django.db import models
from django.db.models.signals import pre_save
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from people.fields import derive
from people.querysets import PublishedQuerySet


def _stamp(instance: "Entity", raw: bool, **_kwargs: Any) -> None:
    """Date a row that loaddata brings: it saves raw, past auto_now and auto_now_add."""
    if raw:
        instance.updated_at = timezone.now()
        instance.created_at = instance.created_at or instance.updated_at


class Entity(
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    ClusterableModel,
):
    """Abstract: a thing with a public page of its own, which editors draft and moderators publish."""

    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        help_text=_(
            "The last part of its address: Latin letters, figures and hyphens. It stays when the name changes."
        ),
    )
    image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated"), auto_now=True)

    objects: Any = models.Manager.from_queryset(PublishedQuerySet)()
    url_name: str = ""
    """Name of the public page's address, which takes the slug."""

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        pre_save.connect(_stamp, sender=cls)

    def natural_key(self) -> tuple[str]:
        """The slug, by which fixtures refer to it."""
        return (self.slug,)

    def clean(self) -> None:
        """Have constraints on derived columns checked against the values as they are now."""
        super().clean()
        derive(self)

    def get_absolute_url(self) -> str:
        """The public page, in the active language."""
        return reverse(self.url_name, args=[self.slug])

    full_url = property(get_absolute_url)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Return the public page as it would look with the unsaved or unpublished values."""
        from django.urls import resolve

        view: Any = resolve(reverse(self.url_name, args=["preview"])).func
        return view(request, slug=self.slug, preview=self)
