"""The form of the admin's sign-in page, whose labels Wagtail leaves half in English."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from wagtail.admin.forms.auth import LoginForm


class SignInForm(LoginForm):
    """Wagtail's, which declares the password anew without the label that Django translates."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label
