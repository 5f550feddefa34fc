import type { Counted } from "./profile.js";

/** How dates are written in exports; ISO first, then the readings that are commonest in the United States. */
const forms = [
  { format: "%Y-%m-%d", form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/ },
  { format: "%m/%d/%Y", form: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/ },
  { format: "%d/%m/%Y", form: /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/ },
  { format: "%Y%m%d", form: /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})$/ },
  { format: "%Y/%m/%d", form: /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/ },
  { format: "%m-%d-%Y", form: /^(?<m>\d{1,2})-(?<d>\d{1,2})-(?<y>\d{4})$/ },
  { format: "%d-%m-%Y", form: /^(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})$/ },
  { format: "%d.%m.%Y", form: /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/ },
  { format: "%m/%d/%y", form: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{2})$/ },
  { format: "%d/%m/%y", form: /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{2})$/ },
  { format: "%Y-%m-%d %H:%M:%S", form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2}) \d{2}:\d{2}:\d{2}$/ },
  { format: "%Y-%m-%d %H:%M:%S.%f", form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2}) \d{2}:\d{2}:\d{2}\.\d+$/ },
  { format: "%Y-%m-%dT%H:%M:%S", form: /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})T\d{2}:\d{2}:\d{2}$/ },
  { format: "%m/%d/%Y %H:%M", form: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4}) \d{1,2}:\d{2}$/ },
  {
    format: "%m/%d/%Y %I:%M:%S %p",
    form: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4}) \d{1,2}:\d{2}:\d{2} [AP]M$/
  }
] as const;

/** A few cells of any export are spoilt. */
const enough = 0.95;

/** The formats that read the dates, but for a few spoilt ones; none where there is no text. */
export function dateFormatsOf(texts: readonly Counted[]): string[] {
  return forms
    .filter(({ form }) => isMost(texts, (text) => read(text, form) !== undefined))
    .map((d) => d.format);
}

/** Whether nearly all rows pass a test. */
export function isMost(texts: readonly Counted[], passes: (text: string) => boolean): boolean {
  const rows = (counted: readonly Counted[]): number => counted.reduce((sum, d) => sum + d.rows, 0);
  return texts.length > 0 && rows(texts.filter((d) => passes(d.value))) >= enough * rows(texts);
}

/** A text as an ISO date; undefined where the format does not read it. */
export function isoDate(text: string, format: string): string | undefined {
  const form = forms.find((d) => d.format === format)?.form;
  return form && read(text, form);
}

function read(text: string, form: RegExp): string | undefined {
  const { y = "", m = "", d = "" } = form.exec(text.trim())?.groups ?? {};
  const year = y.length === 2 ? (Number(y) < 69 ? `20${y}` : `19${y}`) : y;
  const isDate = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= daysIn(Number(m));
  return isDate ? `${year}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : undefined;
}

function daysIn(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
