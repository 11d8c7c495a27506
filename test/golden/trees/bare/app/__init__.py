"""Echo: an HTTP service."""
