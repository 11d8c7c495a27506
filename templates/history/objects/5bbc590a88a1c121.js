(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\"\"\"Asks the service on this machine whether it lives; exits 0 if it does.\n\nIt needs the standard library only, so that it starts fast.\n\"\"\"\n\nimport os\nimport sys\nfrom http import HTTPStatus\nfrom http.client import HTTPConnection, HTTPException\n\nPORT_VARIABLE = ")
    ; __append(escapeFn( derived.envPrefix + "PORT" ))
    ; __append("\n\n\ndef main() -> int:\n    \"\"\"Return 0 if the service answers, else 1.\"\"\"\n    port = int(os.environ.get(PORT_VARIABLE) or ")
    ; __append( answers.port )
    ; __append(")\n    connection = HTTPConnection(\"127.0.0.1\", port, timeout=3)\n    try:\n        connection.request(\"GET\", \"/livez\")\n        status = connection.getresponse().status\n    except (OSError, HTTPException):\n        return 1\n    finally:\n        connection.close()\n    return 0 if status == HTTPStatus.OK else 1\n\n\nif __name__ == \"__main__\":\n    sys.exit(main())\n")
  return __output;

}