import type { Column } from "../../canon/table.js";
import { type CodeList, codeWords } from "./code-words.js";
import { guessCodes, isDescriptor } from "./guess-codes.js";
import type { ColumnProfile } from "./profile.js";
import type { Recognised } from "./recognise.js";

/** An expression as district.json writes it; keys beginning with "_" tell why it was guessed. */
export type DraftExpression = Readonly<Record<string, unknown>>;

/** How a column of a table is read from the source column recognised for it. */
export function draftExpression(
  name: string,
  declared: Column,
  { column, score }: Recognised
): DraftExpression {
  const list = listOf(name, declared);
  return {
    column: column.name,
    ...(isDescriptor(column) && { after: "#" }),
    ...(list !== undefined && coded(column, list, declared)),
    ...nullsOf(column, declared, list !== undefined),
    ...formatOf(name, declared, column),
    ...(declared.person && { operation: declared.person === "student" ? "hash" : "hash-no-lookup" }),
    _guess: [
      score === 1 ? "its name says so" : "its name says so in part: look closely",
      doubtOf(column, declared)
    ]
      .filter(Boolean)
      .join("; ")
  };
}

/** The same column, for a status of students that is yes or no, a grade, or a word as it stands. */
export function draftStatus(attribute: string, isYesNo: boolean, recognised: Recognised): DraftExpression {
  const { column } = recognised;
  const list = attribute === "grade_level" ? "grade_level" : isYesNo ? "yes_no" : undefined;
  const plain = draftExpression(attribute, { type: "text", required: true, doc: "" }, recognised);
  if (list === undefined) return plain;
  return { ...plain, ...coded(column, list, { type: "text", required: true, doc: "" }) };
}

export function schoolYearFormat(column: ColumnProfile): string {
  return column.isNumeric ? "school_year_spring" : "school_year_span";
}

function listOf(name: string, { list, type }: Column): CodeList | undefined {
  if (type === "boolean") return "yes_no";
  return (list !== undefined || name === "session_part") && name in codeWords
    ? (name as CodeList)
    : undefined;
}

const nativeBooleans = ["true", "t", "yes", "y", "1", "false", "f", "no", "n", "0"];

/** Codes for the words that are not ours already; none where the reader knows them all. */
function coded(column: ColumnProfile, list: CodeList, { type }: Column): DraftExpression {
  const { codes, toDecide } = guessCodes(column, list);
  const needsNone =
    toDecide.length === 0 &&
    Object.entries(codes).every(([word, ours]) =>
      type === "boolean" ? nativeBooleans.includes(word.toLowerCase()) : word === ours
    );
  if (needsNone) return {};
  return { codes, ...(toDecide.length > 0 && { _to_decide: toDecide }) };
}

function nullsOf(column: ColumnProfile, { type }: Column, isCoded: boolean): DraftExpression {
  const isRead = type === "number" || type === "integer" || type === "date" || type === "month";
  return (isRead || isCoded) && column.emptyWords.length > 0 ? { nulls: column.emptyWords } : {};
}

function formatOf(name: string, { type }: Column, column: ColumnProfile): DraftExpression {
  if (name === "school_year") return { format: schoolYearFormat(column) };
  if (type === "date" || type === "month") {
    const format = column.dateFormats[0] ?? "%Y-%m-%d";
    return format === "%Y-%m-%d" && type === "date" ? {} : { format };
  }
  const isPercent =
    name === "attendance_rate" &&
    ((column.maximum ?? 0) > 1 || column.shapes.some((d) => d.value.endsWith("%")));
  return isPercent ? { format: "percent" } : {};
}

function doubtOf(column: ColumnProfile, { type }: Column): string {
  const [first, second] = column.dateFormats;
  if ((type === "date" || type === "month") && first !== undefined && second !== undefined)
    return `day and month can't be told apart: ${first} or ${second}, ask`;
  if (type === "integer" && column.isNumeric && (column.minimum ?? 0) > 1900)
    return "read as the spring of the school year: school_year_fall if it is the autumn's";
  return "";
}
