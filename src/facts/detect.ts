/**
 * What is known of a service that someone else wrote, each with the place that shows it. Pure: nothing of the repository is run, and
 * what could be one of several things is a question for a person.
 */
import { usageError } from "../errors.ts";
import type { Project } from "../project.ts";
import { applicationOf, frameworkOf, partOf, serverOf } from "./detect/application.ts";
import type { Application } from "./detect/application.ts";
import { assetsOf } from "./detect/assets.ts";
import { commandsIn } from "./detect/commands.ts";
import { composeDatabaseOf, composeRolesOf } from "./detect/compose-services.ts";
import { databaseOf, metadataOf, migrationsOf, modelsOf, ormOf, redisOf } from "./detect/database.ts";
import { databaseSchemeOf, nativeRequirementsOf } from "./detect/driver.ts";
import { healthOf } from "./detect/health.ts";
import { descriptionOf, licenceOf, nameOf, organisationOf } from "./detect/identity.ts";
import { packagesOf, testRunnerOf, testsOf } from "./detect/layout.ts";
import { byDefault, found, isFound } from "./detect/model.ts";
import type { Detection, Finding, Found, Scope, SuggestedAnswers } from "./detect/model.ts";
import { developmentGroups, installableOf, lockFileOf, managerOf, requirementsOf } from "./detect/packaging.ts";
import { portOf } from "./detect/port.ts";
import { pythonOf } from "./detect/python-version.ts";
import { scopeOf } from "./detect/scope.ts";
import { findServices } from "./detect/services.ts";
import { databaseVariableOf, loadsEnvOf, variablesIn } from "./detect/settings.ts";
import type { Variable } from "./detect/settings.ts";
import { staticRootOf } from "./detect/static-root.ts";
import { dependencyTableOf, devTableOf } from "./detect/tables.ts";
import { configuredOf, hooksOf, lintersOf, makeTargetsOf, presentOf } from "./detect/tooling.ts";
import type { Facts } from "./model.ts";

export { findServices } from "./detect/services.ts";
export type { Detection, Found, ServiceCandidate, SuggestedAnswers } from "./detect/model.ts";

type Findings = { readonly [K in keyof Project]: Finding<Project[K]> };
type AnswerFindings = { readonly [K in keyof SuggestedAnswers]: Finding<SuggestedAnswers[K]> };

/**
 * Everything that can be said of the service in a folder.
 *
 * @param root folder of the service, empty for the repository's
 * @throws GroundrulesError `PROJECT_UNREADABLE` if a file that declares the project is broken
 */
export function detect(facts: Facts, root: string): Detection {
  const others = findServices(facts).map((service) => service.root);
  const scope = scopeOf(facts, root, others);
  refuseUnreadable(scope);
  const commands = commandsIn(scope);
  const served = applicationOf(scope, commands);
  const project = projectFindings(scope, served, commands);
  const answers: AnswerFindings = {
    name: nameOf(scope),
    description: descriptionOf(scope),
    python: pythonOf(scope),
    port: portOf(scope, commands),
    licence: licenceOf(scope),
    organisation: organisationOf(scope),
  };
  return { project: foundIn(project), answers: foundIn(answers), candidates: candidatesIn({ ...project, ...answers }) };
}

function projectFindings(
  scope: Scope,
  served: ReturnType<typeof applicationOf>,
  commands: ReturnType<typeof commandsIn>,
): Findings {
  const application = isFound(served) ? served.value : undefined;
  return {
    root: byDefault(scope.root, "the folder that was asked for"),
    framework: frameworkOf(scope, served),
    application: isFound(served) ? partOf(served, ({ name }) => name) : served,
    factory: partOf(served, ({ factory }) => factory),
    interface: partOf(served, (value) => value.interface),
    server: serverOf(scope, application, commands),
    source: partOf(served, ({ source }) => source),
    ...packagingFindings(scope),
    ...layoutFindings(scope, application),
    ...dataFindings(scope, application),
    configured: configuredOf(scope),
    nativeRequirements: nativeRequirementsOf(scope),
    staticRoot: staticRootOf(scope, application),
    health: healthOf(scope, application),
    redis: redisOf(scope),
    ...ownersFindings(scope),
  };
}

/** What is there that ours has to fit in with. */
function ownersFindings(scope: Scope) {
  return {
    makeTargets: makeTargetsOf(scope),
    hooks: hooksOf(scope),
    composeServices: composeRolesOf(scope),
    composeDatabase: composeDatabaseOf(scope),
    present: presentOf(scope),
  };
}

function packagingFindings(scope: Scope) {
  const manager = managerOf(scope);
  const known = isFound(manager) ? manager.value : undefined;
  const requirements = requirementsOf(scope, known);
  const { groups, extras } = developmentGroups(scope, known);
  const packaging = {
    manager: known,
    requirements: requirements.runtime?.value ?? [],
    devRequirements: requirements.development?.value ?? [],
    groups: groups.value,
    extras: extras.value,
  };
  return {
    manager,
    lockFile: lockFileOf(scope, known),
    requirements: requirements.runtime,
    devRequirements: requirements.development,
    devGroups: groups,
    devExtras: extras,
    installable: installableOf(scope, known),
    dependencyTable: dependencyTableOf(scope, packaging),
    devTable: devTableOf(scope, packaging),
    linters: lintersOf(scope, packaging),
  };
}

function layoutFindings(scope: Scope, application: Application | undefined) {
  const packages = packagesOf(scope, application);
  return {
    packages,
    assets: assetsOf(scope, isFound(packages) ? packages.value : [], application?.source ?? ""),
    tests: testsOf(scope),
    testRunner: testRunnerOf(scope, application),
  };
}

function dataFindings(scope: Scope, application: Application | undefined) {
  const source = application?.source ?? "";
  const database = databaseOf(scope);
  const kept = isFound(database) ? database.value : undefined;
  const orm = ormOf(scope, application, kept);
  const mapped = isFound(orm) ? orm.value : undefined;
  const variables = variablesIn(scope);
  const databaseVariable = databaseVariableOf(scope, variables, kept);
  const address = isFound(databaseVariable) ? databaseVariable.value : "";
  return {
    database,
    orm,
    metadata: metadataOf(scope, mapped, source),
    models: modelsOf(scope, mapped, source),
    migrations: migrationsOf(scope, mapped),
    databaseVariable,
    databaseScheme: databaseSchemeOf(scope, kept, mapped, address),
    variables: requiredOf(scope, variables, address),
    settings: optionalOf(scope, variables),
    loadsEnv: loadsEnvOf(scope),
  };
}

/** Variables that the service does not start without, besides the database's. */
function requiredOf(scope: Scope, variables: readonly Variable[], address: string): Found<readonly string[]> {
  const required = variables.filter((variable) => variable.required && variable.name !== address);
  const [first] = required;
  if (first === undefined) return byDefault([], "the code requires none");
  return found(
    scope,
    required.map(({ name }) => name),
    first.path,
    first.line,
  );
}

/** Variables that the service reads, and starts without. */
function optionalOf(scope: Scope, variables: readonly Variable[]): Found<readonly string[]> {
  const optional = variables.filter(
    ({ required, made, name }) => !required && made !== true && !SURROUNDING.test(name),
  );
  const [first] = optional;
  if (first === undefined) return byDefault([], "the code reads no other");
  return found(
    scope,
    optional.map(({ name }) => name),
    first.path,
    first.line,
  );
}

/** What is there without anybody setting it for the service, and the port that its command says. */
const SURROUNDING =
  /^(?:PATH|HOME|USER|SHELL|PWD|LANG|TMPDIR|HOSTNAME|PORT|CI|VIRTUAL_ENV|PYTHON[A-Z]+|PYTEST_\w+|DJANGO_SETTINGS_MODULE)$/;

/** The values alone. */
function foundIn<T extends Readonly<Record<string, Finding<unknown>>>>(findings: T): never {
  return Object.fromEntries(
    Object.entries(findings).map(([key, finding]) => [key, isFound(finding) ? finding : undefined]),
  ) as never;
}

/** What could be one of several things. */
function candidatesIn(findings: Readonly<Record<string, Finding<unknown>>>): Detection["candidates"] {
  return Object.fromEntries(
    Object.entries(findings).flatMap(([key, finding]) =>
      finding !== undefined && "candidates" in finding ? [[key, finding.candidates]] : [],
    ),
  );
}

const DECLARING = ["pyproject.toml", "Pipfile", "setup.cfg", "poetry.lock", "uv.lock", "pdm.lock", "Pipfile.lock"];

function refuseUnreadable({ prefix, repository }: Scope): void {
  for (const path of new Set([...DECLARING.map((name) => prefix + name), "pyproject.toml"])) {
    const problem = repository.structured(path)?.problem;
    if (problem === undefined) continue;
    throw usageError(
      "PROJECT_UNREADABLE",
      `${path}${problem.line === undefined ? "" : `:${problem.line}`} ${problem.message}`,
      `Correct ${path}, then run the command again.`,
    );
  }
}
