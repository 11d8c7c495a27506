(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions,
  resource = __locals.resource;
    ; __append("\"\"\"Entity tags: the version of a resource as HTTP spells it.\"\"\"\n\nimport re\n\n_TAG = re.compile(r'(?:W/)?\"[^\"]*\"')\n# int() raises on thousands of digits, and a version never has that many.\n_VERSION = re.compile(r'\"([1-9][0-9]{0,9})\"')\n\n\ndef entity_tag(version: int) -> str:\n    \"\"\"Write a version as a strong entity tag.\"\"\"\n    return f'\"{version}\"'\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\ndef is_fresh(if_none_match: str | None, version: int) -> bool:\n    \"\"\"Tell whether the client already has this version (RFC 9110, 13.1.2).\"\"\"\n    if if_none_match is None:\n        return False\n    if if_none_match.strip() == \"*\":\n        return True\n    tags = [tag.removeprefix(\"W/\") for tag in _TAG.findall(if_none_match)]\n    return entity_tag(version) in tags\n")
    ;  } 
    ; __append("\n\ndef accepted_versions(if_match: str | None) -> frozenset[int] | None:\n    \"\"\"Return the versions that the client would change; None means any.\n\n    The comparison is strong (RFC 9110, 13.1.1): weak tags never match.\n    \"\"\"\n    if if_match is None or if_match.strip() == \"*\":\n        return None\n    strong = map(_VERSION.fullmatch, _TAG.findall(if_match))\n    return frozenset(int(tag[1]) for tag in strong if tag)\n")
  return __output;

}