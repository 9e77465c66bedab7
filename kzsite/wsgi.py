"""Entry for the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kzsite.settings.production")
application = get_wsgi_application()

# A page makes ten thousands of short-lived objects. Python would look for garbage every 700 of them, and at times
# through all of Django: half the time of the timeline (docs/performance.md).
gc.collect()
gc.freeze()
gc.set_threshold(50_000)
