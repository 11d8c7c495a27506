/** What the security of an API rests on, and what it may do without. Each exemption returns the reason, or undefined. */
import type { PythonModule } from "../facts/model/python.ts";
import { lineOf } from "./application.ts";
import type { Exemption } from "./model.ts";
import { once } from "./once.ts";

export interface Mention {
  readonly path: string;
  readonly line: number;
  /** The whole line, without the blanks around it. */
  readonly text: string;
}

/** Lines of the application's code that match; comments do not count. */
export function mentions(modules: readonly PythonModule[], pattern: RegExp): readonly Mention[] {
  const anywhere = new RegExp(pattern.source, `${pattern.flags}m`);
  return modules
    .filter(({ text }) => anywhere.test(text))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((row, index) =>
          !row.trimStart().startsWith("#") && pattern.test(row) ? [{ path, line: index + 1, text: row.trim() }] : [],
        ),
    );
}

function absent(pattern: RegExp, reason: string): Exemption {
  const present = once(({ python }) => mentions(python.application, pattern).length > 0);
  return (facts) => (present(facts) ? undefined : reason);
}

export const noBearerTokens = absent(
  /\b(?:HTTPBearer|OAuth2\w*Bearer|OpenIdConnect|BearerTransport|JWTBearer|JWTAuthentication|FirebaseAuth)\b|\bjwt\.(?:decode|get_unverified)|\bjwks?\b|headers(?:\.get\(|\[)\s*["']authorization["']/i,
  "The API takes no bearer tokens.",
);

export const noTenants = absent(
  /\btenant(?!_claim)\w*|\b(?:organi[sz]ation|org|workspace)_id\b/i,
  "The service knows no tenants.",
);

export const noRoles = absent(
  /\bclass \w*Roles?\b|\buser\w*\.roles?\b|\broles?\s*(?:==|!=|\bin\b|\bnot in\b)\s*["'\w[({]/,
  "Access depends on no roles.",
);

export const noCors = absent(
  /\bCORSMiddleware\b|\bCORS\(|redirect_ur[il]s?\b|access-control-allow-origin/i,
  "No page of another origin may call the API, and it redirects nowhere.",
);

/** Nothing asks for credentials or holds permissions. */
export const asksNobody = absent(
  /\b(?:fastapi\.security|HTTPBearer|HTTPBasic|APIKey(?:Header|Query|Cookie)|OAuth2\w*Bearer|OpenIdConnect|SecurityScopes|AuthenticationMiddleware)\b|rest_framework\.permissions|flask_login|fastapi_users|\bjwt\.decode/,
  "The API asks nobody who they are.",
);

export const cookies = once(({ python }) =>
  mentions(
    python.application,
    /\.set_cookie\(|\bSessionMiddleware\b(?=.*[,(])|\bCookieTransport\(|\bAPIKeyCookie\(|set-cookie["']\s*[\]:,]/i,
  ).filter(({ text }) => !/^(?:from|import)\s/.test(text)),
);

export const noCookies: Exemption = (facts) =>
  cookies(facts).length === 0 ? "The service sets no cookies." : undefined;

export const apiKeys = once((facts) => {
  const written = mentions(
    facts.python.application,
    /\bAPIKey(?:Header|Query|Cookie)\(|["']x-api-key["']|\.post\(\s*["'][^"']*api[-_](?:keys|tokens)\b/i,
  );
  const described = facts.openapi;
  const line = lineOf(described?.document.text ?? "", /"?type"?:\s*"?apiKey\b/);
  return described === undefined || line === 0 ? written : [...written, { path: described.path, line, text: "apiKey" }];
});

export const noApiKeys: Exemption = (facts) => (apiKeys(facts).length === 0 ? "The API takes no API keys." : undefined);

const AWS_FILES = ["**/*.tf", "**/serverless.{yml,yaml}", "**/template.{yml,yaml}", "**/samconfig.toml", "**/cdk.json"];
const AWS =
  /\b(?:provider|required_providers)\b[\s\S]{0,80}\baws\b|AWS::Serverless|"aws-cdk|execute-api|configure-aws-credentials|eks\.amazonaws\.com\/role-arn|AWS_ACCESS_KEY_ID/;

/** Files by which the service runs on AWS or calls it. */
export const awsFiles = once((facts) => {
  const { tree, workflows, charts, compose } = facts;
  const paths = [
    ...facts.glob(AWS_FILES),
    ...workflows.map(({ path }) => path),
    ...compose.map(({ document }) => document.path),
    ...charts.flatMap(({ templates, values, environments }) => [
      ...templates.map(({ path }) => path),
      ...[values, ...environments].flatMap((one) => one?.path ?? []),
    ]),
  ];
  return [...new Set(paths)].filter((path) => AWS.test(tree.text(path) ?? ""));
});
