"""Orders: an HTTP service."""
