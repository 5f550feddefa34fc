import { digestOfFile, judgeModelFile } from "./from-model-file.js";
import { type ModelFile, modelFileFormat, modelFileVersion } from "./model-file.js";

/** A trained model with all that is known of it, as the file that holds it; it is judged as one that is loaded. */
export function toModelFile(parts: Omit<ModelFile, "format" | "version" | "digest">): ModelFile {
  const head = { format: modelFileFormat, version: modelFileVersion, digest: "0".repeat(16) };
  const file = judgeModelFile(asJson({ ...parts, ...head }));
  return { ...file, digest: digestOfFile(file) };
}

/** The file's text. */
export function modelFileText(file: ModelFile): string {
  return `${JSON.stringify(file)}\n`;
}

/** What a model is called: its kind and the first of its digest, "additive-7c1e90". */
export function modelId({ model, digest }: ModelFile): string {
  return `${model.kind}-${digest.slice(0, 6)}`;
}

/** As JSON holds it: −0 is 0 there, and what is undefined is not there. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
