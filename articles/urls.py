"""Public addresses of the articles app."""

app_name = "articles"
urlpatterns: list = []
