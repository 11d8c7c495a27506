interface Node {
  readonly children: Map<string, Node>;
  note: string;
}

/**
 * Draws paths as a tree.
 *
 * @param paths `/`-separated path to a note shown behind it
 */
export function drawTree(paths: ReadonlyMap<string, string>): string {
  const root: Node = { children: new Map(), note: "" };
  for (const [path, note] of paths) {
    let node = root;
    for (const segment of path.split("/")) {
      const next = node.children.get(segment) ?? { children: new Map(), note: "" };
      node.children.set(segment, next);
      node = next;
    }
    node.note = note;
  }
  return drawChildren(root, "").join("\n");
}

function drawChildren(node: Node, indent: string): string[] {
  const entries = [...node.children].toSorted(([a, left], [b, right]) => foldersFirst(left, right) || (a < b ? -1 : 1));
  return entries.flatMap(([name, child], index) => {
    const last = index === entries.length - 1;
    const label = child.children.size > 0 ? `${name}/` : name;
    const note = child.note === "" ? "" : `  ${child.note}`;
    const line = `${indent}${last ? "└── " : "├── "}${label}${note}`;
    return [line, ...drawChildren(child, `${indent}${last ? "    " : "│   "}`)];
  });
}

function foldersFirst(left: Node, right: Node): number {
  return Number(right.children.size > 0) - Number(left.children.size > 0);
}
