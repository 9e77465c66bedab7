"""Who may delete which page: stricter than Wagtail, where whoever may change a draft may delete it."""

from typing import Any

from wagtail.models.pages import PagePermissionTester


class OwnDraftsOnly(PagePermissionTester):
    """Who may not publish deletes only what they made themselves."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Whether the user may delete the page; asks no database, for lists ask this of every row."""
        if self.can_publish():
            return super().can_delete(ignore_bulk=ignore_bulk)
        own_draft = self.page.owner_id == self.user.pk and not self.page.live and self.page.is_leaf()
        return (
            own_draft
            and self.user.is_active
            and bool(self.permissions & {"add", "change"})
            and not self.page_locked()
        )

    def can_move(self) -> bool:
        """Whether the user may move the page; Wagtail asks whether they may delete it."""
        return self.can_publish() and super().can_move()


class FixedPage(PagePermissionTester):
    """A page on which the addresses of all others rest."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Whether the user may delete the page: only an administrator."""
        return bool(self.user.is_superuser) and super().can_delete(ignore_bulk=ignore_bulk)


class PermissionsMixin:
    """For page types: names the rules that hold for them."""

    permission_tester: type[PagePermissionTester] = PagePermissionTester

    def permissions_for_user(self: Any, user: Any) -> PagePermissionTester:
        """Return what `user` may do to this page."""
        return self.permission_tester(user, self)


class FixedPageMixin(PermissionsMixin):
    """For the pages every language has once."""

    permission_tester = FixedPage


class OwnDraftsMixin(PermissionsMixin):
    """For articles."""

    permission_tester = OwnDraftsOnly
