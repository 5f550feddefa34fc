/** A colour on the light page and its own counterpart on the dark one. */
export interface TwoTone {
  readonly light: string;
  readonly dark: string;
}

/** The colours of the page, by the name of their custom property in tokens.css. */
export const pageColors = {
  page: { light: "#fdfcf9", dark: "#15181b" },
  sunken: { light: "#f6f4ef", dark: "#1c2024" },
  sheet: { light: "#ffffff", dark: "#1c2024" },
  ink: { light: "#1b1d1f", dark: "#eceae5" },
  "ink-2": { light: "#53575b", dark: "#b4b5b4" },
  "ink-3": { light: "#6b6f73", dark: "#97999a" },
  "gray-mark": { light: "#85888a", dark: "#7d8286" },
  "strong-rule": { light: "#8b8982", dark: "#757a7f" },
  rule: { light: "#dcd8cf", dark: "#363b40" },
  grid: { light: "#e9e6df", dark: "#262b30" },
  accent: { light: "#1c4fa8", dark: "#8fb5ff" },
  "soft-accent": { light: "#e6ecf7", dark: "#222f47" }
} as const satisfies Record<string, TwoTone>;

/** The four absence bands, from least to most in need of attention. */
export const bandColors = {
  satisfactory: { light: "#6c91aa", dark: "#577485" },
  "at-risk": { light: "#9e6700", dark: "#be7c0b" },
  moderate: { light: "#8f2300", dark: "#ffa478" },
  severe: { light: "#521b3e", dark: "#ffd5dd" }
} as const satisfies Record<string, TwoTone>;

/** The self-assessment's ratings, in the same order of attention. */
export const ratingColors = {
  strength: { light: "#5d968c", dark: "#377a75" },
  ok: { light: "#366f96", dark: "#5e99b6" },
  "could-be-better": { light: "#432d99", dark: "#aeaeff" },
  "urgent-gap": { light: "#431348", dark: "#e0d2f0" }
} as const satisfies Record<string, TwoTone>;

/** Share of students absent on a day, in five steps; the steps begin at `dayCuts`. */
export const dayColors = {
  "day-1": { light: "#f3f5f7", dark: "#20262d" },
  "day-2": { light: "#c0d1ea", dark: "#2c4163" },
  "day-3": { light: "#8babdb", dark: "#456aa6" },
  "day-4": { light: "#4774bb", dark: "#7ba4ea" },
  "day-5": { light: "#133878", dark: "#cfe0ff" }
} as const satisfies Record<string, TwoTone>;

/** Where the second to the fifth step of `dayColors` begin. */
export const dayCuts = [0.05, 0.065, 0.08, 0.1] as const;

/**
 * What a pair of features adds, from what lowers a score the most to what raises it the most: out of ink's grays into
 * the accent, its luminance going one way, so that a gray print keeps the order.
 */
export const contributionColors = {
  "lowers-3": { light: "#f6f4ef", dark: "#1c2024" },
  "lowers-2": { light: "#c7c3b9", dark: "#414549" },
  "lowers-1": { light: "#9a958b", dark: "#686c70" },
  "raises-1": { light: "#4774bb", dark: "#638dd6" },
  "raises-2": { light: "#1c4fa8", dark: "#8fb5ff" },
  "raises-3": { light: "#0e2c63", dark: "#cfe0ff" }
} as const satisfies Record<string, TwoTone>;
