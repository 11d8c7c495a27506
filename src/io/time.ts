/**
 * The time as generated code says it: to the second, in UTC, `2026-11-21T10:00:00+00:00`. `SOURCE_DATE_EPOCH` (seconds since 1970,
 * the convention of reproducible-builds.org) stands in for the clock.
 */
export function generationTime(environment: Readonly<Record<string, string | undefined>>): string {
  const epoch = environment["SOURCE_DATE_EPOCH"] ?? "";
  const time = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString().replace(/\.\d+Z$/, "+00:00");
}
