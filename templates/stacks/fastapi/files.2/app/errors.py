"""What can go wrong, whoever asks."""


class NotFoundError(Exception):
    """There is no such thing."""
