interface Node {
  readonly children: Map<string, Node>;
  note: string;
}

/**
 * Draws paths as a tree, folders first.
 *
 * @param paths `/`-separated path to a note shown behind it
 * @param depth levels to draw; a folder at the last one is shown with the number of its files
 */
export function drawTree(paths: ReadonlyMap<string, string>, depth = Number.POSITIVE_INFINITY): string {
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
  return drawChildren(root, "", depth).join("\n");
}

function drawChildren(node: Node, indent: string, depth: number): string[] {
  const entries = [...node.children].toSorted(([a, left], [b, right]) => foldersFirst(left, right) || (a < b ? -1 : 1));
  return entries.flatMap(([name, child], index) => {
    const last = index === entries.length - 1;
    const line = `${indent}${last ? "└── " : "├── "}${label(name, child, depth)}`;
    return depth === 1 ? [line] : [line, ...drawChildren(child, `${indent}${last ? "    " : "│   "}`, depth - 1)];
  });
}

function label(name: string, node: Node, depth: number): string {
  if (node.children.size === 0) return node.note === "" ? name : `${name}  ${node.note}`;
  return depth === 1 ? `${name}/  ${plural(countFiles(node))}` : `${name}/`;
}

function countFiles(node: Node): number {
  return node.children.size === 0 ? 1 : [...node.children.values()].reduce((sum, child) => sum + countFiles(child), 0);
}

function plural(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}

function foldersFirst(left: Node, right: Node): number {
  return Number(right.children.size > 0) - Number(left.children.size > 0);
}
