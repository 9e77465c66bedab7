"""Public addresses of the articles app; the pages themselves have theirs from Wagtail's tree."""

from django.urls import path

from articles import views
from articles.challenging import views as challenging

app_name = "articles"
urlpatterns = [
    path("passages/<int:pk>/", views.passage, name="passage"),
    path("challenge/", challenging.challenge, name="challenge_form"),
    path("challenge/<uuid:key>/", challenging.told, name="challenge"),
]
