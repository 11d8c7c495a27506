import type { Evidence, Place } from "../conformance.ts";
import type { Dependency } from "../facts/model/project.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { all, type Check, evidence, type Exemption, fail, found, pass, type Topic } from "./model.ts";
import { burnRateBlocks, definesObjectives } from "./objectives.ts";
import { isUsed } from "./usage.ts";

interface Seen extends Place {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The first line of each module of the application that a pattern matches. */
function inCode({ python }: Facts, pattern: RegExp): readonly Seen[] {
  return python.application.flatMap(({ path, text }) => {
    const line = lineOf(text, pattern);
    return line > 0 ? [{ path, line, text: (text.split("\n")[line - 1] ?? "").trim() }] : [];
  });
}

/** The same, of what something calls. */
function inUse(facts: Facts, pattern: RegExp): readonly Seen[] {
  const each = new RegExp(pattern, `${pattern.flags}g`);
  return facts.python.application.flatMap(({ path, text }) => {
    const rows = text.split("\n");
    const lines = [...text.matchAll(each)].map(
      ({ 0: match, index }) => text.slice(0, index + match.search(/\S/)).split("\n").length,
    );
    const line = lines.find((one) => isUsed(facts, path, one));
    return line === undefined ? [] : [{ path, line, text: (rows[line - 1] ?? "").trim() }];
  });
}

function inFiles(facts: Facts, patterns: readonly string[], pattern: RegExp): readonly Seen[] {
  return facts.glob(patterns).flatMap((path) => {
    const text = facts.tree.text(path) ?? "";
    const line = lineOf(text, pattern);
    return line > 0 ? [{ path, line, text: (text.split("\n")[line - 1] ?? "").trim() }] : [];
  });
}

const shown = ({ path, line, text }: Seen): Evidence => evidence(text, { path, line });

/** Of several arguments each may stand on its own line; neither a comment nor the name of a file counts. */
const STDOUT =
  /\b(?:StreamHandler|PrintLogger(?:Factory)?|WriteLogger(?:Factory)?|basicConfig|logger\.add)\((?:[^)#\n]*(?:\n|#[^\n]*\n))*[^)#\n]*(?<!["'\w.])(?:sys\.)?stdout\b|ext:\/\/sys\.stdout|PrintLoggerFactory\(\)/;

const logsToStdout: Check = (facts) => {
  const off = inUse(facts, /^\s*logging\.disable\((?!\s*logging\.NOTSET)/m)[0];
  if (off !== undefined) return fail("Log records are switched off.", "Set levels instead of logging.disable.", off);
  const places = [...inUse(facts, STDOUT), ...inFiles(facts, ["**/log*.{ini,conf,yaml,yml,json}"], /sys\.stdout/)];
  return found(places, shown, () =>
    fail("Nothing sends log records to stdout.", "Give the root logger a handler for sys.stdout."),
  );
};

const CONFIGURES =
  /\b(?:logging\.config\.(?:dict|file)Config|dictConfig|fileConfig|logging\.basicConfig|basicConfig|structlog\.configure|logger\.configure|logger\.add)\(|\.addHandler\(/;

export const configuresLogging: Check = (facts) => {
  const places = inUse(facts, CONFIGURES);
  return found(places, shown, () =>
    fail(
      "Nothing configures logging when the application starts.",
      "Configure logging once, where the application starts.",
    ),
  );
};

const METRIC =
  /^\s*(?:from|import) (?:prometheus_client|prometheus_fastapi_instrumentator|starlette_exporter|starlette_prometheus|aioprometheus|statsd|datadog)\b|\bget_meter\(|\bcreate_(?:counter|histogram)\(|\bput_metric|\b(?:get|route|mount|Route|Mount|path|add_(?:api_)?route|api_route)\(\s*["']\/?metrics\/?["']/m;

export const collectsMetrics: Check = (facts) =>
  found(inUse(facts, METRIC), shown, () =>
    fail("The application collects no metrics.", "Count requests, errors and durations, and serve them at /metrics."),
  );

/** Where Prometheus gets them, or where they are sent. */
const EXPOSED =
  /\b(?:get|route|mount|Route|Mount|path|add_(?:api_)?route|api_route)\(\s*f?["'][^"'\n]*(?:metrics|prom(?:etheus)?)\b|\b(?:make_[aw]sgi_app|start_http_server|push(?:add)?_to_gateway|write_to_textfile)\(|\.expose\(|\b(?:statsd|datadog|starlette_exporter|starlette_prometheus|get_meter|MeterProvider|PrometheusMetricReader)\b/;

const exposesMetrics: Check = (facts) =>
  found(inUse(facts, EXPOSED), shown, () =>
    fail("Nobody gets at the metrics of the application.", "Serve them at /metrics, or send them to a collector."),
  );

const TRACING =
  /\b(?:TracerProvider|get_tracer|start_as_current_span|instrument_app|FastAPIInstrumentor|sentry_sdk\.init|ddtrace)\b|^\s*(?:from|import) opentelemetry\b|\btelemetry\s*=/m;

export const traces: Check = (facts) =>
  found(inCode(facts, TRACING), shown, () =>
    fail("The application has no traces.", "Set OpenTelemetry up where the application starts."),
  );

/** Sets up all three at once, from the environment. */
const AUTOMATIC =
  /\bopentelemetry-instrument\b|\bauto_configure\b|\bconfigure_azure_monitor\(|\blogfire\.configure\(|_OTEL_PYTHON_CONFIGURATOR/;

const SIGNALS: readonly (readonly [string, RegExp])[] = [
  ["traces", /\bOTLPSpanExporter\b/],
  ["metrics", /\bOTLPMetricExporter\b/],
  ["logs", /\bOTLPLogExporter\b/],
];

const exportsThreeSignals: Check = (facts) => {
  const dependency = exporter(facts, PARTS);
  if (dependency === undefined)
    return fail("OpenTelemetry is no dependency.", "Depend on the SDK of OpenTelemetry and its OTLP exporter.");
  const files = ["Dockerfile", "**/Dockerfile", "compose*.y*ml", "docker-compose*.y*ml", "**/*.sh", "Procfile"];
  const automatic = [...inCode(facts, AUTOMATIC), ...inFiles(facts, files, AUTOMATIC)][0];
  if (automatic !== undefined) {
    const sender = exporter(facts, SENDERS);
    return sender === undefined
      ? fail("The exporter that is set up is no dependency.", "Depend on the OTLP exporter too.", dependency)
      : pass(evidence(`${sender.name}${sender.specifier}`, sender), shown(automatic));
  }
  const places = SIGNALS.map(([signal, pattern]) => ({ signal, place: inCode(facts, pattern)[0] }));
  const missing = places.filter(({ place }) => place === undefined).map(({ signal }) => signal);
  if (missing.length > 0)
    return fail(
      `OpenTelemetry exports no ${missing.join(" and no ")}.`,
      "Add an OTLP exporter for each signal.",
      dependency,
    );
  return pass(...places.flatMap(({ place }) => (place === undefined ? [] : [shown(place)])));
};

/** A package that brings the SDK or an exporter; the API alone sends nothing. */
const PARTS =
  /^(?:opentelemetry-(?:sdk|distro|exporter-otlp|instrumentation-)\S*|azure-monitor-opentelemetry|logfire)$/;
/** What brings an exporter, which code that names one has to import anyway. */
const SENDERS = /^(?:opentelemetry-exporter-otlp\S*|azure-monitor-opentelemetry|logfire)$/;

function exporter({ project }: Facts, names: RegExp): Dependency | undefined {
  return project.dependencies.find(
    ({ name, specifier, development }) =>
      !development && (names.test(name) || /\[[^\]]*(?:opentelemetry|otel|otlp)[^\]]*\]/.test(specifier)),
  );
}

const otlpIsNamed: Check = (facts) => {
  const places = [
    ...inCode(facts, /\bOTLP\w*Exporter\b/),
    ...inFiles(
      facts,
      ["docs/**/*.md", "README.md", "compose*.y*ml", "chart/**", "**/Dockerfile"],
      /OTEL_EXPORTER_OTLP_ENDPOINT|\bOTLP\b/,
    ),
  ];
  return found(places, shown, () =>
    fail("Nothing says where OTLP goes.", "Export over OTLP, to the endpoint in OTEL_EXPORTER_OTLP_ENDPOINT."),
  );
};

/** The function that is handed to `lifespan=` goes on after its yield. */
const closesInLifespan: Check = ({ python }) => {
  const call = python.application
    .filter(({ text }) => /\blifespan\s*=/.test(text))
    .flatMap(({ path, syntax }) =>
      syntax.calls.filter(({ keywords }) => keywords["lifespan"] !== undefined).map((one) => ({ path, ...one })),
    )[0];
  if (call === undefined)
    return fail("The application has no lifespan.", "Pass a lifespan to FastAPI, and close in it what was opened.");
  const name = call.keywords["lifespan"]?.split(".").at(-1) ?? "";
  for (const { path, text, syntax } of python.application.filter((module) => module.text.includes(name))) {
    const own = syntax.functions.find((each) => each.name === name);
    const body = own === undefined ? [] : text.split("\n").slice(own.line - 1, own.endLine);
    const at = body.findIndex((row) => /^\s+yield\b/.test(row));
    const closing =
      body.slice(at + 1).some((row) => /\(/.test(row)) || body.slice(0, at).some((row) => /\bwith\b/.test(row));
    if (own !== undefined && at >= 0 && closing)
      return pass(evidence(`lifespan=${name}`, call), evidence("closes what it opened", { path, line: own.line + at }));
  }
  return fail("The lifespan closes nothing.", "Close in it, after the yield, what was opened.", call);
};

const profiles: Check = (facts) => {
  const agents = ["chart/**", "k8s/**", "deploy/**", "infra/**", "compose*.y*ml"];
  const places = [
    ...inUse(facts, /\bpyroscope\.configure\(/),
    ...inFiles(facts, agents, /\bimage:.*pyroscope|\brepository:.*pyroscope|\bpyroscope\.(?:ebpf|scrape|write)\b/i),
  ];
  return found(places, shown, () =>
    fail(
      "Nothing profiles the service all the time.",
      "Configure pyroscope where the application starts, or deploy its agent.",
    ),
  );
};

const isNone: Exemption = () => "It allows something, and demands nothing.";

export const signals: Topic = {
  id: "signals",
  title: "Logs, metrics, traces and health",
  bindings: [
    { rules: ["T1-8.1"], by: "conduct", unless: isNone },
    { rules: ["T2-8.1"], by: "facts", check: logsToStdout },
    { rules: ["T2-8.2"], by: "facts", check: collectsMetrics },
    { rules: ["T3-8.2"], by: "facts", check: all(collectsMetrics, exposesMetrics) },
    { rules: ["T3-8.1"], by: "facts", check: configuresLogging },
    { rules: ["T3-8.3", "T4-8.2", "T4-8.3", "T5-8.2", "T5-8.3"], by: "test" },
    { rules: ["T4-8.1"], by: "facts", check: exportsThreeSignals },
    { rules: ["T5-8.1"], by: "facts", check: all(exportsThreeSignals, otlpIsNamed) },
    { rules: ["T5-8.4"], by: "facts", check: closesInLifespan },
    { rules: ["T5-8.5"], by: "facts", check: profiles },
    { rules: ["T5-8.6"], by: "facts", check: definesObjectives },
    { rules: ["T5-8.7"], by: "facts", check: burnRateBlocks },
    { rules: ["PY-OP-003b"], by: "facts", check: all(configuresLogging, collectsMetrics, traces) },
  ],
};
