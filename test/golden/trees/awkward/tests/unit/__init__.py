"""Fast and deterministic, with neither network nor containers."""
