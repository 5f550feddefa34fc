import fc from "fast-check";
import { expect } from "vitest";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { cedarFiles, cedarNames, type Cedar, withCedar } from "./cedar.js";
import { type Mutation, mutation } from "./mutation.js";

/**
 * Spoils one of Cedar's files at random, many times over, its header in one of ten: either the build ends in our own error, or each row that was
 * read has one disposition and each one in quarantine a finding; a name is told in neither.
 */
export async function expectNoRowLost(
  file: keyof typeof cedarFiles,
  runs: number,
  seed: number
): Promise<void> {
  const whole = Buffer.from(cedarFiles[file]);
  const body = whole.indexOf("\n") + 1;
  const spoilt = fc
    .tuple(
      fc.constantFrom(0, ...Array<number>(9).fill(body)),
      fc.array(mutation, { minLength: 1, maxLength: 4 })
    )
    .map(([from, mutations]) =>
      Buffer.concat([whole.subarray(0, from), mutations.reduce<Buffer>(mutated, whole.subarray(from))])
    );
  const law = fc.asyncProperty(spoilt, async (bytes) => {
    try {
      await withCedar({ [file]: bytes }, accountFor);
    } catch (error) {
      if (!(error instanceof RollcallError)) throw error;
      expect(cedarNames.filter((name) => error.message.includes(name))).toEqual([]);
    }
  });
  await fc.assert(law, { numRuns: runs, seed });
}

function mutated(bytes: Buffer, mutate: Mutation): Buffer {
  return bytes.length === 0 ? bytes : mutate(bytes);
}

async function accountFor({ db, files }: Cedar): Promise<void> {
  for (const { rows, dispositions } of files)
    expect(Object.values(dispositions).reduce((sum, n) => sum + n, 0)).toBe(rows);
  const untold = await db.rows(
    `SELECT d.* FROM disposition AS d ANTI JOIN finding AS f ON f.source_id = d.source_id AND f.line = d.line WHERE d.disposition = 'quarantined'`
  );
  expect(untold).toEqual([]);
  const told = JSON.stringify(await db.rows("SELECT * FROM finding"));
  expect(cedarNames.filter((name) => told.includes(name))).toEqual([]);
}
