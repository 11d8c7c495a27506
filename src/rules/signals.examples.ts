import type { Examples } from "./model.ts";

const APP = (text: string) => ({ "app/main.py": text });
const OTEL = { "requirements.txt": "opentelemetry-sdk==1.30.0\n" };
const EXPORTERS = "OTLPSpanExporter()\nOTLPMetricExporter()\nOTLPLogExporter()\n";
const LOGGING = "logging.basicConfig(level=logging.INFO, stream=sys.stdout)\n";
const CREATE = "def create_app():\n    app = FastAPI()\n";
const LOGS = `def configure():\n    _attach()\n\n\ndef _attach():\n    root.addHandler(handler)\n\n\ndef other():\n    return 1\n`;
const COUNTER = 'from prometheus_client import Counter\n\nREQUESTS = Counter("requests", "Requests.")\n';
/** A route that nothing includes. */
const SERVED = {
  "app/main.py": CREATE,
  "app/routes/metrics.py": `${COUNTER}\n\n@router.get("/metrics")\ndef metrics():\n    return generate_latest()\n`,
};
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
    fail: [
      { files: APP("x = 1\n"), says: "no metrics" },
      { files: SERVED, says: "no metrics" },
    ],
  },
  "T3-8.1": {
    pass: [
      { files: APP(LOGGING) },
      { files: APP("structlog.configure(processors=[])\n") },
      { files: { "app/main.py": `from app import logs\n\n${CREATE}    logs.configure()\n`, "app/logs.py": LOGS } },
      { files: { "app/main.py": `from .logs import configure as set_up\n\nset_up()\n${CREATE}`, "app/logs.py": LOGS } },
    ],
    fail: [
      { files: APP("log = logging.getLogger(__name__)\n"), says: "configures logging" },
      {
        files: { "app/main.py": `from app import logs\n\n${CREATE}`, "app/logs.py": LOGS },
        says: "configures logging",
      },
      {
        files: { "app/main.py": `from app import logs\n\n${CREATE}    logs.other()\n`, "app/logs.py": LOGS },
        says: "configures logging",
      },
    ],
  },
  "T3-8.2": {
    pass: [
      {
        files: {
          ...SERVED,
          "app/main.py": `from app.routes import metrics\n\n${CREATE}    app.include_router(metrics.router)\n`,
        },
      },
      { files: APP('from prometheus_client import Counter, make_asgi_app\n\napp.mount("/m", make_asgi_app())\n') },
    ],
    fail: [
      { files: SERVED, says: "no metrics" },
      { files: APP('from prometheus_client import Counter\n\nPATHS = {"/metrics"}\n'), says: "Nobody gets" },
    ],
  },
  "T4-8.1": {
    pass: [
      { files: { ...OTEL, ...APP(EXPORTERS) } },
      {
        files: {
          "requirements.txt": "opentelemetry-distro[otlp]==0.60\n",
          Dockerfile: 'FROM python:3.13\nCMD ["opentelemetry-instrument", "uvicorn", "app.main:app"]\n',
        },
      },
    ],
    fail: [
      {
        files: {
          ...OTEL,
          Dockerfile: 'FROM python:3.13\nCMD ["opentelemetry-instrument", "uvicorn", "app.main:app"]\n',
        },
        says: "is no dependency",
      },
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
    fail: [
      { files: APP("x = 1\n"), says: "profiles" },
      { files: { "chart/values.yaml": "env:\n  pyroscopeAddress: http://pyroscope:4040\n" }, says: "profiles" },
    ],
  },
  "T5-8.6": {
    pass: [
      { files: { "slo/api.yaml": "version: prometheus/v1\nslos:\n  - name: availability\n    objective: 99.9\n" } },
    ],
    fail: [
      { files: { "docs/slo.md": "99.9\n" }, says: "No file defines" },
      { files: { "slo/api.yaml": "# For Sloth.\nversion: prometheus/v1\nslos: []\n" }, says: "No file defines" },
    ],
  },
  "T5-8.7": {
    pass: [{ files: DEPLOY("scripts/burn-rate.sh --max 2") }],
    fail: [
      { files: DEPLOY("helm upgrade orders chart"), says: "No burn rate" },
      { files: DEPLOY("scripts/burn-rate.sh --max 14"), says: "is not 2" },
      {
        files: { ...DEPLOY("scripts/burn-rate.sh"), "scripts/burn-rate.sh": "#!/bin/sh\nask || exit 1 2>&1\n" },
        says: "is not 2",
      },
    ],
  },
  "PY-OP-003b": {
    pass: [{ files: APP(`${LOGGING}from prometheus_client import Counter\nfrom opentelemetry import trace\n`) }],
    fail: [{ files: APP(LOGGING), says: "no metrics" }],
  },
};
