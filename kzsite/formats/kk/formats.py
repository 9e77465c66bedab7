"""Kazakh, for which Django has no formats."""

DATE_FORMAT = r"Y \ж. j F"
SHORT_DATE_FORMAT = "d.m.Y"
YEAR_MONTH_FORMAT = r"Y \ж. F"
MONTH_DAY_FORMAT = "j F"
DATETIME_FORMAT = r"Y \ж. j F, H:i"
TIME_FORMAT = "H:i"
FIRST_DAY_OF_WEEK = 1
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
