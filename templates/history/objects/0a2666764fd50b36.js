(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Record decisions and exceptions\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\n")
    ;  if (answers.tier === 3) { 
    ; __append("rules: [T3-9.2]\n")
    ;  } else { 
    ; __append("rules: [T")
    ; __append( answers.tier )
    ; __append("-9.3, PY-PRE-000b, PY-LCL-009c, PY-QG-004, PY-AI-006]\n")
    ;  } 
    ; __append("---\n\n# 0001. Record decisions and exceptions\n\n## Context\n\n")
    ;  if (answers.tier === 3) { 
    ; __append("The repository follows the tier 3 wrapper, which asks that architectural decisions are\nrecorded when they change.\n")
    ;  } else { 
    ; __append("The repository follows two standards, the tier ")
    ; __append( answers.tier )
    ; __append(" wrapper and the Python\nengineering instructions. They overlap, in places they disagree, and both leave\nroom. A rule of the Python instructions may be set aside only where a record\nnames it, gives the reason and says when the exception lapses.\n")
    ;  } 
    ; __append("\n## Decision\n\n- Decisions that are hard to turn back, and every exception to a rule, are\n  recorded in `docs/adr/`, numbered in order, from [the template](template.md).\n- A draft lives in its pull request. On the trunk a record is `accepted`; it is\n  not edited afterwards but `superseded` by a later one that links to it.\n- `rules` lists the rules that the record reads or decides between. An exception\n  lists them under `waives`, with a `reason` and the day on which it `expires`, for\n  each rule or for all of them.\n- An exception that has lapsed is a defect: it is renewed by a new record, or the\n  rule is followed again.\n\n## Consequences\n\nReviews can ask for the number of a record instead of repeating the argument. The\n[index](README.md) shows what is waived and until when.\n\n## Alternatives\n\nA wiki drifts from the code and is not reviewed with it. Comments in the code\nreach only those who already read the right file.\n\n## Verification\n\n")
    ;  if (has("docs")) { 
    ; __append("`make docs` fails for a record that the navigation in `mkdocs.yml` does not list, and\n`npx create-groundrules check` for an exception that has lapsed or gives no reason.\n")
    ;  } else { 
    ; __append("`npx create-groundrules check` fails for an exception that has lapsed or gives no reason.\n")
    ;  } 
  return __output;

}