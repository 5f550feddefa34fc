import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as core from "@tensorflow/tfjs-core";

/** Where a page or worker finds the backend's binaries; Node finds those of the package by itself. */
export interface WasmFiles {
  readonly plain: string;
  readonly simd: string;
}

/** TensorFlow.js, ready to compute. */
export interface TfEngine {
  readonly tf: typeof core;
  readonly backend: "wasm" | "cpu";
  /** Why it is not the faster one. */
  readonly because?: string;
}

export type { Tensor2D } from "@tensorflow/tfjs-core";

let opened: Promise<TfEngine> | undefined;

/**
 * The one door to TensorFlow.js: its WebAssembly backend, or where that does not start the one in plain JavaScript,
 * which gives the same answers many times slower. Opened once; no gradients and no chained operations come with it.
 */
export async function openTf(files?: WasmFiles): Promise<TfEngine> {
  opened ??= open(files);
  return await opened;
}

async function open(files: WasmFiles | undefined): Promise<TfEngine> {
  const because = await whyNoWasm(files);
  if (because === undefined) return { tf: core, backend: "wasm" };
  await import("@tensorflow/tfjs-backend-cpu");
  await core.setBackend("cpu");
  return { tf: core, backend: "cpu", because };
}

async function whyNoWasm(files: WasmFiles | undefined): Promise<string | undefined> {
  if (typeof WebAssembly === "undefined") return "there is no WebAssembly here";
  // Threads need a page that is isolated from others, which a static site seldom is, and sum in another order.
  core.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  if (files)
    setWasmPaths({
      "tfjs-backend-wasm.wasm": files.plain,
      "tfjs-backend-wasm-simd.wasm": files.simd,
      "tfjs-backend-wasm-threaded-simd.wasm": files.simd
    });
  const started = await core.setBackend("wasm").catch(() => false);
  return started ? undefined : "the WebAssembly backend did not start";
}
