import type { Example, Examples } from "./model.ts";

const TOKEN = "    permissions:\n      id-token: write\n";
const AWS =
  "      - uses: aws-actions/configure-aws-credentials@v5\n        with:\n          role-to-assume: arn:aws:iam::1:role/push\n";
const PUSH = "      - uses: docker/build-push-action@v6\n        with:\n          push: true\n";
const login = (password: string, registry = "registry.example"): string =>
  `      - uses: docker/login-action@v3\n        with:\n          registry: ${registry}\n          username: me\n          password: ${password}\n`;

const push = (steps: string, permissions = TOKEN, above = ""): Example["files"] => ({
  ".github/workflows/release.yml": `on: push\n${above}jobs:\n  push:\n    runs-on: ubuntu-24.04\n${permissions}    steps:\n${steps}`,
});

export const examples: Examples = {
  "T5-3.6": {
    pass: [
      { files: push(AWS + PUSH) },
      { files: push(`${AWS}      - run: docker push registry.example/orders:1\n`) },
      { files: push(login("${{ github.token }}", "ghcr.io") + PUSH) },
    ],
    fail: [
      { files: push(AWS + PUSH, ""), says: "id-token" },
      { files: push(login("${{ secrets.GITHUB_TOKEN }}") + PUSH), says: "without a login by OIDC" },
      { files: push(login("${{ secrets.GHCR_PAT }}", "ghcr.io") + PUSH), says: "without a login by OIDC" },
      { files: push(login("${{ github.token }}", "ghcr.io") + PUSH, ""), says: "id-token" },
      { files: push(AWS.replace("role-to-assume", "aws-region") + PUSH), says: "OIDC" },
    ],
  },
  "T5-3.7": {
    pass: [{ files: push(AWS + PUSH) }, { files: push(login("${{ github.token }}") + PUSH) }],
    fail: [
      { files: push(login("${{ secrets.DOCKERHUB_TOKEN }}") + PUSH), says: "DOCKERHUB_TOKEN" },
      {
        files: push(
          `      - run: echo "$PASSWORD" | docker login --password-stdin\n        env:\n          PASSWORD: \${{ secrets.REGISTRY_PASSWORD }}\n${PUSH}`,
        ),
        says: "REGISTRY_PASSWORD",
      },
      {
        files: push(
          `      - run: echo "$PASSWORD" | docker login --password-stdin\n${PUSH}`,
          TOKEN,
          "env:\n  PASSWORD: ${{ secrets.REGISTRY_PASSWORD }}\n",
        ),
        says: "REGISTRY_PASSWORD",
      },
      { files: push(PUSH), says: "No step logs in" },
    ],
  },
};
