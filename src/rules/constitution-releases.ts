import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { text } from "../facts/values.ts";
import { stage, testsRun } from "./constitution-pipeline.ts";
import { type Act, actsOfJobs, jobsOf } from "./jobs.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { isProgressive } from "./progressive-delivery.ts";
import { tagWritesChangelog } from "./releases.ts";
import { show } from "./scanning.ts";
import { precedes, spotsOf } from "./stages.ts";
import { linesIn } from "./written.ts";

const SEMVER = /^v?\d+\.\d+\.\d+(?:[-.+]?[\w.-]+)?$/;

/** Where versions stand; a version that is computed stands nowhere. */
function versions({ project, charts }: Facts): readonly (Evidence & { readonly version: string })[] {
  const file = project.pyproject;
  const own = [
    ["project", "version"],
    ["tool", "poetry", "version"],
  ].flatMap((keys) => {
    const version = text(file?.at(...keys));
    return file === undefined || version === undefined
      ? []
      : [{ ...evidence(`version ${version}`, { path: file.path, line: file.line(...keys) }), version }];
  });
  const packaged = charts.flatMap(({ metadata }) => {
    const version = text(metadata.at("version"));
    return version === undefined
      ? []
      : [{ ...evidence(`version ${version}`, { path: metadata.path, line: metadata.line("version") }), version }];
  });
  return [...own, ...packaged];
}

const isSemantic: Check = (facts) => {
  const all = versions(facts);
  const odd = all.find(({ version }) => !SEMVER.test(version));
  if (odd !== undefined) return fail(`${odd.version} is no semantic version.`, "Write it as 1.2.3.", odd);
  return found(
    all,
    ({ text: shown, path, line }) => evidence(shown, { path: path ?? "", line: line ?? 1 }),
    () => fail("No file gives a version.", "Give one in pyproject.toml, or let a tool compute it from tags."),
  );
};

const CONFIGURATIONS = [
  "release-please-config.json",
  ".releaserc*",
  "release.config.*",
  ".versionrc*",
  "{,.}cliff.toml",
  ".cz.{toml,yaml,json}",
  "cog.toml",
  "pyproject.toml",
  "GitVersion.yml",
];

/** Tools that raise versions by Conventional Commits: a break is major, a feature minor, a fix patch. */
const bumps: Check = (facts) => {
  const written = linesIn(
    facts,
    CONFIGURATIONS,
    /"release-type"|@semantic-release\/commit-analyzer|"preset"|\[tool\.(?:semantic_release|commitizen)\b|^\[bump\]|bump_pattern|^\[tool\.git-cliff\.bump\]|conventional_commits\s*=\s*true/,
  );
  const acts = actsOfJobs(facts).filter(({ command, action }: Act) =>
    /release-please|semantic-release|\bcz bump\b|\bcog bump\b|git-?cliff\b.*--bump|standard-version/.test(
      `${command?.text ?? ""} ${action?.uses ?? ""}`,
    ),
  );
  const minor = linesIn(
    facts,
    CONFIGURATIONS,
    /bump-minor-pre-major"?\s*:\s*true|features_always_bump_minor\s*=\s*false|breaking_always_bump_major\s*=\s*false|major_on_zero\s*=\s*false/,
  );
  const [first] = minor;
  if (first !== undefined)
    return fail(
      "The tool does not raise the version as Semantic Versioning says.",
      "Let breaking changes raise the major version, and features the minor one.",
      first,
    );
  return found(
    [...written, ...acts.map(show)],
    (one) => one,
    () =>
      fail(
        "No tool raises the version by what the commits say.",
        "Configure release-please, semantic-release, commitizen or git-cliff.",
      ),
  );
};

const isTagged: Check = (facts) => {
  const places = [
    ...linesIn(
      facts,
      [".github/workflows/*.{yml,yaml}", "**/*.sh", "Makefile", "**/*.mk"],
      /\bgit tag\b.*v|gh release create\b|\bcz bump\b|\bcog bump\b/,
    ),
    ...actsOfJobs(facts)
      .filter(({ action }) =>
        /release-please|semantic-release|softprops\/action-gh-release|ncipollo\/release-action/.test(
          action?.uses ?? "",
        ),
      )
      .map(show),
    ...facts.workflows.flatMap(({ path, document }) =>
      /v\*|v\[0-9\]/.test(JSON.stringify(document.at("on", "push", "tags") ?? ""))
        ? [evidence("a release is a tag v…", { path, line: document.line("on", "push", "tags") })]
        : [],
    ),
  ];
  return found(
    places,
    (one) => one,
    () => fail("No release is tagged with its version.", "Tag it v1.2.3, by the workflow or before it."),
  );
};

const smokes = (facts: Facts) =>
  jobsOf(facts).flatMap((job) =>
    job.acts.flatMap(({ command }, at) =>
      /smoke|\bcurl\b.*(?:health|livez|readyz|ready)|helm test\b|\be2e\b/i.test(
        `${command?.text ?? ""} ${/smoke/i.test(job.id) ? "smoke" : ""}`,
      )
        ? [{ job, at }]
        : [],
    ),
  );

/** After staging, whether in a job of its own or in that which deploys. */
const smokesAfterStaging: Check = (facts) => {
  const staging = spotsOf(facts, "staging");
  const after = smokes(facts).filter((spot) =>
    staging.some((one) => precedes(one, spot) || (one.job === spot.job && spot.at > 0)),
  );
  return found(
    after,
    ({ job, at }) => show(job.acts[at] ?? {}),
    () =>
      fail(
        staging.length === 0 ? "No job deploys to staging." : "Nothing tests staging after the deployment.",
        "Run smoke tests there.",
      ),
  );
};

const hasNotes: Check = (facts) => {
  const acts = actsOfJobs(facts).filter(
    ({ command, action }) =>
      /release-please|semantic-release|action-gh-release|ncipollo\/release-action|release-drafter/.test(
        action?.uses ?? "",
      ) || /^gh release (?:create|edit)\b/.test(command?.text ?? ""),
  );
  return found(acts, show, () => fail("No workflow publishes release notes.", "Run gh release create with the notes."));
};

const loads = stage("load test", (facts) =>
  jobsOf(facts).flatMap((job) =>
    job.acts.flatMap(({ command, action }, at) =>
      /^(?:k6 run|locust|artillery|vegeta|oha|hey)\b/.test(command?.text ?? "") ||
      /k6-action|run-k6/.test(action?.uses ?? "")
        ? [{ job, at }]
        : [],
    ),
  ),
);

const hotfixWaitsForTestsOnly: Check = (facts, question) => {
  const own = facts.workflows.filter(
    ({ path, document }) => /hotfix/i.test(path) || /hotfix/i.test(JSON.stringify(document.at("on") ?? "")),
  );
  const [first] = own;
  if (first === undefined) return fail("No workflow deploys a hotfix.", "Write one for the branches hotfix/**.");
  const waiting = linesIn(
    facts,
    own.map(({ path }) => path),
    /\bsleep \d{3,}|wait-timer|manual-approval/,
  );
  if (waiting[0] !== undefined)
    return fail("A hotfix waits for more than its tests.", "Deploy it as soon as they pass.", waiting[0]);
  const tests = testsRun(facts, question);
  return tests.outcome === "pass"
    ? pass(evidence("the workflow of hotfixes", { path: first.path }), ...tests.evidence)
    : tests;
};

export const constitutionReleases: Topic = {
  id: "constitution-releases",
  title: "Versions and releases",
  bindings: [
    { by: "facts", rules: ["CON-70.1"], check: isSemantic },
    { by: "facts", rules: ["CON-70.2", "CON-70.3", "CON-70.4", "SYS-6.3"], check: bumps },
    { by: "facts", rules: ["CON-71.2"], check: testsRun },
    { by: "facts", rules: ["CON-71.3"], check: tagWritesChangelog },
    { by: "facts", rules: ["CON-71.4"], check: isTagged },
    { by: "facts", rules: ["CON-71.5"], check: stage("staging", (facts) => spotsOf(facts, "staging")) },
    { by: "facts", rules: ["CON-71.6"], check: smokesAfterStaging },
    { by: "facts", rules: ["CON-71.7"], check: isProgressive },
    { by: "facts", rules: ["CON-71.9"], check: hasNotes },
    { by: "facts", rules: ["CON-72.3"], check: hotfixWaitsForTestsOnly },
    { by: "facts", rules: ["CON-77.1"], check: loads },
  ],
};
