import { openTf, type TfEngine } from "../../vendor/tf.js";
import { fetchBytes } from "../fetch-bytes.js";
import type { Control } from "./control.js";
import type { Desk } from "./desk.js";

/** The tensor engine at first need, its bytes told; where its WebAssembly can't be had, the one in plain JavaScript. */
export async function openTensors(desk: Desk, control: Control): Promise<TfEngine> {
  const simd = import.meta.resolve(
    "npm:@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm"
  );
  const plain = import.meta.resolve("npm:@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm");
  const total = desk.studio.engineBytes.tensors;
  control.tell({ stage: "tensors", loaded: 0, total });
  const engine = await openTf({ plain, simd });
  control.tell({ stage: "tensors", loaded: total, total });
  return engine;
}
