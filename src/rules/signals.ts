import type { Evidence, Place } from "../conformance.ts";
import type { Dependency, Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { all, type Check, evidence, type Exemption, fail, found, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";
import { type PipelineCommand, pipelineOf } from "./tasks.ts";
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

const STDOUT =
  /\b(?:StreamHandler|PrintLogger(?:Factory)?|WriteLogger(?:Factory)?|basicConfig|logger\.add)\([^)\n]*(?:sys\.)?stdout|ext:\/\/sys\.stdout|PrintLoggerFactory\(\)|(?:StreamHandler|basicConfig)\(\s*(?:\n[^)]*)?stdout/;

const logsToStdout: Check = (facts) => {
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
  const dependency = exporter(facts);
  if (dependency === undefined)
    return fail("OpenTelemetry is no dependency.", "Depend on the SDK of OpenTelemetry and its OTLP exporter.");
  const files = ["Dockerfile", "**/Dockerfile", "compose*.y*ml", "docker-compose*.y*ml", "**/*.sh", "Procfile"];
  const automatic = [...inCode(facts, AUTOMATIC), ...inFiles(facts, files, AUTOMATIC)][0];
  if (automatic !== undefined)
    return pass(evidence(`${dependency.name}${dependency.specifier}`, dependency), shown(automatic));
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
function exporter({ project }: Facts): Dependency | undefined {
  return project.dependencies.find(
    ({ name, specifier, development }) =>
      !development &&
      (/^opentelemetry-(?:sdk|distro|exporter-otlp|instrumentation-)/.test(name) ||
        /\[[^\]]*(?:opentelemetry|otel)[^\]]*\]/.test(specifier) ||
        /^(?:azure-monitor-opentelemetry|logfire)$/.test(name)),
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

export const definesObjectives: Check = (facts) => {
  const places = facts
    .glob(["**/slo*.{yaml,yml}", "**/slo*/**/*.{yaml,yml}", "**/*slo*.{yaml,yml}"])
    .flatMap((path) => {
      const document = facts.structured(path);
      const text = document?.text ?? "";
      const line = lineOf(text, /^\s*(?:-\s+)?(?:objective|target)\w*:\s*["']?\d/m);
      return document?.data !== undefined && line > 0 ? [{ path, line, text: "objective" }] : [];
    });
  return found(places, shown, () =>
    fail(
      "No file defines service level objectives.",
      "Define objectives and their error budgets in slo/, for Sloth or OpenSLO.",
    ),
  );
};

const burnRateBlocks: Check = (facts) => {
  const [command, ...led] = pipelineOf(facts).filter(
    (one) => !one.tolerated && /burn[-_ ]?rate|error[-_ ]?budget/i.test(one.text),
  );
  if (command === undefined)
    return fail(
      "No burn rate is asked for before a deployment.",
      "Let the deployment fail while the burn rate is above 2.",
    );
  const blocking = [command, ...led].find((one) => isTwice(facts, one));
  if (blocking !== undefined) return pass(ran(blocking));
  return fail("The burn rate that blocks a deployment is not 2.", "Block above twice the budget.", command);
};

function isTwice(facts: Facts, command: PipelineCommand): boolean {
  const scripts = command.argv.slice(0, 2).map((word) => facts.tree.text(word.replace(/^\.\//, "")) ?? "");
  const limit = limits(command.argv)[0] ?? limits(Object.values(section(command.job.data["env"])).map(String))[0];
  const written = scripts.some((text) => /\w[\w"'\]})-]*\s*(?:=|:-|:=|>|-gt)\s*["']?2(?:\.0+)?(?![\d.&])/.test(text));
  return limit === 2 || (limit === undefined && written);
}

/** Words that are numbers, also as the value of an option. */
function limits(words: readonly string[]): readonly number[] {
  return words.flatMap((word) => {
    const value = /^(?:--?[\w-]+=)?(\d+(?:\.\d+)?)$/.exec(word)?.[1];
    return value === undefined ? [] : [Number(value)];
  });
}

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
