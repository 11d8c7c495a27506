import type { Examples } from "./model.ts";

const RECORD = "ops/bin/remembrancer record deploy --component $C --version $VERSION --sha256 $SHA --evidence $TAR";

const WORKFLOW = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: pytest
  scan:
    needs: test
    runs-on: ubuntu-latest
    steps:
      - run: trivy fs --exit-code 1 .
  build:
    needs: scan
    runs-on: ubuntu-latest
    steps:
      - run: docker build -t ledger:$VERSION .
  sign:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - run: gpg --detach-sign dist/ledger.tar.gz
  stamp:
    needs: sign
    runs-on: ubuntu-latest
    steps:
      - run: openssl ts -query -data dist/ledger.tar.gz
  record:
    needs: stamp
    runs-on: ubuntu-latest
    steps:
      - run: ${RECORD}
`;

const SCRIPT = `#!/bin/sh
docker build -t "$C:$VERSION" .
trivy image --exit-code 1 "$C:$VERSION"
kubectl apply -k ops/k8s/overlays/staging-eks
kubectl -n aurora-staging get pods
kubectl -n aurora-staging logs -l app=$C
sha256sum dist/* > SHA256SUMS
ops/bin/remembrancer sign dist/$C-$VERSION.tar.gz --key $KEY
ops/bin/remembrancer timestamp dist/$C-$VERSION.tar.gz
ops/bin/remembrancer verify-full dist/$C-$VERSION.tar.gz
python ops/merkle.py receipts > merkle-root
${RECORD}
`;

const ci = (find = "", replace = "") => ({ files: { ".github/workflows/ci.yml": WORKFLOW.replace(find, replace) } });
const script = (find: string | RegExp = "", replace = "") => ({
  files: { "ops/deploy.sh": SCRIPT.replace(find, replace) },
});
const step = (find: string | RegExp) => ({ pass: [script()], fail: [{ files: {} }, script(find, "true")] });
const file = (path: string, text: string, executable: readonly string[] = [path]) => ({
  files: { [path]: text },
  executable,
});

export const examples: Examples = {
  "VM-1.3": step(/sha256sum.*/),
  "VM-1.4": step(/ops\/bin\/remembrancer sign.*/),
  "VM-1.5": step(/ops\/bin\/remembrancer timestamp.*/),
  "VM-1.6": step(/python .*/),
  "VM-1.7": step(/ops\/bin\/remembrancer verify-full.*/),
  "VM-1.9": step(/ops\/bin\/remembrancer record.*/),
  "VM-5.1": { pass: [ci()], fail: [ci("pytest", "echo")] },
  "VM-5.2": { pass: [ci()], fail: [ci("needs: test", "needs: []"), ci("trivy", "grype")] },
  "VM-5.3": { pass: [ci()], fail: [{ ...ci("needs: scan", "needs: test"), says: "does not wait" }] },
  "VM-5.4": { pass: [ci()], fail: [ci("gpg --detach-sign", "cosign sign-blob")] },
  "VM-5.5": { pass: [ci()], fail: [ci("openssl ts", "openssl dgst")] },
  "VM-5.6": { pass: [ci()], fail: [ci("needs: stamp", "needs: build"), ci("record deploy", "query")] },
  "VM-8.4": {
    pass: [
      ci(),
      {
        files: {
          ".github/workflows/s.yml":
            "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: aquasecurity/trivy-action@0.30.0\n",
        },
      },
    ],
    fail: [ci("trivy", "grype")],
  },
  "VM-12.1": { pass: [script()], fail: [script(" --evidence $TAR", "")] },
  "VM-12.2": { pass: [script()], fail: [script(" --key $KEY", "")] },
  "VM-12.3": step(/ops\/bin\/remembrancer timestamp.*/),
  "VM-12.4": step(/ops\/bin\/remembrancer verify-full.*/),
  "VM-14.8": {
    pass: [{ files: { "README.md": "Then run `remembrancer record deploy`.\n" } }],
    fail: [{ files: { "README.md": "Deploy it.\n" } }],
  },
  "VM-15.1": step(/docker build.*/),
  "VM-15.2": {
    pass: [{ files: { Makefile: "test:\n\tpytest\n" } }],
    fail: [{ files: { Makefile: "lint:\n\truff check\n" } }],
  },
  "VM-15.3": step(/trivy image.*/),
  "VM-15.4": step(/kubectl apply.*/),
  "VM-15.5": step(/kubectl.*logs.*/),
  "VM-15.6": { pass: [script()], fail: [script(/record deploy.*/, "record deploy")] },
  "VM-15.7": step(/ops\/bin\/remembrancer sign.*/),
  "VM-15.8": step(/ops\/bin\/remembrancer verify-full.*/),
  "VM-19.4": step(/sha256sum.*/),
  "VM-19.10": {
    pass: [
      {
        files: {
          "docs/runbooks/rollback.md": "# Rollback\n\nRun this:\n\n    kubectl rollout undo deploy/ledger-deploy\n",
        },
      },
    ],
    fail: [{ files: {} }],
  },
  "VM-21.1": {
    pass: [file("ops/bin/health-check", "#!/bin/sh\n")],
    fail: [{ files: {} }, { ...file("ops/bin/health-check", "#!/bin/sh\n", []), says: "executed" }],
  },
  "VM-21.2": {
    pass: [
      file(
        "ops/bin/remembrancer",
        '#!/bin/sh\ncase $1 in\nquery) ;;\nlist) [ "$2" = deployments ] ;; # list deployments\nlist_deployments) ;;\nverify-audit) ;;\nesac\n',
      ),
    ],
    fail: [{ files: {} }, { ...file("ops/bin/remembrancer", "#!/bin/sh\nquery\n"), says: "verify-audit" }],
  },
};
