import type { Example, Examples } from "./model.ts";

const at = (path: string, text: string): Example => ({ files: { [path]: text } });
const waiving = (yaml: string, says?: string): Example => ({
  ...at("docs/adr/0001-use-pip.md", `---\nstatus: accepted\n${yaml}\n---\n\n# 0001. Use pip\n\nFor now.\n`),
  ...(says === undefined ? {} : { says }),
});

export const examples: Examples = {
  "PY-PRE-000b": {
    pass: [
      waiving("waives:\n  - rule: PY-LCL-009\n    reason: The cluster has pip alone.\n    expires: 2027-06-30"),
      waiving("waives: [PY-LCL-009, T4-1.4]\nreason: why\nexpires: 2026-11-21"),
      at("docs/adr/template.md", "---\n# waives: the rule\n# reason: why\n# expires: when\n---\n# 0000. Title\n"),
      at("docs/decisions/adr-template.md", "# Title\n\n## Rationale\n\n## Expires\n"),
    ],
    fail: [
      waiving("waives: { rule: PY-LCL-009, expires: 2027-06-30 }", "waives PY-LCL-009 without a `reason`"),
      waiving("waives: { rule: PY-LCL-009, reason: why }", "without the date on which it `expires`"),
      waiving("waives: { rule: PY-LCL-009, reason: why, expires: 2026-11-20 }", "lapsed on 2026-11-20"),
      waiving("waives: { rule: PY-LCL-999, reason: why, expires: 2027-06-30 }", "no such rule"),
      waiving("waives: [", "It "),
    ],
  },
};
