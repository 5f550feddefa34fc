import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serveFolder } from "../../../loaders/site/serve-folder.js";

const parent = mkdtempSync(join(tmpdir(), "rollcall-serve-"));
const root = join(parent, "site");
let server: RunningServer;

beforeAll(async () => {
  mkdirSync(join(root, "schools"), { recursive: true });
  mkdirSync(join(root, "groups"));
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "overview");
  writeFileSync(join(root, "404.html"), "not here");
  writeFileSync(join(root, "schools.html"), "all schools");
  writeFileSync(join(root, "schools", "alder.html"), "alder");
  writeFileSync(join(root, "groups", "index.html"), "groups");
  writeFileSync(join(root, "rows.bin"), "0123456789");
  writeFileSync(join(root, ".hidden"), "hidden");
  symlinkSync(join(parent, "secret.txt"), join(root, "link.txt"));
  server = await serveFolder(root, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

describe("serveFolder", () => {
  it.each([
    ["/", "overview"],
    ["/schools", "all schools"],
    ["/schools/alder", "alder"],
    ["/schools/alder?from=overview", "alder"],
    ["/groups/", "groups"],
    ["/groups", "groups"]
  ])("answers %s as Framework writes addresses", async (path, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toBe(text);
  });

  it("sends text compressed and a wasm, script or style with its own type", async () => {
    const response = await raw(
      "GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
    );
    expect(response.head).toMatch(/content-encoding: gzip/i);
    expect(response.head).toMatch(new RegExp(`content-length: ${response.body.length}\\b`, "i"));
    expect(gunzipSync(response.body).toString()).toBe("overview");
  });

  it.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"]
  ])("answers the range %s alone", async (range, text, contentRange) => {
    const response = await get("/rows.bin", { Range: range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(await response.text()).toBe(text);
  });

  it("refuses a range beyond the end, and answers a malformed one whole", async () => {
    expect((await get("/rows.bin", { Range: "bytes=10-" })).status).toBe(416);
    expect((await get("/rows.bin", { Range: "lines=1-2" })).status).toBe(200);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/schools/..%2f..%2f..%2fsecret.txt",
    "/..\\secret.txt",
    "/link.txt",
    "/.hidden",
    "/%00",
    "/%zz",
    "/schools"
  ])("never leaves its folder: %s", async (path) => {
    const response = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(response.head).toMatch(path === "/schools" ? /^HTTP\/1.1 200/ : /^HTTP\/1.1 404/);
    expect(response.body.toString()).not.toMatch(/secret|hidden/);
  });

  it("answers what is missing with the site's own page, and only reads", async () => {
    const missing = await get("/nowhere");
    expect([missing.status, await missing.text()]).toEqual([404, "not here"]);
    expect((await fetch(`http://127.0.0.1:${server.port}/`, { method: "POST" })).status).toBe(405);
  });

  it("takes any free port if the one it wants is taken", async () => {
    const second = await serveFolder(root, server.port);
    expect(second.port).not.toBe(server.port);
    await second.close();
  });
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
}

/** A request as written, since fetch tidies paths and unpacks bodies. */
function raw(request: string): Promise<{ head: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(server.port, "127.0.0.1", () => socket.write(request));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("end", () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf("\r\n\r\n");
      resolve({ head: all.subarray(0, end).toString(), body: all.subarray(end + 4) });
    });
  });
}
