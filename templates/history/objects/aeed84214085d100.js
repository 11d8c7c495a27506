(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Pull requests are squashed, branches are signed\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [")
    ; __append( answers.tier === 5 ? "T5-2.3, T5-11.1, T5-11.2, T5-11.3, T5-11.4" : "T4-2.3, T4-10.1, T4-10.2, T4-10.3" )
    ; __append("]\n---\n\n# 0017. Pull requests are squashed, branches are signed\n\n## Context\n\nTier ")
    ; __append( answers.tier )
    ; __append(" asks both for squash merges and for commits signed with gitsign. A squash on\nthe host makes a new commit, which the host signs, and the author's signature does\nnot reach the trunk.\n\n## Decision\n\nAuthors sign the commits of their branch with gitsign")
    ;  if (has("ci") && has("pre-commit")) { 
    ; __append("; CI ")
    ;  if (answers.tier === 5) { 
    ; __append("verifies that of each\ncommit in the pull request, and that it is its committer's")
    ;  } else { 
    ; __append("looks for them\nin the pull request and warns about an unsigned one")
    ;  } 
    ;  } 
    ; __append(". The host squashes and signs the result\nwith its own key. The title of the pull request becomes the message on the trunk\nand has to be a Conventional Commit.\n\n## Consequences\n\nWho wrote a change is proven by the pull request, that it passed review by the\nsignature of the host. Branches are short, so nothing of value is lost in the\nsquash.\n\nGitHub does not know Sigstore's authority and shows a signature by gitsign as\nunverified; `gitsign verify` proves it. What the ruleset asks to be verified is the\ncommit on the trunk, which GitHub signs. Try it once in the new repository: if it\nrefuses to merge such a branch, `required_signatures` has to go.\n\n## Alternatives\n\nMerge commits keep the signatures and give up the linear history that ")
    ; __append( answers.tier === 5 ? "T5-11.2" : "T4-10.2" )
    ; __append(" is\nabout. Squashing locally and pushing to the trunk bypasses review.\n\n## Verification\n\n`.github/rulesets/main.json` allows squash merges only and requires signatures")
    ;  if (has("ci") && has("pre-commit")) { 
    ; __append("; the\nworkflow *Commits* checks messages and signatures")
    ;  } 
    ; __append(".\n")
  return __output;

}