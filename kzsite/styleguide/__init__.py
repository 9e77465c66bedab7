"""A page of all components, for those who build the site: development has it, production has no such address."""
