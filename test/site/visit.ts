import type { Browser, CDPSession, Page } from "playwright-core";

/** What a browser saw and did on a page, from a cold cache. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, failed requests and error answers. */
  readonly problems: readonly string[];
  /** Addresses asked of any other host. */
  readonly strangers: readonly string[];
  /** Bytes over the wire without fonts, as the server compressed them. */
  readonly bytes: () => number;
  /** Paths of everything fetched. */
  readonly fetched: readonly string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly javaScriptEnabled?: boolean;
  readonly colorScheme?: "light" | "dark";
}

/** Opens a page in a context of its own and waits until it asks for nothing more; close its context when done. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, javaScriptEnabled = true, colorScheme = "light" } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled,
    colorScheme,
    reducedMotion: "reduce"
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => requests.push(request.url()));
  const bytes = await countBytes(await context.newCDPSession(page));
  await page.goto(url, { waitUntil: javaScriptEnabled ? "networkidle" : "load" });
  return {
    page,
    problems,
    bytes,
    get strangers() {
      return requests.filter(
        (address) => /^\w+:\/\//.test(address) && !address.startsWith(new URL(url).origin)
      );
    },
    get fetched() {
      return requests
        .filter((address) => address.startsWith("http"))
        .map((address) => new URL(address).pathname);
    }
  };
}

async function countBytes(session: CDPSession): Promise<() => number> {
  const fonts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Font") fonts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!fonts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  return () => bytes;
}
