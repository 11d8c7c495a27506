(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"How the service starts and stops; every test runs a process.\"\"\"\n\nimport signal\nimport time\n\nimport httpx2\nimport pytest\n\nfrom tests.support.process import STOP_SECONDS, Server\n\n\n@pytest.mark.rule(\"")
    ; __append( { 4: "T4-8.3", 5: "T5-8.4" }[answers.tier] )
    ; __append("\")\ndef test_sigterm_drains_and_ends_well(server: Server) -> None:\n    \"\"\"Kubernetes sends it; what is on its way is still served.\"\"\"\n    with server.client() as client:\n        server.process.send_signal(signal.SIGTERM)\n        deadline = time.monotonic() + 1\n        while client.get(\"/readyz\").status_code != 503:\n            assert time.monotonic() < deadline\n        assert client.get(\"/livez\").status_code == 200\n\n        assert server.process.wait(STOP_SECONDS) == 0\n\n        with pytest.raises(httpx2.ConnectError):\n            client.get(\"/livez\")\n    events = server.events()\n    assert events.index(\"service.start\") < events.index(\"service.draining\")\n    assert events.index(\"service.draining\") < events.index(\"service.stop\")\n\n\n@pytest.mark.rule(\"PY-BEH-011a\")\ndef test_ctrl_c_ends_well(server: Server) -> None:\n    \"\"\"A developer who stops the service has not broken anything.\"\"\"\n    assert server.stop(signal.SIGINT) == 0\n    assert \"service.stop\" in server.events()\n\n\n@pytest.mark.rule(\"PY-BEH-007\")\ndef test_a_port_that_is_taken_is_a_failure(server: Server) -> None:\n    \"\"\"The exit code says so, and the message goes to stderr.\"\"\"\n    second = server.run(\"serve\", \"--quiet\")\n\n    assert second.returncode == 1\n    assert \"could not start\" in second.stderr\n")
  return __output;

}