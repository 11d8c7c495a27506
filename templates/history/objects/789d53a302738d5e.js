(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ; __append("---\ntitle: A stale If-Match is 412, other conflicts are 409\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-BEH-015d, PY-BEH-017a, PY-BEH-017b]\n---\n\n# 0009. A stale If-Match is 412, other conflicts are 409\n\n## Context\n\nThe Python instructions want concurrent writes guarded by entity tags or versions\nand a conflict answered with 409. HTTP (RFC 9110) defines 412 for a precondition\nthat the client sent and that does not hold.\n\n## Decision\n\nReads carry an `ETag`. A write with `If-Match` that names an old version is 412\n`precondition_failed`: the client asked for that check. What is compared is held\nuntil the commit (`Repository.hold`), so a race is decided before it is compared. A\nwrite without `If-Match` follows the others; the last one stands. 409 `conflict`\nstays the answer to a conflict that the client did not ask about, such as a value\nthat is taken, an idempotency key still in flight, or a change of a version that\nnobody held.\n\n## Consequences\n\nCaches and client libraries that know conditional requests work unchanged. A\nclient distinguishes by `error_code`, not by status alone.\n\n## Alternatives\n\n409 for both contradicts RFC 9110 and confuses libraries that retry on 412 by\nreading again.\n\n## Verification\n\nTests write with a fresh, a stale, a weak and no tag and check status and code, one\nafter the other and at once.\n")
  return __output;

}