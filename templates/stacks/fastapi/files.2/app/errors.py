"""Errors of the domain, free of HTTP."""


class NotFoundError(Exception):
    """There is no such thing."""
