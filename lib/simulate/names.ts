import { random } from "../random/random.js";

/** A person who is nobody: names, addresses and numbers that must not survive intake. */
export interface Person {
  readonly last: string;
  readonly first: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
}

/**
 * Words that occur in the raw files' names, addresses and remarks, and nowhere else: found in anything that Rollcall
 * writes, they show that something got through.
 */
export const canaries = {
  surnames: ["Quillandrake", "Zephyrmoor", "Ostrovane"],
  domain: "wrenfamilies.example",
  street: "Canaryseed Terrace",
  remark: "Velthusia"
} as const;

export function canaryWords(): string[] {
  return [...canaries.surnames, canaries.domain, canaries.street, canaries.remark];
}

/** The invented person of a kind and number: ("student", 17), ("staff", 4). */
export function inventPerson(seed: number, kind: string, number: number): Person {
  const dice = random(seed, "person", kind, number);
  const isCanary = number % 400 === 7;
  const last = isCanary ? dice.pick(canaries.surnames) : `${dice.pick(beginnings)}${dice.pick(endings)}`;
  const first = dice.pick(firstNames);
  return {
    last: dice.chance(0.04) ? `${last}, Jr.` : last,
    first,
    email: `${plain(first)}.${plain(last)}${number}@${canaries.domain}`,
    phone: `(308) 555-${String(100 + dice.integer(0, 99)).padStart(4, "0")}`,
    street: `${dice.integer(1, 990)} ${isCanary ? canaries.street : `${dice.pick(beginnings)} ${dice.pick(["Street", "Road", "Lane"])}`}`
  };
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

const firstNames = (
  "Ada Amara Beno Björn Cleo Dario Edda Eloïse Fadil Greta Hugo Inés Ivo José Juna Kaia Levi Lúa " +
  "Mabel Nils Noemí Odin Pia Quinn Renée Rosa Sami Tove Uma Vito Wilma Xenia Yara Zoë"
).split(" ");

const beginnings = (
  "Alden Bram Carrow Dell Ester Farn Garrick Hollen Ibarr Jessup Kell Lorr Marl Nuñ Orm Peñ Quast " +
  "Rind Söder Tarn Ulm Varg Wend Yarrow Zell"
).split(" ");

const endings = "a berg by dale er ez field in löv man ney ow son well ward".split(" ");
