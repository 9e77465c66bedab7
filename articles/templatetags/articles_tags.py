"""Words that several article templates print."""

from django import template

from articles import annotations

register = template.Library()
register.filter("capacity", annotations.capacity)
