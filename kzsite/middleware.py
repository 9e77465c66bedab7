"""Which content security policy an answer carries, and which addresses have a language."""

from csp.middleware import CSPMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware

# Wagtail's admin builds scripts and styles inline and previews pages in a frame of the same site.
ADMIN_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of the settings for readers, a looser one for the admin, which stays on this host too."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Relax the policy under /admin/ and in a page's preview there, which is an inner request of the admin's."""
        if request.path.startswith("/admin/") or getattr(request, "is_dummy", False):
            response._csp_replace = ADMIN_POLICY  # type: ignore[attr-defined]
        return super().process_response(request, response)


class AddressLanguageMiddleware(LocaleMiddleware):
    """Sends a reader from an address without a language to the one with it, and leaves all other 404s as they are.

    Django's own turns the admin's "not found", JSON for a script too, into a redirect: every address under a
    language is valid to it, because pages answer there.
    """

    without_language = ("/admin/", "/documents/", "/media/", "/static/")

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Leave the answers of addresses that never have a language alone."""
        if response.status_code == 404 and request.path.startswith(self.without_language):
            return response
        return super().process_response(request, response)
