import type { TfEngine } from "../../vendor/tf.js";
import { fetchBytes } from "../fetch-bytes.js";
import { type Control, throwIfCancelled } from "./control.js";
import type { Desk } from "./desk.js";

/**
 * The tensor engine at first need, its bytes told. Where its WebAssembly can't be had, the one in plain JavaScript takes
 * its place, and says why.
 */
export async function openTensors(desk: Desk, control: Control): Promise<TfEngine> {
  desk.tensors ??= open(desk.studio.engineBytes.tensors, control);
  return await desk.tensors.catch((error: unknown) => {
    delete desk.tensors;
    throw error;
  });
}

async function open(total: number, control: Control): Promise<TfEngine> {
  const [{ openTf }, { tfWasmFiles }] = await Promise.all([
    import("../../vendor/tf.js"),
    import("../../vendor/tf-wasm-files.js")
  ]);
  const simd = await fetchBytes(tfWasmFiles.simd, {
    signal: control.signal,
    onBytes: (loaded) => control.tell({ stage: "tensors", loaded, total: Math.max(total, loaded) })
  }).catch(() => undefined);
  throwIfCancelled(control);
  if (!simd) return await openTf(tfWasmFiles);
  const address = URL.createObjectURL(new Blob([simd], { type: "application/wasm" }));
  const engine = await openTf({ ...tfWasmFiles, simd: address });
  URL.revokeObjectURL(address);
  return engine;
}
