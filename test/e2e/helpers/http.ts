import { setTimeout as sleep } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** One GET; undefined while nothing listens. */
export async function get(url: string, headers: Record<string, string> = {}): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(5_000) });
    return { status: response.status, type: response.headers.get("content-type") ?? "", body: await response.text() };
  } catch {
    return undefined;
  }
}

/** Asks again until there is an answer that is wanted; the last one is returned either way. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds: number): Promise<T> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || Date.now() > end) return answer;
    await sleep(100);
  }
}
