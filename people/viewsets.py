"""How editors see people, organizations, posts and memberships."""

from django.db.models import Case, CharField, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from people import panels, tables
from people.admin_columns import DateColumn, StatusColumn, TranslationsColumn
from people.admin_search import SELF, counted
from people.forms import EntityForm, GatedForm
from people.menus import DuplicatesMenuItem
from people.models import Membership, Organization, Person, Post
from people.snippets import DeskViewSet

FROM = DateColumn("start_date", _("From"), "start_earliest")
UNTIL = DateColumn("end_date", _("Until"), "end_latest")


def _latest_role() -> Subquery:
    role = Case(When(role_en__gt="", then="role_en"), default="post__label_en", output_field=CharField())
    latest = Membership.objects.filter(person=OuterRef("pk")).order_by(
        F("start_earliest").desc(nulls_last=True), "-pk"
    )
    words = latest.annotate(_words=Concat(role, Value(", "), "organization__name_en", output_field=CharField()))
    return Subquery(words.values("_words")[:1])


class PersonFilter(WagtailFilterSet):
    """People by state."""

    class Meta:
        model = Person
        fields = ["live", "has_unpublished_changes"]


class PersonViewSet(DeskViewSet):
    """People."""

    model = Person
    icon = "user"
    menu_order = 100
    ordering = "sort_name"
    list_display = [
        "name",
        Column("latest_role", label=_("Latest post")),
        NumberColumn("statements", label=_("Statements"), accessor="statement_count", sort_key="statement_count"),
        NumberColumn("mentions", label=_("Mentions"), accessor="mention_count", sort_key="mention_count"),
        TranslationsColumn("name"),
        StatusColumn(),
    ]
    filterset_class = PersonFilter
    list_export = [
        "slug", "name_en", "name_kk", "name_ru", "sort_name_en", "summary_en", "live",
        "statement_count", "mention_count", "updated_at",
    ]  # fmt: skip
    export_headings = {"statement_count": _("Statements"), "mention_count": _("Mentions"), "live": _("Published")}
    export_filename = "people"
    chooser_columns = [Column("latest_role", label=_("Latest post"))]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    panels.translated("name", _("Name"), titles=True, needed=True),
                    panels.translated("sort_name", _("Name to sort by"), needed=True),
                    panels.slug(),
                    panels.translated("summary", _("Summary")),
                    FieldPanel("image"),
                ],
                heading=_("Person"),
            ),
            ObjectList([panels.spellings()], heading=_("Spellings")),
            ObjectList([panels.links()], heading=_("Links")),
            ObjectList(
                [panels.TablePanel(tables.memberships_of_person, heading=_("Memberships"))], heading=_("Posts")
            ),
            ObjectList([panels.TablePanel(tables.statements_of_person)], heading=_("Statements")),
        ],
        base_form_class=EntityForm,
    )

    def chooser_rows(self) -> QuerySet:
        """Add the post held last, which tells namesakes apart."""
        return super().chooser_rows().annotate(latest_role=_latest_role())

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts."""
        return rows.annotate(statement_count=counted(Person, "statements"), mention_count=counted(Person, "mentions"))


class OrganizationFilter(WagtailFilterSet):
    """Organizations by branch and state."""

    class Meta:
        model = Organization
        fields = ["branch", "live", "has_unpublished_changes"]


class OrganizationViewSet(DeskViewSet):
    """Organizations."""

    model = Organization
    icon = "group"
    menu_order = 200
    ordering = "name"
    related = ("parent",)
    list_display = [
        "name",
        "branch",
        Column("parent", label=_("Part of"), accessor="parent.label"),
        NumberColumn("posts", label=_("Posts"), accessor="post_count", sort_key="post_count"),
        NumberColumn("members", label=_("Memberships"), accessor="member_count", sort_key="member_count"),
        NumberColumn("mentions", label=_("Mentions"), accessor="mention_count", sort_key="mention_count"),
        TranslationsColumn("name"),
        StatusColumn(),
    ]
    filterset_class = OrganizationFilter
    list_export = [
        "slug", "name_en", "name_kk", "name_ru", "short_name_en", "classification_en", "branch", "parent",
        "founding_date", "dissolution_date", "summary_en", "live", "post_count", "member_count", "mention_count",
    ]  # fmt: skip
    export_headings = {
        "post_count": _("Posts"),
        "member_count": _("Memberships"),
        "mention_count": _("Mentions"),
        "live": _("Published"),
    }
    export_filename = "organizations"
    chooser_columns = [
        Column("branch", label=_("Branch"), accessor="get_branch_display"),
        Column("parent", label=_("Part of"), accessor="parent.label"),
    ]
    prefill = {"parent": Organization}
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    panels.translated("name", _("Name"), titles=True, needed=True),
                    panels.translated("short_name", _("Short name")),
                    panels.slug(),
                    FieldRowPanel([FieldPanel("branch", required_on_save=True), FieldPanel("parent")]),
                    panels.translated("classification", _("Classification")),
                    FieldRowPanel([FieldPanel("founding_date"), FieldPanel("dissolution_date")]),
                    panels.translated("summary", _("Summary")),
                    FieldPanel("image"),
                ],
                heading=_("Organization"),
            ),
            ObjectList([panels.spellings()], heading=_("Spellings")),
            ObjectList(
                [
                    panels.GatedInlinePanel(
                        "predecessors",
                        heading=_("Predecessors"),
                        label=_("Predecessor"),
                        panels=[
                            FieldRowPanel([FieldPanel("predecessor"), FieldPanel("date")]),
                            panels.translated("note", _("Note")),
                        ],
                    ),
                    panels.links(),
                ],
                heading=_("Predecessors and links"),
            ),
            ObjectList(
                [
                    panels.TablePanel(tables.posts_of_organization, heading=_("Posts")),
                    panels.TablePanel(tables.members_of_organization, heading=_("Memberships")),
                ],
                heading=_("People"),
            ),
            ObjectList(
                [
                    panels.TablePanel(tables.rules_of_organization, heading=_("Rules")),
                    panels.TablePanel(tables.relations_of_organization, heading=_("Relations")),
                ],
                heading=_("Rules"),
            ),
        ],
        base_form_class=EntityForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts."""
        return rows.annotate(
            post_count=counted(Organization, "posts"),
            member_count=counted(Organization, "memberships"),
            mention_count=counted(Organization, "mentions"),
        )


class PostViewSet(DeskViewSet):
    """Posts."""

    model = Post
    icon = "key"
    menu_order = 300
    ordering = "label"
    related = ("organization",)
    searched_names = (SELF, "organization")
    searched_texts = ("role",)
    list_display = [
        "label",
        Column("organization", label=_("Organization"), accessor="organization.label", sort_key="organization__name"),
        "role",
        FROM,
        UNTIL,
        NumberColumn("members", label=_("Memberships"), accessor="member_count", sort_key="member_count"),
        TranslationsColumn("label"),
    ]
    list_filter = ["organization"]
    list_export = ["slug", "organization", "label_en", "label_kk", "label_ru", "role", "start_date", "end_date"]
    export_filename = "posts"
    chooser_columns = [
        Column("organization", label=_("Organization"), accessor="organization.label"),
        FROM,
        UNTIL,
    ]
    prefill = {"organization": Organization}
    edit_handler = ObjectList(
        [
            FieldPanel("organization"),
            panels.translated("label", _("Label"), titles=True, needed=True),
            panels.slug(),
            FieldPanel("role"),
            panels.period(),
            panels.spellings(_("Other renderings")),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the count."""
        return rows.annotate(member_count=counted(Post, "memberships"))


class MembershipViewSet(DeskViewSet):
    """Memberships."""

    model = Membership
    icon = "calendar-check"
    menu_order = 400
    ordering = "-start_earliest"
    related = ("person", "organization", "post__organization")
    searched_names = ("person", "organization", "post")
    searched_texts = ("role_en", "role_kk", "role_ru")
    list_display = [
        "person",
        Column("title", label=_("Post or role"), accessor="title"),
        Column("organization", label=_("Organization"), accessor="organization.label", sort_key="organization__name"),
        FROM,
        UNTIL,
        NumberColumn("evidence", label=_("Evidence"), accessor="evidence_count", sort_key="evidence_count"),
        NumberColumn("statements", label=_("Statements"), accessor="statement_count", sort_key="statement_count"),
    ]
    list_filter = ["organization"]
    list_export = [
        "person", "organization", "post", "role_en", "role_kk", "role_ru", "start_date", "end_date",
        "evidence_count", "statement_count",
    ]  # fmt: skip
    export_headings = {"evidence_count": _("Evidence"), "statement_count": _("Statements")}
    export_filename = "memberships"
    chooser_columns = [FROM, UNTIL]
    prefill = {"person": Person, "organization": Organization, "post": Post}
    edit_handler = ObjectList(
        [
            FieldPanel("person"),
            FieldPanel("organization"),
            FieldPanel("post"),
            panels.translated("role", _("Role")),
            panels.period(),
        ],
        base_form_class=GatedForm,
    )

    def annotate(self, rows: QuerySet) -> QuerySet:
        """Add the counts."""
        return rows.annotate(
            evidence_count=counted(Membership, "evidence"), statement_count=counted(Membership, "statements")
        )


class PeopleGroup(SnippetViewSetGroup):
    """The menu of people."""

    menu_label = _("People")
    menu_icon = "group"
    menu_order = 200
    items = (PersonViewSet, OrganizationViewSet, PostViewSet, MembershipViewSet)

    def get_submenu_items(self) -> list[MenuItem]:
        """Add the likely duplicates."""
        return [*super().get_submenu_items(), DuplicatesMenuItem(order=500)]
