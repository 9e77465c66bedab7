"""A developer's machine: traces in the browser, files as they are, mail in the console."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-development")
os.environ.setdefault("HTTPS", "off")
os.environ.setdefault("SERVE_MEDIA", "on")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1")

from kzsite.settings.base import *  # noqa: F403
from kzsite.settings.base import STORAGES

DEBUG = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
ROOT_URLCONF = "kzsite.styleguide.urls"  # the site's addresses and /styleguide/, a page of all components
