import type { WasmFiles } from "./tf.js";

/** The binaries that a site serves itself, for pages and workers. */
export const tfWasmFiles: WasmFiles = {
  plain: import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
  simd: import.meta.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm")
};
