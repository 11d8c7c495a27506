import type { Plan, PlanEntry, RenderedFile, TemplateLocals } from "../model.ts";
import { GroundrulesError } from "../errors.ts";
import { wrapBlock } from "../merge/block.ts";
import { text } from "./escape.ts";
import { watermarked } from "./watermark.ts";

/**
 * The plan's files with their text. A template that renders to white space only calls for no file.
 *
 * @throws GroundrulesError `RENDER_FAILED` naming the component and the path, with the cause
 */
export function render(plan: Plan): readonly RenderedFile[] {
  return plan.entries.flatMap((entry) => {
    const body = renderEntry(entry, plan);
    if (body.trim() === "" && typeof entry.template.content === "function") return [];
    const { ownership, mode, format, meets } = entry.template;
    const marked = ownership === "block" ? wrapBlock(body, format) : watermarked(entry.path, body, plan);
    const file = { path: entry.path, component: entry.component, ownership, mode, text: marked };
    return [meets === undefined ? file : { ...file, meets }];
  });
}

function renderEntry(entry: PlanEntry, plan: Plan): string {
  const { content, format } = entry.template;
  if (typeof content === "string") return content;
  const escape = text[format];
  const { resource = plan.locals.resource } = entry;
  const locals: TemplateLocals = { ...plan.locals, resource, slot: (name) => slot(name, plan, escape) };
  try {
    return content(locals, escape);
  } catch (cause) {
    throw new GroundrulesError("RENDER_FAILED", `${entry.path} of component ${entry.component} does not render.`, {
      cause,
      hint: "This is a defect of groundrules. Please report it with the command that you ran.",
    });
  }
}

/** What the plan's components contribute to one place of a shared file, in order. */
function slot(name: string, plan: Plan, escape: (value: unknown) => string): string {
  return plan.units
    .map((unit) => unit.fragments[name]?.(plan.locals, escape) ?? "")
    .filter((fragment) => fragment.trim() !== "")
    .join("");
}
