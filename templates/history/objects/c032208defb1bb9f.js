(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"Turns what nobody expected into one log record and a plain answer.\"\"\"\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("from opentelemetry import trace\n")
    ;  } 
    ; __append("from starlette.requests import Request\nfrom starlette.types import ASGIApp, Message, Receive, Scope, Send\n\nfrom app.routes.problems import problem, report\n\n\nclass UnhandledErrorMiddleware:\n    \"\"\"Answers 500 without telling the client what happened.\"\"\"\n\n    def __init__(self, app: ASGIApp) -> None:\n        \"\"\"Wrap an application.\"\"\"\n        self.app = app\n\n    async def __call__(\n        self, scope: Scope, receive: Receive, send: Send\n    ) -> None:\n        \"\"\"Handle one request.\"\"\"\n        if scope[\"type\"] != \"http\":\n            await self.app(scope, receive, send)\n            return\n        started = False\n\n        async def send_noting_start(message: Message) -> None:\n            nonlocal started\n            started = started or message[\"type\"] == \"http.response.start\"\n            await send(message)\n\n        try:\n            await self.app(scope, receive, send_noting_start)\n        except Exception as error:\n            # Once the response has begun, only the server can break it off.\n            if started:\n                raise\n")
    ;  if (answers.tier >= 4) { 
    ; __append("            trace.get_current_span().record_exception(error)\n")
    ;  } 
    ; __append("            request = Request(scope)\n            report(\n                request,\n                error,\n                error_class=type(error).__name__,\n                error_code=\"internal_error\",\n                transient=False,\n            )\n            response = problem(\n                request, 500, \"internal_error\", \"An error occurred.\"\n            )\n            await response(scope, receive, send)\n")
  return __output;

}