import type { Examples } from "./model.ts";

const object = (kind: string) => ({
  files: { "k8s/secret.yaml": `apiVersion: external-secrets.io/v1\nkind: ${kind}\n` },
});

export const examples: Examples = {
  "SYS-8.2": { pass: [object("ExternalSecret")], fail: [object("Secret"), { files: {} }] },
};
