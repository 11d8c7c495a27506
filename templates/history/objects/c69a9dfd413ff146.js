(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text;
    ; __append("site_name: ")
    ; __append(escapeFn( derived.title ))
    ; __append("\nsite_description: ")
    ; __append(escapeFn( text.comment(answers.description) ))
    ; __append("\n\n# Nothing is loaded from elsewhere: no fonts, no scripts, no plugin but search.\ntheme:\n  name: material\n  font: false\n  features:\n    - content.code.copy\nplugins:\n  - search\nmarkdown_extensions:\n  - admonition\n  - pymdownx.superfences\n  - toc:\n      permalink: true\n\n# Without a nav every page in docs/ is in the navigation, under its title.\nexclude_docs: |\n  requirements.txt\n")
  return __output;

}