import type { Examples } from "./model.ts";

const APP = (text: string) => ({ "app/main.py": text });
const OTEL = { "requirements.txt": "opentelemetry-sdk==1.30.0\n" };
const EXPORTERS = "OTLPSpanExporter()\nOTLPMetricExporter()\nOTLPLogExporter()\n";
const LOGGING = "logging.basicConfig(level=logging.INFO, stream=sys.stdout)\n";
const LIFESPAN = (end: string) =>
  `@asynccontextmanager\nasync def lifespan(app):\n    pool = await connect()\n    yield\n${end}\n\napp = FastAPI(lifespan=lifespan)\n`;
const DEPLOY = (command: string) => ({
  ".github/workflows/deploy.yml": `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`,
});

export const examples: Examples = {
  "T2-8.1": {
    pass: [{ files: APP(LOGGING) }, { files: APP('{"stream": "ext://sys.stdout"}\n') }],
    fail: [{ files: APP("logging.basicConfig(level=logging.INFO)\n"), says: "stdout" }],
  },
  "T2-8.2": {
    pass: [
      { files: APP("from prometheus_client import Counter\n") },
      { files: APP('meter = metrics.get_meter("x")\n') },
    ],
    fail: [{ files: APP("x = 1\n"), says: "no metrics" }],
  },
  "T3-8.1": {
    pass: [{ files: APP(LOGGING) }, { files: APP("structlog.configure(processors=[])\n") }],
    fail: [{ files: APP("log = logging.getLogger(__name__)\n"), says: "configures logging" }],
  },
  "T4-8.1": {
    pass: [
      { files: { ...OTEL, ...APP(EXPORTERS) } },
      {
        files: {
          ...OTEL,
          Dockerfile: 'FROM python:3.13\nCMD ["opentelemetry-instrument", "uvicorn", "app.main:app"]\n',
        },
      },
    ],
    fail: [
      { files: { ...OTEL, ...APP("OTLPSpanExporter()\n") }, says: "no metrics and no logs" },
      { files: APP(EXPORTERS), says: "no dependency" },
    ],
  },
  "T5-8.1": {
    pass: [{ files: { ...OTEL, ...APP(EXPORTERS) } }],
    fail: [{ files: { ...OTEL, ...APP("OTLPSpanExporter()\nOTLPMetricExporter()\n") }, says: "no logs" }],
  },
  "T5-8.4": {
    pass: [{ files: APP(LIFESPAN("    await pool.close()\n")) }],
    fail: [
      { files: APP(LIFESPAN("")), says: "closes nothing" },
      { files: APP("app = FastAPI()\n"), says: "no lifespan" },
    ],
  },
  "T5-8.5": {
    pass: [
      { files: APP('pyroscope.configure(application_name="x")\n') },
      { files: { "chart/templates/agent.yaml": "image: grafana/pyroscope\n" } },
    ],
    fail: [{ files: APP("x = 1\n"), says: "profiles" }],
  },
  "T5-8.6": {
    pass: [
      { files: { "slo/api.yaml": "version: prometheus/v1\nslos:\n  - name: availability\n    objective: 99.9\n" } },
    ],
    fail: [{ files: { "docs/slo.md": "99.9\n" }, says: "No file defines" }],
  },
  "T5-8.7": {
    pass: [{ files: DEPLOY("scripts/burn-rate.sh --max 2") }],
    fail: [
      { files: DEPLOY("helm upgrade orders chart"), says: "No burn rate" },
      { files: DEPLOY("scripts/burn-rate.sh --max 14"), says: "is not 2" },
    ],
  },
  "PY-OP-003b": {
    pass: [{ files: APP(`${LOGGING}from prometheus_client import Counter\nfrom opentelemetry import trace\n`) }],
    fail: [{ files: APP(LOGGING), says: "no metrics" }],
  },
};
