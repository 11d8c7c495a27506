import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { type Act, actsOfJobs, type Job, runsOn } from "./jobs.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { show } from "./scanning.ts";

/** The most days from one run to the next, by rule. */
const DAYS: Readonly<Record<string, number>> = { "T3-7.2": 31, "T4-7.2": 7, "T5-7.2": 1, "T5-7.3": 1 };
const OFTEN: Readonly<Record<number, string>> = { 31: "every month", 7: "every week", 1: "every night" };

/** The longest time between two runs of a cron schedule, in days, within two years. Infinity if it cannot be read. */
export function longestGap(schedule: string): number {
  const [, , days = "", months = "", weekdays = ""] = schedule.trim().split(/\s+/);
  const inMonth = numbers(days, 1, 31);
  const inYear = numbers(months, 1, 12, MONTHS);
  const inWeek = numbers(weekdays, 0, 7, WEEKDAYS)?.map((day) => day % 7);
  if (inMonth === undefined || inYear === undefined || inWeek === undefined) return Infinity;
  const either = !days.startsWith("*") && !weekdays.startsWith("*");
  let last: number | undefined;
  let longest = 0;
  for (let day = 0; day < 730; day += 1) {
    // 1 January 2023 was a Sunday.
    const date = new Date(Date.UTC(2023, 0, 1 + day));
    const [byDate, byWeek] = [inMonth.includes(date.getUTCDate()), inWeek.includes(date.getUTCDay())];
    if (!inYear.includes(date.getUTCMonth() + 1) || !(either ? byDate || byWeek : byDate && byWeek)) continue;
    longest = Math.max(longest, day - (last ?? day));
    last = day;
  }
  return longest === 0 ? Infinity : longest;
}

const MONTHS = ["", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** What a field of cron allows: any, a list, a range, a step, a name. */
function numbers(
  field: string,
  from: number,
  to: number,
  names: readonly string[] = [],
): readonly number[] | undefined {
  const parts = field.split(",").map((part) => {
    const [, range = "", step] = /^(\*|[\w-]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [first = "", last = step === undefined ? first : String(to)] =
      range === "*" ? [String(from), String(to)] : range.split("-");
    const [low, high] = [first, last].map((word) =>
      names.includes(word.toLowerCase()) && word !== "" ? names.indexOf(word.toLowerCase()) : Number.parseInt(word, 10),
    );
    if (low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)) return undefined;
    const all = Array.from({ length: Math.max(high - low + 1, 0) }, (_, index) => low + index);
    return all.filter((_, index) => index % Number(step ?? 1) === 0);
  });
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

const ZAP = /\bzap-(?:baseline|full-scan|api-scan)\b|\bzaproxy\b|\bzap\.sh\b|\bzap-cli\b/;
const ATTACK =
  /\bzap-(?:baseline|full-scan|api-scan)\b|\bzaproxy\b|\bzap\.sh\b|\bzap-cli\b|\bnuclei\b|\bstackhawk\b|\bhawk scan\b|\bdastardly\b|\bwapiti\b|\bnikto\b/i;
const FUZZER =
  /\batheris\b|\bclusterfuzzlite\b|\boss-fuzz\b|\bhelper\.py run_fuzzer\b|\bfuzz_\w+\.py\b|\/fuzz(?:ing|ers?)?\/|\bmake fuzz\b/i;

/** What jobs with a schedule do; a job that others on a schedule call has the schedule of those. */
function scheduled(facts: Facts, pattern: RegExp): readonly (Act & { readonly job: Job })[] {
  return actsOfJobs(facts).filter(({ command, action, job }) => {
    const text = action?.uses ?? (/^(?:echo|printf)$/.test(command?.argv[0] ?? "") ? "" : (command?.text ?? ""));
    return runsOn(job, "schedule") && pattern.test(text);
  });
}

function often(facts: Facts, pattern: RegExp, days: number): readonly Evidence[] {
  return scheduled(facts, pattern).flatMap((act) => {
    const { schedules, document, path } = act.job.workflow;
    const at = schedules.findIndex((schedule) => longestGap(schedule) <= days);
    return at < 0
      ? []
      : [evidence(`cron ${schedules[at]}`, { path, line: document.line("on", "schedule", at, "cron") }), show(act)];
  });
}

function recurs(pattern: RegExp, what: string, remedy: string): Check {
  return (facts, { rule }) => {
    const days = DAYS[rule.id] ?? 1;
    const places = often(facts, pattern, days);
    if (places.length > 0) return pass(...places);
    const [late] = scheduled(facts, pattern);
    const message = late === undefined ? `No schedule runs ${what}.` : `${what} does not run ${OFTEN[days]}.`;
    return fail(message, `${remedy} ${OFTEN[days]}.`, late?.job);
  };
}

const attacks = recurs(ATTACK, "an attack on the running service", "Run OWASP ZAP in a workflow with a schedule,");
const attacksWithZap = recurs(ZAP, "OWASP ZAP", "Run it in a workflow with a schedule,");
const fuzzesNightly = recurs(FUZZER, "a fuzzer", "Run the fuzz targets in a workflow with a schedule,");

const fuzzes: Check = (facts, question) => {
  const targets = facts.python.modules.flatMap(({ path, text }) => {
    const line = lineOf(text, /\batheris\.(?:Setup|Fuzz|instrument)|\bdef TestOneInput\b/);
    return line > 0 ? [evidence("fuzz target", { path, line })] : [];
  });
  if (targets.length === 0) return fail("There is no fuzz target.", "Write one with atheris for each parser of input.");
  const verdict = fuzzesNightly(facts, question);
  return verdict.outcome === "pass" ? pass(...targets, ...verdict.evidence) : verdict;
};

/** Rules of Falco, of Tetragon or of KubeArmor. */
const RUNTIME =
  /^\s*-\s*rule:.*(?:\n(?!\s*-\s*rule:).*)*\n\s+condition:|^kind:\s*(?:TracingPolicy|TracingPolicyNamespaced|KubeArmorPolicy)\b/m;

/** Rules of Falco that are switched off, or that nothing can break. */
const OFF =
  /^\s*-\s*rule:.*(?:\n(?!\s*-\s*(?:rule|macro|list):).*)*\n\s+(?:enabled:\s*false|condition:\s*(?:never_true|\(?never_true\)?))\b(?:.*\n(?!\s*-\s*(?:rule|macro|list):))*/gm;

function runtimeRules({ glob, tree }: Facts): readonly Evidence[] {
  return glob("**/*.{yaml,yml}").flatMap((path) => {
    const text = tree.text(path) ?? "";
    const live = text.replace(OFF, (rule) => rule.replace(/[^\n]/g, ""));
    const line = /\brule:|TracingPolicy|KubeArmorPolicy/.test(text) ? lineOf(live, RUNTIME) : 0;
    return line > 0 ? [evidence("rules for what runs", { path, line })] : [];
  });
}

/** Where the sensor is deployed: a chart that is depended on, values, or an application of Argo CD. */
function sensor({ glob, tree }: Facts): readonly Evidence[] {
  return glob(["**/*.{yaml,yml,tf}", "**/Makefile"]).flatMap((path) => {
    const text = path.startsWith(".github/") ? "" : (tree.text(path) ?? "");
    const line = /falco|tetragon|kubearmor/i.test(text)
      ? lineOf(
          text,
          /^\s*(?:-\s*)?(?:name|chart|repository|repoURL|releaseName)\s*[:=]\s*["']?\S*(?:falco|tetragon|kubearmor)|^(?:falco|tetragon|kubearmor|customRules)\s*:|helm (?:upgrade|install).*(?:falco|tetragon|kubearmor)/im,
        )
      : 0;
    return line > 0 ? [evidence("deploys the sensor", { path, line })] : [];
  });
}

const considersRuntime: Check = (facts) => {
  const pages = facts.glob(["docs/**/*.md", "*.md"]).flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", /\b(?:falco|tetragon|kubearmor)\b/i);
    return line > 0 ? [evidence("says what watches running pods", { path, line })] : [];
  });
  return found(
    [...runtimeRules(facts), ...sensor(facts), ...pages],
    (one) => one,
    () => fail("Nothing watches what runs in a pod.", "Deploy Falco, or say in the documentation what does it."),
  );
};

const watchesRuntime: Check = (facts) => {
  const rules = runtimeRules(facts);
  const sensors = sensor(facts);
  if (rules.length === 0)
    return fail("There are no rules for what may run in a pod.", "Write rules of Falco for the service.");
  if (sensors.length === 0)
    return fail(
      "Nothing deploys Falco with these rules.",
      "Deploy its chart, with the rules as customRules.",
      rules[0],
    );
  return pass(...rules, ...sensors);
};

export const recurringScans: Topic = {
  id: "recurring-scans",
  title: "Scans by schedule, and what watches the running service",
  bindings: [
    { rules: ["T3-7.2"], by: "facts", check: attacks },
    { rules: ["T4-7.2", "T5-7.3"], by: "facts", check: attacksWithZap },
    { rules: ["T5-7.2"], by: "facts", check: fuzzes },
    { rules: ["T4-7.3"], by: "facts", check: considersRuntime },
    { rules: ["T5-7.4"], by: "facts", check: watchesRuntime },
  ],
};
