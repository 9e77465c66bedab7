"""Russian: Django's own, whose month names are in the wrong case behind a bare month format."""

DATE_FORMAT = "j E Y г."
SHORT_DATE_FORMAT = "d.m.Y"
YEAR_MONTH_FORMAT = "F Y г."
MONTH_DAY_FORMAT = "j E"
DATETIME_FORMAT = "j E Y г., H:i"
TIME_FORMAT = "H:i"
FIRST_DAY_OF_WEEK = 1
