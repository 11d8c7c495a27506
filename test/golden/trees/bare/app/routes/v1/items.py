"""Items over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from app.about import API_PREFIX
from app.domain.item import Item
from app.domain.page import PageRequest
from app.domain.reply import Reply
from app.openapi import answer
from app.routes.dependencies import AdaptersDep, UnitOfWorkDep
from app.routes.idempotency import OnceDep
from app.routes.parameters import Cursor, IfMatch, IfNoneMatch, Limit
from app.routes.problems import responses
from app.routes.rate_limit import costs
from app.routes.replies import REVALIDATE, not_modified, reply, response
from app.schemas.item import ItemPage, ItemRead, ItemWrite
from app.services import cursors
from app.services.entity_tags import accepted_versions, entity_tag, is_fresh
from app.services.items import ItemService

router = APIRouter(
    prefix=f"{API_PREFIX}/items",
    tags=["items"],
)


async def get_service(
    adapters: AdaptersDep,
    unit: UnitOfWorkDep,
) -> ItemService:
    """Return the use cases of items."""
    return ItemService(
        repository=unit.repository(Item),
        clock=adapters.clock,
        new_id=adapters.new_id,
    )


Service = Annotated[ItemService, Depends(get_service)]


@router.get(
    "",
    summary="List items",
    dependencies=[costs(5)],
)
async def list_items(
    service: Service,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> ItemPage:
    """Return them in the order of their creation, page by page."""
    after = cursors.decode(cursor) if cursor else None
    page = await service.page(PageRequest(limit, after))
    return ItemPage(
        items=[ItemRead.model_validate(e) for e in page.entities],
        next_cursor=cursors.encode(page.next) if page.next else None,
    )


@router.post(
    "",
    summary="Create one item",
    status_code=201,
    response_model=ItemRead,
    responses={
        201: answer("Created", "ETag", "Location"),
        **responses(409),
    },
)
async def create_item(
    body: ItemWrite,
    service: Service,
    once: OnceDep,
) -> Response:
    """Create one; an Idempotency-Key makes it safe to repeat."""

    async def create() -> Reply:
        created = await service.create(body.to_draft())
        return reply(
            201,
            ItemRead.model_validate(created),
            etag=entity_tag(created.version),
            location=f"{router.prefix}/{created.id}",
        )

    return response(await once(create))


@router.get(
    "/{item_id}",
    summary="Get one item",
    response_model=ItemRead,
    responses={
        200: answer("OK", "ETag"),
        304: answer("Not Modified", "ETag"),
        **responses(404),
    },
)
async def get_item(
    item_id: UUID,
    service: Service,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """Return one, or 304 if the client has this version already."""
    found = await service.fetch(item_id)
    etag = entity_tag(found.version)
    if is_fresh(if_none_match, found.version):
        return not_modified(etag)
    body = ItemRead.model_validate(found)
    return response(reply(200, body, etag=etag, cache_control=REVALIDATE))


@router.put(
    "/{item_id}",
    summary="Replace one item",
    response_model=ItemRead,
    responses={200: answer("OK", "ETag"), **responses(404, 409, 412)},
)
async def replace_item(
    item_id: UUID,
    body: ItemWrite,
    service: Service,
    if_match: IfMatch = None,
) -> Response:
    """Replace one, if its version is the one in If-Match."""
    draft = body.to_draft()
    versions = accepted_versions(if_match)
    changed = await service.replace(item_id, draft, versions)
    shown = ItemRead.model_validate(changed)
    return response(reply(200, shown, etag=entity_tag(changed.version)))


@router.delete(
    "/{item_id}",
    summary="Delete one item",
    status_code=204,
    responses=responses(404, 409, 412),
)
async def delete_item(
    item_id: UUID,
    service: Service,
    if_match: IfMatch = None,
) -> Response:
    """Delete one, if its version is the one in If-Match."""
    await service.remove(item_id, accepted_versions(if_match))
    return Response(status_code=204)
