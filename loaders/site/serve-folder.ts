import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { parseRange } from "./byte-range.js";
import { contentType, isText } from "./content-type.js";
import { gzippedFiles } from "./gzipped.js";
import { resolveRequest } from "./resolve-request.js";

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a built site on this machine alone; a port that is taken gives way to any free one. */
export async function serveFolder(root: string, port: number): Promise<RunningServer> {
  const site = { root, gzipped: gzippedFiles() };
  const server = createServer((request, response) => {
    answer(site, request, response);
  });
  const taken = await listen(server, port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return await listen(server, 0);
  });
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      })
  };
}

interface Site {
  readonly root: string;
  readonly gzipped: ReturnType<typeof gzippedFiles>;
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const [pathname = "/"] = (request.url ?? "/").split("?");
  const found = resolveRequest(site.root, pathname);
  if (found.kind === "file") sendFile(site, found.path, 200, request, response);
  else if (found.kind === "redirect") response.writeHead(302, { Location: found.to }).end();
  else {
    const page = resolveRequest(site.root, "/404");
    if (page.kind === "file") sendFile(site, page.path, 404, request, response);
    else response.writeHead(404, { "Content-Type": "text/plain" }).end("not found\n");
  }
}

function sendFile(
  { gzipped }: Site,
  path: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse
): void {
  const { size, mtimeMs } = statSync(path);
  const type = contentType(path);
  const headers = {
    "Content-Type": type,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    Vary: "Accept-Encoding"
  };
  const range = status === 200 ? parseRange(request.headers.range, size) : undefined;
  if (range === "unsatisfiable") {
    response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
  } else if (range) {
    response.writeHead(206, {
      ...headers,
      "Content-Range": `bytes ${range.start}-${range.end}/${size}`,
      "Content-Length": range.end - range.start + 1
    });
    send(path, request, response, range);
  } else if (isText(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]))) {
    gzipped(path, `${size} ${mtimeMs}`).then(
      (bytes) => {
        response.writeHead(status, {
          ...headers,
          "Content-Encoding": "gzip",
          "Content-Length": bytes.length
        });
        response.end(request.method === "HEAD" ? undefined : bytes);
      },
      () => response.destroy()
    );
  } else {
    response.writeHead(status, { ...headers, "Content-Length": size });
    send(path, request, response);
  }
}

function send(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  range?: { start: number; end: number }
): void {
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(path, range), response, ignoreHangUp);
}

/** A reader who leaves early breaks the stream; that is no fault of ours. */
function ignoreHangUp(): void {
  return undefined;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
