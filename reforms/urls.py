"""Public addresses of the reforms app."""

app_name = "reforms"
urlpatterns: list = []
