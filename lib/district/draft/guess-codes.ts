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
  for (const { value } of column.values) {
    const ours = wordOf(value, column, list);
    if (ours !== undefined) codes[value.trim()] = ours;
    else if (!column.emptyWords.includes(value)) toDecide.push(value.trim());
  }
  return { codes, toDecide };
}

/** Whether the words are enough like those of the list for the column to be one of it. */
export function isOfList(column: ColumnProfile, list: CodeList): boolean {
  return Object.keys(guessCodes(column, list).codes).length > 0;
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
