import type { Examples } from "./model.ts";

const POLICY = `processors:
  tail_sampling:
    policies:
      - name: errors
        type: status_code
        status_code: { status_codes: [ERROR] }
`;

export const examples: Examples = {
  "PY-OBS-036": {
    pass: [
      {
        files: {
          "chart/templates/deployment.yaml":
            "env:\n  - name: OTEL_TRACES_SAMPLER\n    value: parentbased_traceidratio\n",
        },
      },
      { files: { "deploy/api.Dockerfile": "FROM python:3.13-slim\nENV OTEL_TRACES_SAMPLER=traceidratio\n" } },
      {
        files: {
          "src/api/tracing.py":
            "from opentelemetry.sdk.trace.sampling import TraceIdRatioBased\n\nsampler = TraceIdRatioBased(0.1)\n",
        },
      },
      { files: { "app/main.py": "import sentry_sdk\n\nsentry_sdk.init(dsn, traces_sample_rate=0.1)\n" } },
    ],
    fail: [
      { files: { "chart/templates/deployment.yaml": "env:\n  - name: OTEL_TRACES_SAMPLER_ARG\n    value: 0.1\n" } },
      { files: { "docs/tracing.md": "Set `OTEL_TRACES_SAMPLER`.\n" }, says: "share of the traces" },
      { files: { "tests/chart/deployment.yaml": "- name: OTEL_TRACES_SAMPLER\n" } },
      { files: { "app/tracing.py": "from opentelemetry.sdk.trace.sampling import ParentBased\n" } },
    ],
  },
  "PY-OBS-037": {
    pass: [
      { files: { "deploy/collector.yaml": POLICY } },
      { files: { "docs/observability.md": `# Traces\n\n\`\`\`yaml\n${POLICY}\`\`\`\n` } },
    ],
    fail: [
      { files: { "deploy/collector.yaml": POLICY.replace("ERROR", "OK") } },
      { files: { "docs/errors.md": "status_codes: [ERROR]\n" }, says: "traces of failures" },
      { files: { "deploy/collector.yaml": "processors:\n  tail_sampling:\n    policies: []\n" } },
    ],
  },
};
