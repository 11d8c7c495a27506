(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Fail when too few mutants are killed.\n\nmutmut has no threshold of its own: this reads the statistics that\n`mutmut export-cicd-stats` writes.\n\"\"\"\n\nimport json\nimport sys\nfrom pathlib import Path\n\nSTATISTICS = Path(\"mutants/mutmut-cicd-stats.json\")\nREQUIRED_PERCENT = ")
    ; __append( derived.tier.mutationCoverage )
    ; __append("\n\n\ndef main() -> int:\n    \"\"\"Print the score; return 0 if it suffices, 1 if it does not.\"\"\"\n    counts = json.loads(STATISTICS.read_text(encoding=\"utf-8\"))\n    killed = counts[\"killed\"] + counts[\"timeout\"]\n    # One that crashed or was interrupted is not killed either.\n    judged = counts[\"total\"] - counts[\"skipped\"]\n    score = 100 * killed / judged if judged else 0.0\n    sys.stdout.write(\n        f\"{killed} of {judged} mutants killed: {score:.1f} %\"\n        f\" (required: {REQUIRED_PERCENT} %)\\n\"\n    )\n    return 0 if score >= REQUIRED_PERCENT else 1\n\n\nif __name__ == \"__main__\":\n    sys.exit(main())\n")
  return __output;

}