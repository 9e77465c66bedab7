"""Which content security policy an answer carries."""

from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponseBase

# Wagtail's admin builds scripts and styles inline and previews pages in a frame of the same site.
ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of the settings for readers, a looser one for the admin, which stays on this host too."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Relax the policy under /admin/ only."""
        if request.path.startswith("/admin/"):
            response._csp_update = ADMIN_POLICY  # type: ignore[attr-defined]
        return super().process_response(request, response)
