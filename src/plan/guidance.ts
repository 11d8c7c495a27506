/** What an AI assistant is told about the rules. */
import type { Answers, Catalog } from "../model.ts";
import type { Guidance, GuidanceRule, GuidanceSection } from "../guidance.ts";

/** One standard as the catalogue holds it: all tiers, all kinds. */
export interface GuidanceText {
  readonly title: string;
  readonly conduct: readonly GuidanceSection[];
  readonly code: readonly GuidanceSection[];
  readonly delivery: readonly GuidanceSection[];
}

const NO_RULES = { conduct: [], code: [], delivery: [] };

export const NO_GUIDANCE: Guidance = { standards: [], ...NO_RULES };

/** Stacks that are a kind of HTTP service. */
const API = new Set(["fastapi", "starlette", "litestar", "flask", "django", "lambda", "fastify"]);

/** The rules that count for a repository of these answers and components, by section, in the order of the standards. */
export function guidance(answers: Answers, components: ReadonlySet<string>, catalog: Catalog): Guidance {
  const kinds = kindsOf(answers, components);
  const counts = (rule: GuidanceRule): boolean =>
    (rule.tier ?? answers.tier) === answers.tier && (rule.kinds?.some((kind) => kinds.has(kind)) ?? true);
  const texts = answers.standards.flatMap((standard) => {
    const text = catalog.guidance?.[standard];
    return text === undefined ? [] : [JSON.parse(text) as GuidanceText];
  });
  const told = (part: keyof typeof NO_RULES): readonly GuidanceSection[] =>
    byTitle(
      texts.flatMap((text) => text[part]),
      counts,
    );
  return {
    standards: texts.map(({ title }) => title),
    conduct: told("conduct"),
    code: told("code"),
    delivery: told("delivery"),
  };
}

/** Sections of one title are one, whatever standard they come from; one without a rule that counts is left out. */
function byTitle(
  sections: readonly GuidanceSection[],
  counts: (rule: GuidanceRule) => boolean,
): readonly GuidanceSection[] {
  const merged = new Map<string, readonly GuidanceRule[]>();
  for (const { title, rules } of sections) {
    const applicable = rules.filter(counts);
    if (applicable.length > 0) merged.set(title, [...(merged.get(title) ?? []), ...applicable]);
  }
  return [...merged].map(([title, rules]) => ({ title, rules }));
}

function kindsOf({ stack, database }: Answers, components: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([
    stack.replace(/-.*/, ""),
    ...(API.has(stack) ? ["api"] : []),
    ...(database === "none" ? [] : ["db"]),
    ...(components.has("helm") ? ["k8s"] : []),
  ]);
}
