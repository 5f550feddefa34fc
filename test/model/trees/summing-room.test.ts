import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { finish } from "../../../lib/model/fit.js";
import { fitTrees } from "../../../lib/model/trees/fit-trees.js";
import { assembledRoom, plainRoom, type SummingRoom } from "../../../lib/model/trees/summing-room.js";
import { random } from "../../../lib/random/random.js";
import { trainingOf } from "./columns.js";
import { madeTraining } from "./made-training.js";

/** Two quads of thrown bins, thrown steps, and the row numbers backwards. */
function thrown(room: SummingRoom, seed: number): SummingRoom {
  const dice = random(seed, "room");
  for (const quad of room.quads)
    quad.forEach((_, row) => (quad[row] = dice.integer(-(2 ** 31), 2 ** 31 - 1)));
  room.steps.forEach((_, i) => (room.steps[i] = dice.normal()));
  room.rows.forEach((_, i) => (room.rows[i] = room.rows.length - 1 - i));
  return room;
}

const sizes = fc.record({ seed: fc.nat(9999), n: fc.integer({ min: 1, max: 700 }), start: fc.nat(700) });

describe("a room in WebAssembly", () => {
  it("has the sums of one in plain arrays, to the last bit", () => {
    fc.assert(
      fc.property(sizes, fc.nat(700), ({ seed, n, start }, length) => {
        const rooms = [assembledRoom(n, 2), plainRoom(n, 2)].map((room) => thrown(room, seed));
        const from = Math.min(start, n);
        const [assembled, plain] = rooms.map((room) => {
          room.sum(0, 0, n);
          room.sum(1, from, Math.min(from + length, n));
          return Array.from(room.sums);
        });
        expect(assembled).toEqual(plain);
      }),
      { numRuns: 50, seed: 1 }
    );
  });

  it("sums each column's gradients and weights by its bin, over the rows that are asked for and no others", () => {
    const room = thrown(assembledRoom(300, 2), 7);
    room.sum(1, 40, 250);
    const expected = new Float64Array(room.sums.length);
    for (const row of room.rows.subarray(40, 250)) {
      for (let column = 0; column < 4; column++) {
        const at = 2 * (256 * column + ((room.quads[1]![row]! >>> (8 * column)) & 255));
        expected[at]! += room.steps[2 * row]!;
        expected[at + 1]! += room.steps[2 * row + 1]!;
      }
    }
    expect(room.sums).toEqual(expected);
  });
});

describe("where there is no WebAssembly", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("a fit gives the same trees", () => {
    const { columns, label } = madeTraining(900, 5);
    const fit = () => finish(fitTrees(trainingOf(columns, label, 5), { rounds: 20 }));
    const assembled = fit();
    vi.stubGlobal("WebAssembly", undefined);
    expect(() => assembledRoom(4, 1)).toThrow();
    expect(fit()).toEqual(assembled);
  });
});
