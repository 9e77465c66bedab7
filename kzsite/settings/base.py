"""Settings that every environment shares. What differs comes from the environment: see docs/operating.md."""

from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = BASE_DIR / "var"
env = environ.Env()
environ.Env.read_env(env.path("ENV_FILE", default=str(BASE_DIR / ".env")))

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")

INSTALLED_APPS = [
    "modeltranslation",  # before the apps whose models it extends
    "kzsite",
    "articles",
    "reforms",
    "people",
    "wagtail_localize",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_htmx",
    "django_tasks_db",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "kzsite.apps.OwnStaticFilesConfig",
    "django.contrib.postgres",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads its answers, so that lengths tell nothing of tokens (BREACH)
    "kzsite.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kzsite.middleware.AddressLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "kzsite.urls"
WSGI_APPLICATION = "kzsite.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    },
]

# Data
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'kzsite.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a second writer waits instead of failing half-way
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["OPTIONS"] = {
        "pool": env.bool("DATABASE_POOL", default=True),
        # compiling what readers may see takes seconds, running it milliseconds; and readers share the processors
        "options": "-c jit=off -c max_parallel_workers_per_gather=0",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
CACHES = {
    "default": env.cache_url("CACHE_URL", default="locmemcache://"),
    "cards": env.cache_url(
        "CARDS_CACHE_URL", default=f"filecache://{VAR_DIR / 'cards'}?max_entries=2000&timeout=2592000"
    ),
}
_TASK_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",  # within the request
    "database": "django_tasks_db.DatabaseBackend",  # by `manage.py db_worker`
}
TASKS = {"default": {"BACKEND": _TASK_BACKENDS[env.str("TASKS_BACKEND", default="immediate")]}}

# Sign-in
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "people.senders.client_address"
AXES_VERBOSE = False

# Languages and time
LANGUAGE_CODE = "en"  # fixed before the first migration: Wagtail stores it as the first Locale
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("kk", "Қазақша"), ("ru", "Русский")]
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # what is sent to be translated is a draft at first
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en", "ru", "kk")
FORMAT_MODULE_PATH = ["kzsite.formats"]
LOCALE_PATHS = [BASE_DIR / "kzsite" / "locale", BASE_DIR / "kzsite" / "locale_admin"]
TIME_ZONE = "Asia/Almaty"
USE_I18N = True
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(VAR_DIR / "media"))
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "kzsite.staticfiles.HashedStaticFilesStorage"},
}

# Wagtail
WAGTAIL_SITE_NAME = "kzsite"
WAGTAIL_ENABLE_UPDATE_CHECK = False  # asks a server of the Wagtail project
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # asks gravatar.com
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # every finder asks an outside host
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "pdf", "txt", "xlsx", "zip"]
WAGTAILSEARCH_BACKENDS: dict[str, dict[str, Any]] = {"default": {"BACKEND": "kzsite.search.backend"}}
_SEARCH_SERVERS = ("elasticsearch7", "elasticsearch8", "elasticsearch9", "opensearch2", "opensearch3")
if SEARCH_BACKEND := env.str("SEARCH_BACKEND", default=""):
    if SEARCH_BACKEND not in _SEARCH_SERVERS:
        raise ImproperlyConfigured(f"SEARCH_BACKEND is one of {', '.join(_SEARCH_SERVERS)}, or empty: the database.")
    WAGTAILSEARCH_BACKENDS["default"] |= {
        "SERVER": SEARCH_BACKEND,
        "URLS": env.list("SEARCH_URL"),
        "INDEX_PREFIX": env.str("SEARCH_INDEX_PREFIX", default="kzsite_"),
    }
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILADMIN_USER_LOGIN_FORM = "kzsite.sign_in.SignInForm"
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # addresses are Latin in all three languages
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", _("English")), ("kk", _("Kazakh")), ("ru", _("Russian"))]

# Security. HTTPS=off is for a machine of one's own: the demo, the tests.
HTTPS = env.bool("HTTPS", default=True)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
PROXIES = int(env.bool("BEHIND_PROXY", default=False))
"""How many proxies of ours stand in front."""
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long StreamField has thousands

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {"django_tasks": {"level": "WARNING"}},  # at INFO two lines for every row that is indexed
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
