/** Markup that is known to be whole and escaped; text becomes it only through `html`. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

/** A template whose values are escaped as text unless they are markup already; empty values leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((markup, string, i) => markup + markupOf(values[i - 1]) + string));
}

/** Markup from a maker that escapes for itself, such as a chart's serialized SVG. */
export function markup(trusted: string): Html {
  return new Html(trusted);
}

/** Text for element content or a quoted attribute; `$` too, since Framework evaluates `${…}` in a page. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"'$`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\s*[\r\n]\s*/g, " ");
}

/** A value as the content of a JSON script, in which no text can end the script or begin a comment. */
export function jsonScript(value: unknown): Html {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&$\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
    )
  );
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "object") return value.map(markupOf).join("");
  return escapeText(String(value));
}
