import { Socket } from "node:net";

/**
 * Loaded into every process of a build under test: any connection that leaves this machine ends in an error, so that
 * a build which passes has asked no other host for anything. Plain JavaScript, since it runs before any loader.
 */
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (...args) {
  const [target] = args.flat();
  const { path, host = "localhost" } = typeof target === "object" ? target : { path: String(target) };
  if (path === undefined && !/^(localhost$|127\.|::1$)/.test(host)) {
    throw new Error(`the build asked ${host} for something`);
  }
  return Reflect.apply(connect, this, args);
};
