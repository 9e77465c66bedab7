"""Search over everything public: how words are read, the index, kinds and filters, what is near, suggestions."""
