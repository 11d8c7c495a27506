"""Work whose runs are counted."""

from dataclasses import dataclass

from app.domain.reply import Reply


@dataclass(slots=True)
class CountedWork:
    """Fails some times, then replies with the number of the run."""

    failures: int = 0
    runs: int = 0

    async def __call__(self) -> Reply:
        """Run once."""
        self.runs += 1
        if self.runs <= self.failures:
            raise OSError("gone")
        return Reply(
            status=201,
            headers={"location": f"/{self.runs}"},
            body=b"%d" % self.runs,
        )
