(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("---\ntitle: Record decisions\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\n---\n\n# 0001. Record decisions\n\n## Context\n\nCode shows what was decided, not why, nor what else was considered. Whoever comes\nlater repeats the argument, or undoes a decision whose reasons still hold.\n\n## Decision\n\n- Decisions that are hard to turn back are recorded in `docs/adr/`, numbered in\n  order, from [the template](template.md).\n- A draft lives in its pull request. On the default branch a record is `accepted`; it is\n  not edited afterwards but `superseded` by a later one that links to it.\n- A record that sets a rule of the team's standards aside names the rule under\n  `waives`, with a `reason` and the day on which the exception `expires`.\n\n## Consequences\n\nReviews can ask for the number of a record instead of repeating the argument. What\nwas decided before this record is not in here; it is added when it comes up again.\n\n## Alternatives\n\nA wiki drifts from the code and is not reviewed with it. Comments in the code\nreach only those who already read the right file.\n\n## Verification\n\n`npx create-groundrules check` fails for an exception that has lapsed or gives no reason.\n")
  return __output;

}