import type { Examples } from "./model.ts";

const workflow = (options: string): Readonly<Record<string, string>> => ({
  ".github/workflows/deploy.yml": `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          ${options}
`,
});
const policy = (resource: string): Readonly<Record<string, string>> => ({
  "infra/main.tf": `resource "aws_iam_policy" "call" {\n  # execute-api\n  resources = ["${resource}"]\n}\n`,
});

export const examples: Examples = {
  "PY-SEC-037a": {
    pass: [
      { files: workflow("role-to-assume: arn:aws:iam::1:role/deploy") },
      {
        files: {
          "chart/Chart.yaml": "name: shop\n",
          "chart/values.yaml":
            "serviceAccount:\n  annotations:\n    eks.amazonaws.com/role-arn: arn:aws:iam::1:role/shop\n",
        },
      },
    ],
    fail: [
      { files: workflow("aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}"), says: "static keys" },
      { files: workflow("aws-region: eu-west-1"), says: "Nothing says which role" },
    ],
  },
  "PY-SEC-037b": {
    pass: [{ files: policy("arn:aws:execute-api:eu-west-1:1:abc/prod/GET/orders") }],
    fail: [{ files: policy("arn:aws:execute-api:eu-west-1:1:*"), says: "every API" }],
  },
  "PY-SEC-039": {
    pass: [
      { files: { "k8s/mesh.yaml": "apiVersion: security.istio.io/v1\nkind: PeerAuthentication\n" } },
      { files: { "chart/Chart.yaml": "name: shop\n", "chart/templates/mesh.yaml": "kind: PeerAuthentication\n" } },
    ],
    fail: [{ files: { "k8s/service.yaml": "kind: Service\n" } }],
  },
};
