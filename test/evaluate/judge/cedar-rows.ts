import type { Candidate, JudgedRows } from "../../../lib/evaluate/judge/judgement.js";
import { random } from "../../../lib/random/random.js";

export interface CedarRows {
  readonly rows: Required<JudgedRows>;
  readonly candidates: readonly Candidate[];
}

/**
 * Seeded students of a made-up district: a risk of their own that a model sees whole, and a rule in part; their
 * schools differ too. One row a student and block.
 */
export function cedarRows({ students = 600, blocks = [3], schools = 12, seed = 1 } = {}): CedarRows {
  const n = students * blocks.length;
  const rows = {
    label: new Uint8Array(n),
    student: new Uint32Array(n),
    school: new Uint16Array(n),
    undetermined: new Uint8Array(n),
    block: new Uint8Array(n),
    schoolYear: new Uint16Array(n).fill(2026)
  };
  const [model, rule, noise] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let student = 0; student < students; student++) {
    const dice = random(seed, "cedar", student);
    const school = dice.integer(0, schools - 1);
    const risk = dice.normal() * 1.2 + (school % 3) * 0.4 - 1.2;
    const label = dice.chance(chance(risk)) ? 1 : 0;
    const undetermined = dice.chance(0.6) ? 1 : 0;
    blocks.forEach((block, i) => {
      const row = i * students + student;
      rows.label[row] = label;
      rows.student[row] = 1000 + student;
      rows.school[row] = school;
      rows.undetermined[row] = undetermined;
      rows.block[row] = block;
      model[row] = risk;
      rule[row] = Math.max(0, Math.round(risk + 1.5 * dice.normal()));
      noise[row] = dice.integer(0, 20);
    });
  }
  return {
    rows,
    candidates: [
      { name: "majority", label: "the majority", isBaseline: true, score: new Float64Array(n) },
      { name: "september_rule", label: "the September rule", isBaseline: true, score: rule, threshold: 2 },
      {
        name: "glass_box",
        label: "the glass box",
        isBaseline: false,
        score: model,
        probability: model.map(chance)
      },
      {
        name: "noise",
        label: "the noise",
        isBaseline: false,
        score: noise,
        probability: noise.map((d) => 0.2 + d / 100)
      }
    ]
  };
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
