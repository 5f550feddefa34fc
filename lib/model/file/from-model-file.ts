import type { RiskModel } from "../risk-model.js";
import { digestOf } from "./digest.js";
import { type Metric, type ModelFile, modelFileFormat, modelFileVersion, mostBytes } from "./model-file.js";
import { ModelFileError } from "./model-file-error.js";
import { readAdditive } from "./read-additive.js";
import { readCalibration } from "./read-calibration.js";
import { columnName, type FeaturesByName, readFeatures } from "./read-features.js";
import { readLogistic, readNetwork } from "./read-linear.js";
import { readSplit } from "./read-split.js";
import { readTrees } from "./read-trees.js";
import { numberAt, numberOrNullAt, readNumber, readText, textAt, wordAt } from "./read-values.js";
import { at, isObject, listAt, objectAt, type Place, recordAt, shown, wrong } from "./reading.js";

/** The model of a file's text; throws one ModelFileError that lists everything wrong with it. */
export function parseModelFile(text: string): ModelFile {
  if (text.length > mostBytes)
    refuse(
      `${(text.length / 1e6).toFixed(0)} MB, more than ${mostBytes / 1e6}`,
      "it is no model of Rollcall"
    );
  return fromModelFile(parse(text));
}

/** What JSON held, judged field by field: a whole model file, or one ModelFileError. */
export function fromModelFile(value: unknown): ModelFile {
  if (!isObject(value) || value["format"] !== modelFileFormat)
    refuse("not a model of Rollcall", `its "format" would be "${modelFileFormat}"`);
  const { version } = value;
  if (typeof version === "number" && version > modelFileVersion)
    refuse(
      `written in version ${version} of the format, newer than this site's ${modelFileVersion}`,
      "open it with the Rollcall that wrote it, or a newer one"
    );
  const file = judgeModelFile(value);
  if (file.digest !== digestOfFile(file))
    throw new ModelFileError([
      {
        place: "digest",
        problem: "the file was changed after it was written",
        advice: "save the model again"
      }
    ]);
  return file;
}

/** The fields of a file in one order, whatever its digest says, or one ModelFileError. */
export function judgeModelFile(value: unknown): ModelFile {
  const place: Place = { path: "", problems: [] };
  const file = readFile(value, place);
  if (place.problems.length > 0) throw new ModelFileError(place.problems);
  return file;
}

/** The digest of everything in a file but the digest. */
export function digestOfFile(file: Omit<ModelFile, "digest">): string {
  return digestOf(JSON.stringify({ ...file, digest: "" }));
}

function readFile(value: unknown, place: Place): ModelFile {
  const object = objectAt(value, place, fileKeys);
  const features = readFeatures(object, place);
  const byName = new Map(features.map((feature) => [feature.name, feature]));
  return {
    format: modelFileFormat,
    version: object["version"] === 1 ? 1 : wrong(at(place, "version"), object["version"], "a version", 1),
    madeOn: textAt(object, "madeOn", place, { pattern: /^\d{4}-\d{2}-\d{2}$/, name: "a date" }),
    district: textAt(object, "district", place),
    policy: textAt(object, "policy", place, hash),
    snapshot: textAt(object, "snapshot", place, hash),
    label: textAt(object, "label", place, columnName),
    blocks: listAt(object, "blocks", place, 40, (d, here) =>
      readNumber(d, here, { whole: true, min: 0, max: 99 })
    ),
    features,
    split: readSplit(object["split"], at(place, "split")),
    options: recordAt(object, "options", place, readOption),
    seed: numberAt(object, "seed", place, { whole: true, min: 0 }),
    metrics: listAt(object, "metrics", place, 200, readMetric),
    versions: recordAt(object, "versions", place, readText),
    calibration: readCalibration(object["calibration"], at(place, "calibration")),
    model: readModel(object["model"], at(place, "model"), byName),
    digest: textAt(object, "digest", place, { pattern: /^[0-9a-f]{16}$/, name: "a digest" })
  };
}

function readModel(value: unknown, place: Place, features: FeaturesByName): RiskModel {
  const object = isObject(value) ? value : wrong(place, value, "a model", {});
  const kind = wordAt(object, "kind", place, ["additive", "logistic", "trees", "network"]);
  switch (kind) {
    case "additive":
      return readAdditive(object, place, features);
    case "logistic":
      return readLogistic(object, place, features);
    case "trees":
      return readTrees(object, place, features);
    case "network":
      return readNetwork(object, place, features);
  }
}

function readOption(value: unknown, place: Place): string | number | boolean {
  if (typeof value === "boolean") return value;
  return typeof value === "number" ? readNumber(value, place) : readText(value, place);
}

function readMetric(value: unknown, place: Place): Metric {
  const object = objectAt(value, place, ["measure", "value", "low", "high"], ["why"]);
  return {
    measure: textAt(object, "measure", place, columnName),
    value: numberOrNullAt(object, "value", place),
    low: numberOrNullAt(object, "low", place),
    high: numberOrNullAt(object, "high", place),
    ...(object["why"] !== undefined && { why: textAt(object, "why", place) })
  };
}

const hash = { pattern: /^[0-9a-f]{6,64}$/, name: "a hash" } as const;

const fileKeys = [
  ...[
    "format",
    "version",
    "madeOn",
    "district",
    "policy",
    "snapshot",
    "label",
    "blocks",
    "features",
    "split"
  ],
  ...["options", "seed", "metrics", "versions", "calibration", "model", "digest"]
] as const satisfies readonly (keyof ModelFile)[];

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const end = text.trimEnd().slice(-20);
    const cut = text.trimStart().startsWith("{") && !end.endsWith("}");
    return refuse(
      cut ? `cut short: it ends in ${shown(end)}` : "not JSON",
      cut ? "save or copy it again, whole" : "choose a file that Rollcall saved"
    );
  }
}

function refuse(problem: string, advice: string): never {
  throw new ModelFileError([{ place: "", problem, advice }]);
}
