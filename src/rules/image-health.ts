import { type Image, ofImage, originOf } from "./image-stages.ts";
import { type Check, evidence, fail, pass } from "./model.ts";
import { commandsIn } from "./shell.ts";

/** A program that asks over HTTP, and that the image has not. */
function lacks({ final, stages, instructions }: Image, program: string): boolean {
  const { base } = originOf(final, stages);
  const busybox = /alpine|busybox/.test(base) && program === "wget";
  if (!/^(?:curl|wget)$/.test(program) || busybox || !/[:-]slim\b|alpine|distroless|^scratch$/.test(base)) return false;
  return !instructions.some(({ keyword, value }) => /^(?:RUN|COPY|ADD)$/.test(keyword) && value.includes(program));
}

/** Commands that succeed whatever the service does. */
function asksNothing(text: string): boolean {
  const commands = commandsIn([{ text, path: "", line: 1 }]);
  const quiet = ({ argv: [program = "", first = "", code = ""] }: (typeof commands)[number]): boolean =>
    /^(?:true|:|exit|echo|printf|sleep)$/.test(program) ||
    (/^python[\d.]*$/.test(program) && first === "-c" && code !== "" && !/\bimport\b|\bopen\(/.test(code));
  return commands.every((command) => quiet(command) || command.tolerated);
}

export function healthcheck(exec: boolean): Check {
  return ofImage((image) => {
    const { path, final, instructions } = image;
    const check = instructions.findLast(({ keyword }) => keyword === "HEALTHCHECK");
    const remedy = 'Add HEALTHCHECK CMD ["python", "-m", "…"] to the last stage.';
    if (check === undefined) return fail("The image has no HEALTHCHECK.", remedy, { path, line: final.line });
    const place = { path, line: check.line };
    const shell = check.exec === undefined || /(?:^|\/)(?:ba|da|a)?sh$/.test(check.exec[0] ?? "");
    const text = shell ? (check.exec?.at(-1) ?? check.value.replace(/^CMD\s+/i, "")) : (check.exec?.join(" ") ?? "");
    if (/^NONE\b/i.test(text.trim())) return fail("The image switches its HEALTHCHECK off.", remedy, place);
    if (exec && shell) return fail("The HEALTHCHECK needs a shell.", remedy, place);
    if (asksNothing(text)) return fail("The HEALTHCHECK asks the service nothing.", remedy, place);
    const programs = commandsIn([{ text, path, line: check.line }]).map(({ argv }) => argv[0] ?? "");
    const absent = programs.find((program) => lacks(image, program));
    if (absent !== undefined) return fail(`The HEALTHCHECK calls ${absent}, which the image has not.`, remedy, place);
    return pass(evidence(`HEALTHCHECK ${check.value}`, place));
  });
}
