import type { Examples } from "./model.ts";

const set = (attributes: string): Readonly<Record<string, string>> => ({
  "app/routes/login.py": `def login(response):\n    response.set_cookie("session", token${attributes})\n`,
});
const session = (options: string): Readonly<Record<string, string>> => ({
  "app/main.py": `app.add_middleware(SessionMiddleware, secret_key=key${options})\n`,
});

const BEARER = { "app/auth.py": "bearer = HTTPBearer()\n" };

export const examples: Examples = {
  "PY-SEC-016": {
    pass: [
      { files: set(', httponly=True, secure=True, samesite="strict"') },
      { files: session(", https_only=settings.is_deployed") },
      { files: { "app/users.py": "transport = CookieTransport(cookie_max_age=3600)\n" } },
    ],
    fail: [
      { files: set(", httponly=True, secure=True, samesite=None"), says: "SameSite" },
      { files: set(""), says: "HttpOnly" },
      { files: session(""), says: "Secure" },
    ],
  },
  "PY-SEC-016a": {
    pass: [{ files: set(", httponly=True") }, { files: session("") }],
    fail: [{ files: set(", secure=True") }, { files: set(", httponly=False") }],
  },
  "PY-SEC-016b": {
    pass: [{ files: set(", secure=True") }, { files: session(", https_only=True") }],
    fail: [{ files: set(", httponly=True") }, { files: session(", https_only=False") }],
  },
  "PY-SEC-016c": {
    pass: [{ files: set(', samesite="lax"') }, { files: session("") }],
    fail: [{ files: set(', samesite="none"') }, { files: session(', same_site="none"') }],
  },
  "PY-SEC-019": {
    pass: [
      {
        files: {
          ...set(""),
          ...BEARER,
          "docs/adr/0003-sessions.md":
            "# 3. Cookies for browsers, tokens for programs\n\nPY-SEC-019: both are accepted.\n",
        },
      },
    ],
    fail: [{ files: { ...set(""), ...BEARER }, says: "beside bearer tokens" }],
  },
};
