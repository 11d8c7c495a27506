"""Collections as clients read them."""

import httpx2


async def walk(
    client: httpx2.AsyncClient, path: str, limit: int
) -> list[list[str]]:
    """Return the identities page by page."""
    pages: list[list[str]] = []
    cursor: str | None = None
    while not pages or cursor:
        query = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        page = (await client.get(path, params=query)).json()
        pages.append([entry["id"] for entry in page["items"]])
        cursor = page["next_cursor"]
    return pages
