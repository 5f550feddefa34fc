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

/**
 * Fingerprint of a model and of what it was made from, whatever the day and whoever judged it: the same rows, choices and
 * code give the same.
 */
export function modelHash(file: ModelFile): string {
  return digestOfFile({ ...file, madeOn: "", metrics: [] });
}

/** What a model is called: its kind and the first of its fingerprint, "additive-7c1e90". */
export function modelId(file: ModelFile): string {
  return `${file.model.kind}-${modelHash(file).slice(0, 6)}`;
}

/** As JSON holds it: −0 is 0 there, and what is undefined is not there. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
