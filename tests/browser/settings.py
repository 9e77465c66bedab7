"""Production's settings with static files in the test's own folder, and development's page of components."""

import os
from pathlib import Path

from kzsite.settings.base import *  # noqa: F403

STATIC_ROOT = Path(os.environ["SITE_FOLDER"]) / "static"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ROOT_URLCONF = "kzsite.styleguide.urls"
