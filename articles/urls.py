"""Public addresses of the articles app; the pages themselves have theirs from Wagtail's tree."""

from django.urls import path

from articles import views

app_name = "articles"
urlpatterns = [path("passages/<int:pk>/", views.passage, name="passage")]
