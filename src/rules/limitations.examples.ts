import type { Examples } from "./model.ts";

const readme = (text: string) => ({ files: { "README.md": text } });

export const examples: Examples = {
  "T1-1.2": {
    pass: [
      readme("# Orders\n\n## Known limitations\n\nOne user at a time.\n"),
      readme("# Orders\n\n## Caveats\n\n- Slow.\n"),
    ],
    fail: [readme("# Orders\n\n## Known limitations\n\n## Licence\n\nMIT\n"), readme("# Orders\n")],
  },
  "T2-1.2": {
    pass: [
      {
        files: { "docs/security.md": "# Security\n\n## The container\n\n### Container security\n\nIt runs as root.\n" },
      },
    ],
    fail: [readme("# Orders\n\n## Docker\n\n## Licence\n\nMIT\n")],
  },
};
