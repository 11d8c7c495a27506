"""What the service says about itself."""

from importlib.metadata import version

NAME = "orders"
VERSION = version(NAME)
SUMMARY = "The orders service."
API_PREFIX = "/api/v1"
