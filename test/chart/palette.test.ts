import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bandColors,
  contributionColors,
  dayColors,
  pageColors,
  ratingColors,
  type TwoTone
} from "../../lib/chart/palette.js";
import { ciede2000 } from "./color/ciede2000.js";
import { labOf } from "./color/lab.js";
import { sights } from "./color/sight.js";
import { clamp, contrast, linearOf, luminance, type Triple } from "./color/srgb.js";

const modes = ["light", "dark"] as const;
type Mode = (typeof modes)[number];

/** Least difference of two of the colours, and the differences of all pairs in order, as a kind of sight has them. */
function differences(colors: readonly TwoTone[], mode: Mode, sight: string): number[] {
  const seen = colors.map((d) => seenLab(d[mode], sight));
  return seen.flatMap((a, i) => seen.slice(i + 1).map((b) => round(ciede2000(a, b))));
}

function seenLab(hex: string, sight: string): Triple {
  return labOf(clamp(sights[sight]!(linearOf(hex))));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

describe("CIEDE2000", () => {
  // Rows 1, 4, 7, 13, 17, 20 and 25 of the authors' table of test pairs.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644]
  ] as const)("of %j and %j is %d", (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
    expect(ciede2000(b, a)).toBeCloseTo(expected, 4);
  });
});

describe("the absence bands", () => {
  const bands = Object.values(bandColors);

  it.each([
    ["normal", [42.0, 48.3, 45.9, 24.2, 46.6, 29.6], 20.9],
    ["protanopia (Machado)", [40.8, 45.9, 36.9, 17.4, 43.7, 33.4], 17.3],
    ["deuteranopia (Machado)", [41.6, 43.6, 32.3, 13.8, 39.8, 31.1], 16.0],
    ["tritanopia (Machado)", [43.7, 54.0, 56.5, 15.8, 23.7, 17.1], 13.1],
    ["protanopia (Viénot)", [43.2, 47.5, 37.2, 18.3, 47.6, 36.5], 17.2],
    ["deuteranopia (Viénot)", [45.4, 46.7, 32.8, 13.8, 41.2, 32.7], 16.1],
    ["tritanopia (Brettel)", [40.0, 49.5, 50.4, 16.3, 23.1, 13.7], 14.5]
  ])("differ under %s as the look's table says, and never by less than 12", (sight, light, leastDark) => {
    expect(differences(bands, "light", sight)).toEqual(light);
    expect(Math.min(...differences(bands, "dark", sight))).toBe(leastDark);
    expect(Math.min(...light, leastDark)).toBeGreaterThan(12);
  });

  it("rise in luminance without a turn, away from the page, by 10 L* at least", () => {
    const light = bands.map((d) => luminance(linearOf(d.light)));
    const dark = bands.map((d) => luminance(linearOf(d.dark)));
    expect(light.map((d) => Number(d.toFixed(3)))).toEqual([0.263, 0.17, 0.07, 0.029]);
    expect(dark.map((d) => Number(d.toFixed(3)))).toEqual([0.162, 0.254, 0.492, 0.741]);
    for (const mode of modes) expect(leastStep(bands, mode)).toBeGreaterThanOrEqual(10);
  });

  it.each(modes)("stand out from page, sunken and sheet by 3 to 1 at least: %s", (mode) => {
    const grounds = [pageColors.page, pageColors.sunken, pageColors.sheet];
    for (const ground of grounds) {
      for (const band of bands) expect(contrast(band[mode], ground[mode])).toBeGreaterThanOrEqual(3);
    }
  });

  it("are at least 20 from the accent in every kind of sight", () => {
    for (const mode of modes) {
      for (const sight of Object.keys(sights)) {
        const accent = seenLab(pageColors.accent[mode], sight);
        for (const band of bands) expect(ciede2000(accent, seenLab(band[mode], sight))).toBeGreaterThan(20);
      }
    }
  });
});

describe("the ratings", () => {
  const ratings = Object.values(ratingColors);

  it("keep the least differences that the look gives", () => {
    const least = (mode: Mode): number[] =>
      Object.keys(sights).map((sight) => Math.min(...differences(ratings, mode, sight)));
    expect(least("light")).toEqual([16.3, 13.9, 13.3, 12.7, 14.3, 15.4, 13.4]);
    expect(least("dark")).toEqual([16.5, 13.2, 13.5, 13.4, 13.5, 13.8, 13.1]);
  });

  it("rise in luminance without a turn", () => {
    for (const mode of modes) expect(leastStep(ratings, mode)).toBeGreaterThanOrEqual(10);
  });
});

describe("the days of the calendar", () => {
  it.each([
    ["light", 11.2],
    ["dark", 11.8]
  ] as const)("are steps that differ in every kind of sight: %s", (mode, least) => {
    const steps = Object.values(dayColors);
    const neighbours = Object.keys(sights).flatMap((sight) =>
      steps.slice(1).map((d, i) => ciede2000(seenLab(steps[i]![mode], sight), seenLab(d[mode], sight)))
    );
    expect(round(Math.min(...neighbours))).toBeGreaterThanOrEqual(least);
    expect(leastStep(steps, mode)).toBeGreaterThan(10);
  });
});

describe("the steps of contributions", () => {
  const steps = Object.values(contributionColors);

  it.each(modes)("differ from their neighbours in every kind of sight, and keep their order in gray: %s", (mode) => {
    const neighbours = Object.keys(sights).flatMap((sight) =>
      steps.slice(1).map((d, i) => ciede2000(seenLab(steps[i]![mode], sight), seenLab(d[mode], sight)))
    );
    expect(Math.min(...neighbours)).toBeGreaterThan(11);
    expect(leastStep(steps, mode)).toBeGreaterThan(12);
  }); // prettier-ignore

  it.each([
    ["light", "#1b1d1f", "#ffffff"],
    ["dark", "#ffffff", "#15181b"]
  ] as const)("bear their numbers by 4.5 to 1 at least: %s", (mode, onLowers, onRaises) => {
    for (const [name, color] of Object.entries(contributionColors)) {
      const text = name.startsWith("raises") ? onRaises : onLowers;
      expect(contrast(text, color[mode])).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("values upon shaded days", () => {
  it.each([
    ["light", "#1b1d1f", "#ffffff"],
    ["dark", "#ffffff", "#15181b"]
  ] as const)("read by 4.5 to 1 at least: %s", (mode, onDay, onDark) => {
    Object.values(dayColors).forEach((day, i) => {
      expect(contrast(i >= 3 ? onDark : onDay, day[mode])).toBeGreaterThanOrEqual(4.5);
    });
  });
});

describe("text", () => {
  it.each(modes)("reads against page and sunken by 4.5 to 1 at least: %s", (mode) => {
    for (const ground of [pageColors.page, pageColors.sunken, pageColors.sheet]) {
      for (const name of ["ink", "ink-2", "ink-3", "accent"] as const) {
        expect(contrast(pageColors[name][mode], ground[mode])).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe("tokens.css", () => {
  const css = readFileSync("src/style/tokens.css", "utf8");
  const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
  const colors = { ...pageColors, ...bandColors, ...ratingColors, ...dayColors, ...contributionColors };

  it.each(Object.entries(colors))("has %s as the palette has it", (name, { light: day, dark: night }) => {
    expect(light).toContain(`--${name}: ${day};`);
    expect(dark.split("@media print")[0]).toContain(`--${name}: ${night};`);
  });
});

function leastStep(colors: readonly TwoTone[], mode: Mode): number {
  const lightness = colors.map((d) => labOf(linearOf(d[mode]))[0]);
  const sign = mode === "light" ? -1 : 1;
  return Math.min(...lightness.slice(1).map((d, i) => sign * (d - lightness[i]!)));
}
