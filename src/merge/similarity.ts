/** Below this share of common lines two files are not taken for one. */
const THRESHOLD = 0.5;

/**
 * The candidate that is most like a text, if any is like it at all: the share of lines that both hold, blank lines aside.
 *
 * @param candidates text per path
 */
export function mostSimilar(text: string, candidates: ReadonlyMap<string, string>): string | undefined {
  const wanted = countLines(text);
  let best: { path: string; score: number } | undefined;
  for (const [path, other] of candidates) {
    const score = share(wanted, countLines(other));
    if (score >= THRESHOLD && (best === undefined || score > best.score)) best = { path, score };
  }
  return best?.path;
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line !== "") counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [line, count] of a) common += Math.min(count, b.get(line) ?? 0);
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = total(a) + total(b);
  return all === 0 ? 0 : (2 * common) / all;
}
