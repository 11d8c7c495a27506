/** Keywords, which can name neither a module nor an attribute. `match`, `case` and `type` can. */
export const PYTHON_KEYWORDS: ReadonlySet<string> = new Set(
  "false none true and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** What the stack has under a name: a module in the folder of one, or a class that the modules of a resource import. */
export const TAKEN_NAMES: Readonly<Record<string, string>> = {
  base: "app/schemas/base.py",
  caller: "app/domain/caller.py",
  entity: "app/domain/entity.py",
  fields: "app/schemas/fields.py",
  health: "app/schemas/health.py",
  idempotency_key: "app/models/idempotency_key.py",
  page: "app/domain/page.py",
  problem: "app/schemas/problem.py",
  reply: "app/domain/reply.py",
  ...Object.fromEntries(
    "adapters_dep annotated any async_iterator async_session callable class_var clock conflict_error current_caller cursor database decimal depends engine entity_row fake_clock field finite_float fixed_point id if_match if_none_match iterator journey limit mapped memory_repository moment not_found_error offset once_dep page_request path precondition_failed_error query repository request request_validation_error response rule_violated_error sequential_ids server service service_error session session_dep storage_contract stored unit_of_work_dep utc_date_time"
      .split(" ")
      .map((name) => [name, "a class that its modules import"]),
  ),
};

/** The same for plurals: modules of use cases, tables, and what tests put below the API's prefix. */
export const TAKEN_PLURALS: Readonly<Record<string, string>> = {
  access: "app/services/access.py",
  alembic_version: "the table of Alembic",
  cursors: "app/services/cursors.py",
  entity_tags: "app/services/entity_tags.py",
  idempotency: "app/services/idempotency.py",
  idempotency_keys: "the table of idempotency keys",
  probe: "a route that tests add",
  rate_limit: "app/services/rate_limit.py",
};

/** Ends of the modules with the tests of one resource: `test_items_access.py`. */
export const TEST_MODULES: readonly string[] = [
  "access",
  "in_memory",
  "in_sql",
  "journey",
  "paging",
  "retries",
  "service",
];

/** Fields that every entity has. */
export const ENTITY_FIELDS: ReadonlySet<string> = new Set(["id", "tenant", "version", "created_at", "updated_at"]);

/** Names of types that annotations beside a field need: in a class body, the field would hide them. */
export const TYPE_NAMES: ReadonlySet<string> = new Set(["bool", "date", "datetime", "float", "int", "str"]);

/** Attributes of the classes that hold fields: of SQLAlchemy's base, of pydantic's, and our own. */
export const CLASS_ATTRIBUTES: ReadonlySet<string> = new Set(
  "sa mapped_column entity metadata registry type_annotation_map to_draft self construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json update_forward_refs validate model_computed_fields model_config model_construct model_copy model_extra model_fields model_fields_set model_json_schema model_parametrized_name model_post_init model_rebuild".split(
    " ",
  ),
);

/** What a service must not keep as it came, nor show to whoever may read. */
export const SECRET_NAME = /(?:^|_)(?:passwd|password|pwd|secret|token|api_?key|private_?key|access_?key)$/;
