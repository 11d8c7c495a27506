"""What the service says about itself."""

from importlib.metadata import version

NAME = "echo"
VERSION = version(NAME)
SUMMARY = "Answers with what it was asked."
API_PREFIX = "/api/v1"
