"""The site's addresses, and that of the page of components before them."""

from django.urls import path

from kzsite.styleguide.views import styleguide
from kzsite.urls import handler500
from kzsite.urls import urlpatterns as site

__all__ = ["handler500", "urlpatterns"]
urlpatterns = [path("styleguide/", styleguide, name="styleguide"), *site]
