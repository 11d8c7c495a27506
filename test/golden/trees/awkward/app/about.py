"""What the service says about itself."""

from importlib.metadata import version

NAME = "ledger-api"
VERSION = version(NAME)
SUMMARY = (
    "Keeps \"the\" 'books': <%= 1 %>, ${{ github.token }}, {{ .Values.x }}, "
    "$(id), `id`, C:\\temp\\new\nand a second line # 🚀 ünï"
)
API_PREFIX = "/api/v1"
