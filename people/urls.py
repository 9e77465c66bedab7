"""Public addresses of the people app."""

from django.urls import path

from people import views

app_name = "people"
urlpatterns = [
    path("people/", views.PersonListView.as_view(), name="people"),
    path("people/<slug:slug>/", views.PersonView.as_view(), name="person"),
    path("organizations/", views.OrganizationListView.as_view(), name="organizations"),
    path("organizations/<slug:slug>/", views.OrganizationView.as_view(), name="organization"),
]
