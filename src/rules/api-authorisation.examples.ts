import type { Examples } from "./model.ts";

const POLICY = `from app.errors import Forbidden


def require(caller, scope):
    if scope not in caller.scopes:
        raise Forbidden
`;

const ROUTE = `from fastapi import APIRouter, Depends

router = APIRouter()


@router.get("/orders", dependencies=[Depends(may_read)])
async def orders():
    return []
`;

export const examples: Examples = {
  "PY-SEC-024": {
    pass: [
      { files: { "app/services/access.py": POLICY, "app/routes/orders.py": ROUTE } },
      {
        files: {
          "src/shop/api/deps.py":
            "def admin(user=Depends(current_user)):\n    if not user.is_superuser:\n        raise HTTPException(403)\n    return user\n",
          "src/shop/api/orders.py": ROUTE,
        },
      },
      {
        files: {
          "app/auth.py": "def check(wanted: SecurityScopes):\n    return wanted.scopes\n",
          "app/main.py": ROUTE,
        },
      },
    ],
    fail: [
      {
        files: {
          "app/services/access.py": POLICY,
          "app/routes/orders.py":
            '@router.get("/orders")\nasync def orders(user: User, name: str) -> None:\n    if user.name != name:\n        raise ForbiddenException()\n',
        },
        says: "ForbiddenException",
      },
      {
        files: {
          "app/services/access.py": POLICY,
          "app/routes/orders.py": `${ROUTE}\n\n@router.delete("/orders")\nasync def clear(user: User):\n    if not user.is_superuser:\n        raise HTTPException(403)\n`,
        },
        says: "outside of the policy",
      },
      { files: { "app/main.py": 'def show(user):\n    return user.role == "admin"\n' }, says: "outside of the policy" },
      { files: { "app/routes/orders.py": ROUTE }, says: "No module decides" },
    ],
  },
  "PY-SEC-028": {
    pass: [
      { files: { "app/models/user.py": 'class Role(StrEnum):\n    READER = "reader"\n    WRITER = "writer"\n' } },
      { files: { "app/auth.py": 'UserRole = Literal["reader", "writer", "admin"]\n' } },
    ],
    fail: [
      {
        files: { "app/auth.py": 'def may(user):\n    return user.role == "clerk"\n' },
        says: "where they are compared",
      },
      {
        files: {
          "app/roles.py": `class Role(str, Enum):\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `    R${n} = "r${n}"\n`).join("")}`,
        },
        says: "8 members",
      },
    ],
  },
};
