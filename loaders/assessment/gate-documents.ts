import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { findKeys } from "../../lib/publish/find-keys.js";
import { findWords } from "../../lib/publish/find-words.js";
import type { Database } from "../../lib/query/database.js";
import { readPrivateWords } from "../check/private-words.js";
import type { AssessmentDocument } from "./read-documents.js";

/**
 * Throws where a text that is to be public holds a key of the record in `home`, a canary of the district's files or the
 * name of a private one.
 */
export async function gateDocuments(
  db: Database,
  documents: readonly AssessmentDocument[],
  district: string,
  home: string
): Promise<void> {
  const { keys, canaries, names } = await readPrivateWords(db, district, home);
  for (const { source, json } of documents) {
    const place = placeOf(json, (text) => holds(text, keys, [...canaries, ...names]));
    if (place === undefined) continue;
    throw new RollcallError(
      `${source} ${place}`,
      "holds a key of a student or staff member, or a word that must not be published",
      "take it out: a released assessment names practices, roles and places, never a person"
    );
  }
}

function holds(text: string, keys: ReadonlySet<string>, words: readonly string[]): boolean {
  return findKeys(new TextEncoder().encode(text), keys) > 0 || findWords(text, words).length > 0;
}

/** The way to the first text that fits; the whole where only the texts together do. */
function placeOf(json: string, fits: (text: string) => boolean): string | undefined {
  if (!fits(json)) return undefined;
  return walk(JSON.parse(json), "") ?? "as a whole";

  function walk(value: unknown, path: string): string | undefined {
    if (typeof value === "string") return fits(value) ? path : undefined;
    if (typeof value !== "object" || value === null) return undefined;
    for (const [key, inner] of Object.entries(value)) {
      const place = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      if (fits(key)) return path || "a key";
      const found = walk(inner, place);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
