import fc from "fast-check";

/** Of every property test that names no seed of its own. */
const fixedSeed = 20_250_828;

/**
 * Vitest runs this before each test file, so that a run throws the same dice as the last. FC_SEED tries others: a whole
 * number, or `random` for fast-check's own choice; a property that fails prints the seed that it failed with.
 */
const asked = process.env["FC_SEED"] ?? String(fixedSeed);

if (asked !== "random") {
  const seed = Number(asked);
  if (!Number.isInteger(seed) || asked.trim() === "") {
    throw new RangeError(`FC_SEED is neither a whole number nor "random": ${asked}`);
  }
  fc.configureGlobal({ seed });
}
