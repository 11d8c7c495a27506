"""The command line.

Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 failed,
2 wrong usage, 130 interrupted.
"""

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from uuid import uuid4

import structlog

from app import commands
from app.about import NAME, VERSION
from app.observability.logging import configure_logging

log = structlog.stdlib.get_logger(__name__)

Command = Callable[..., None]
AddParser = Callable[..., argparse.ArgumentParser]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(argv)
    run_id = str(uuid4())
    configure_logging(options.log_level or "WARNING", "cli", sys.stderr)
    with structlog.contextvars.bound_contextvars(
        run_id=run_id, command=options.command
    ):
        log.info("command.start")
        code = _run(options, run_id)
        log.info("command.end", exit_code=code)
    return code


def _run(options: argparse.Namespace, run_id: str) -> int:
    command: Command = options.run
    try:
        command(
            sys.stdout,
            **{name: getattr(options, name) for name in options.takes},
        )
    except KeyboardInterrupt:
        return 130
    except (OSError, ValueError, commands.CommandError) as error:
        if options.log_level == "DEBUG":
            traceback.print_exc(file=sys.stderr)
        sys.stderr.write(f"{NAME}: error: {error} (run {run_id})\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=NAME,
        description=f"Run and inspect {NAME}.",
        epilog="Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.",
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"{NAME} {VERSION}{commands.build_suffix()}",
        help="show the version and exit",
    )
    add = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True
    ).add_parser
    _serve(add)
    _openapi(add)
    _config(add)
    return parser


def _command(
    add: AddParser, name: str, run: Command, takes: Sequence[str], example: str
) -> argparse.ArgumentParser:
    summary = (run.__doc__ or "").strip()
    parser = add(
        name,
        help=summary,
        description=summary,
        epilog=f"Example: {NAME} {example}",
    )
    parser.set_defaults(run=run, takes=takes)
    volume = parser.add_mutually_exclusive_group()
    for flag, level, effect in (
        ("--verbose", "INFO", "log what is done"),
        ("--quiet", "ERROR", "log nothing but errors"),
        ("--debug", "DEBUG", "log all, with stack traces"),
    ):
        volume.add_argument(
            flag,
            dest="log_level",
            action="store_const",
            const=level,
            help=effect,
        )
    return parser


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        dest="output_format",
        choices=("text", "json"),
        default="text",
        help="how to write the result (default: text)",
    )


def port_number(text: str) -> int:
    """Read a port, or raise ValueError."""
    port = int(text)
    if port not in range(1, 2**16):
        raise ValueError
    return port


def _serve(add: AddParser) -> None:
    takes = ("host", "port", "log_level")
    parser = _command(add, "serve", commands.serve, takes, "serve --port 8000")
    parser.add_argument("--host", help="the address")
    parser.add_argument("--port", type=port_number, help="the port")


def _openapi(add: AddParser) -> None:
    example = "openapi --output openapi.json"
    parser = _command(add, "openapi", commands.openapi, ["output"], example)
    parser.add_argument(
        "--output",
        metavar="FILE",
        default="-",
        help="where to write, - for stdout (default: -)",
    )


def _config(add: AddParser) -> None:
    example = "config --format json"
    takes = ["output_format"]
    parser = _command(add, "config", commands.config, takes, example)
    _add_format(parser)


if __name__ == "__main__":
    sys.exit(main())
