"""Asks the service on this machine whether it lives; exits 0 if it does.

It needs the standard library only, so that it starts fast.
"""

import os
import sys
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

PORT_VARIABLE = "ECHO_PORT"


def main() -> int:
    """Return 0 if the service answers, else 1."""
    port = int(os.environ.get(PORT_VARIABLE) or 8080)
    connection = HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        connection.request("GET", "/livez")
        status = connection.getresponse().status
    except (OSError, HTTPException):
        return 1
    finally:
        connection.close()
    return 0 if status == HTTPStatus.OK else 1


if __name__ == "__main__":
    sys.exit(main())
