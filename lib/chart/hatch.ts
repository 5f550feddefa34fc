import { markup, type Html } from "../report/html.js";

/** The page's patterns, once, outside any drawing that may be hidden: a pattern inside one would not paint. */
export function hatchDefinitions(): Html {
  return markup(
    '<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>' +
      pattern("hatch", 6, '<line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/>') +
      stripes("under_chronic", "satisfactory", "at_risk") +
      stripes("not_satisfactory", "at_risk", "moderate_chronic") +
      stripes("chronic", "moderate_chronic", "severe_chronic") +
      "</defs></svg>"
  );
}

function stripes(id: string, ground: string, stripe: string): string {
  return pattern(
    id,
    8,
    `<rect class="band-${ground}" width="8" height="8"/><rect class="band-${stripe}" width="4" height="8"/>`
  );
}

function pattern(id: string, size: number, content: string): string {
  return (
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" ` +
    `patternTransform="rotate(45)">${content}</pattern>`
  );
}
