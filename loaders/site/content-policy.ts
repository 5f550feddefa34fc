/**
 * What a built page may fetch, as a Content-Security-Policy: its own host and nothing else, whatever a library or a
 * name in the data tries. Only a page with cells of code runs inline scripts and compiles expressions.
 */
export function contentPolicy(page: string): string {
  const scripts = hasInlineScript(page)
    ? "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'"
    : "script-src 'self'";
  return [
    "default-src 'self'",
    scripts,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'"
  ].join("; ");
}

/** Scripts of rows (`application/json`) are not run, and one with a source is a file of the site. */
function hasInlineScript(page: string): boolean {
  return [...page.matchAll(/<script\b([^>]*)>/gi)].some(
    ([, attributes = ""]) => !/\bsrc=/.test(attributes) && !/type="application\/(ld\+)?json"/.test(attributes)
  );
}
