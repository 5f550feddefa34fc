/** The assessment's one clock: ISO date and time, and the day where the reader is. */
export function now(): string {
  return clock().toISOString();
}

/** "2026-01-16", of the reader's own time zone. */
export function today(): string {
  const date = clock();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** The assessment's one die: hexadecimal digits that nobody else has drawn. */
export function drawId(digits = 8): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function clock(): Date {
  return new Date();
}
