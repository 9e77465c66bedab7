"""The test suite: production's settings, with quick passwords and a media folder of its own."""

import os
import tempfile

os.environ["SECRET_KEY"] = "only-for-tests"
os.environ["HTTPS"] = "off"
os.environ["ALLOWED_HOSTS"] = "localhost,127.0.0.1,testserver"
os.environ.setdefault("LOG_LEVEL", "ERROR")

from kzsite.settings.base import *  # noqa: F403
from kzsite.settings.base import CACHES, DATABASES, STORAGES

CACHES = CACHES | {"cards": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "cards"}}
MEDIA_ROOT = tempfile.mkdtemp(prefix="kzsite-media-")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES["default"].setdefault("OPTIONS", {}).pop("pool", None)  # a pool keeps the test database open
