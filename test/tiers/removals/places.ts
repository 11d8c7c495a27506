/** A step of a workflow that runs a target of make, here or in the tools' image: `$1` is what stands before the command. */
export function run(target: string): RegExp {
  return new RegExp(`^( *(?:- )?run: )(?:docker compose run --rm \\w+ )?make (?:[\\w-]+ )*${target}(?: .*)?$`, "gm");
}

/** A section of a page, up to the next heading of its level or above. */
export function section(title: string): RegExp {
  return new RegExp(`^## ${title}\n[^]*?(?=^##? |(?![^]))`, "m");
}

/** A commit hook with its settings. */
export function hook(id: string): RegExp {
  return new RegExp(`^ {6}- id: ${id}\n(?: {8}.*\n?)*`, "m");
}
