"""Three people to try the admin as. Made only where they are asked for: their passwords are no secret."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

_PASSWORDS = {"editor": "quiet-steppe-wind", "moderator": "tall-poplar-shade", "admin": "clear-mountain-lake"}
_GROUPS = {"editor": "Editors", "moderator": "Moderators"}


@dataclass(frozen=True, slots=True)
class Login:
    """A way into the admin; `password` is empty if it is no longer the demo's."""

    username: str
    password: str


@transaction.atomic
def make_logins() -> list[Login]:
    """Return an editor, a moderator and an administrator, made where there is none of that name.

    A user who is there keeps password, groups and all. Raises ValidationError if a password is too weak for the
    site's validators.
    """
    users = get_user_model()
    logins = []
    for username, password in _PASSWORDS.items():
        user = users.objects.filter(username=username).first()
        if user is None:
            user = users(username=username, first_name=username.title(), email=f"{username}@example.org")
            user.is_staff = user.is_superuser = username == "admin"
            validate_password(password, user)
            user.set_password(password)
            user.save()
            if username in _GROUPS:
                user.groups.add(Group.objects.get(name=_GROUPS[username]))
        logins.append(Login(username, password if user.check_password(password) else ""))
    return logins
