import { shape } from "../../contract/shape.js";
import { type CodeList, codeWords } from "./code-words.js";
import type { ColumnProfile } from "./profile.js";

/** What the words of a column seem to say in a closed list, and those that a person must decide. */
export interface GuessedCodes {
  readonly codes: Readonly<Record<string, string>>;
  readonly toDecide: readonly string[];
}

export function guessCodes(column: ColumnProfile, list: CodeList): GuessedCodes {
  const codes: Record<string, string> = {};
  const toDecide: string[] = [];
  for (const { value, rows } of column.values) {
    const word = spokenPart(value);
    const ours = wordOf(word, column, list);
    if (ours !== undefined) codes[word] = ours;
    else if (!column.emptyWords.includes(value)) toDecide.push(shownWord(word, rows));
  }
  return { codes, toDecide };
}

/** Whether the values are URIs of descriptors, whose word stands after the mark "#". */
export function isDescriptor({ values }: ColumnProfile): boolean {
  return values.length > 0 && values.every(({ value }) => descriptor.test(value.trim()));
}

const descriptor = /^uri:\/\/[^#]*#/;

function spokenPart(value: string): string {
  return value.trim().replace(descriptor, "");
}

/** Whether half the column's rows hold words of the list. */
export function isOfList(column: ColumnProfile, list: CodeList): boolean {
  const { codes } = guessCodes(column, list);
  const texts = column.values.filter((d) => !column.emptyWords.includes(d.value));
  const total = texts.reduce((sum, d) => sum + d.rows, 0);
  const met = texts.filter((d) => spokenPart(d.value) in codes).reduce((sum, d) => sum + d.rows, 0);
  return met > 0 && met >= total / 2;
}

const shortest = 4;
const common = 10;

/** A long word that is rare may be anything, a name among them: only its form is shown. */
function shownWord(word: string, rows: number): string {
  return word.length <= shortest || rows >= common ? word : shape(word);
}

function wordOf(value: string, column: ColumnProfile, list: CodeList): string | undefined {
  const plain = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const name = column.name.toLowerCase();
  const flag = codeOf(plain, "yes_no");
  if (
    list === "attendance_category" &&
    /^[01yntf]$|^(yes|no|true|false)$/.test(plain) &&
    /absent|present/.test(name) &&
    flag
  )
    return (flag === "yes") === name.includes("absent") ? "unexcused_absence" : "present";
  if (list === "sex" && /^(fe)?male$/.test(name) && /^[01]$/.test(plain))
    return (plain === "1") === (name === "male") ? "male" : "female";
  if (list === "session_part" && /^period\d{1,2}$/.test(plain)) return `period ${plain.slice(6)}`;
  if (list === "session_part" && /^\d{1,2}$/.test(plain) && name.includes("period"))
    return `period ${Number(plain)}`;
  return codeOf(plain, list);
}

function codeOf(plain: string, list: CodeList): string | undefined {
  return Object.entries(codeWords[list]).find(
    ([ours, words]) => ours.replaceAll("_", "").toLowerCase() === plain || words.split(" ").includes(plain)
  )?.[0];
}
