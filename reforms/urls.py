"""Public addresses of the reforms app."""

from django.urls import path

from reforms import views
from reforms.chambers import views as chambers
from reforms.explorer import views as explorer
from reforms.glossary import glossary
from reforms.timeline import views as timeline

app_name = "reforms"
urlpatterns = [
    path("reforms/", views.ReformListView.as_view(), name="reforms"),
    path("reforms.csv", views.ReformSheetView.as_view(), name="reforms_csv"),
    path("reforms.atom", views.ReformFeedView.as_view(), name="reforms_atom"),
    path("reforms/<slug:slug>/", views.ReformView.as_view(), name="reform"),
    path("system/", explorer.system, name="system"),
    path("system.csv", explorer.system_csv, name="system_csv"),
    path("system.json", explorer.system_json, name="system_json"),
    path("system/chamber/<slug:slug>/", chambers.ChamberView.as_view(), name="chamber"),
    path("timeline/", timeline.TimelineView.as_view(), name="timeline"),
    path("timeline.csv", timeline.TimelineSheetView.as_view(), name="timeline_csv"),
    path("glossary/", glossary, name="glossary"),
    path("seats/", chambers.seats, name="seats"),
]
