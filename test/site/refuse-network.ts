import { Socket } from "node:net";

/**
 * Loaded into every process of a build under test: any connection that leaves this machine ends the build, so that
 * a build which passes has asked no other host for anything.
 */
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const [first] = args.flat() as [unknown];
  const { path, host = "localhost" } = isTarget(first) ? first : { path: String(first), host: undefined };
  if (path === undefined && !/^(localhost|127\.|::1)/.test(host ?? "")) {
    throw new Error(`the build asked ${host ?? "a host"} for something`);
  }
  return Reflect.apply(connect, this, args) as Socket;
} as typeof connect;

function isTarget(value: unknown): value is { path?: string; host?: string } {
  return typeof value === "object" && value !== null;
}
