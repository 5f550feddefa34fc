/**
 * What in a text looks like a code, typos and all: groups of letters and digits joined by hyphens, or by single spaces
 * in capitals; or a run of 24 to 32 with digits in it. A link's code stands after its #.
 */
export function findCodes(text: string): string[] {
  const found = [...text.matchAll(grouped), ...text.matchAll(spaced), ...text.matchAll(unbroken)];
  return found
    .sort((a, b) => a.index - b.index)
    .map(([code]) => code)
    .filter((code) => /\d/.test(code));
}

const grouped = /(?<![0-9A-Za-z-])[0-9A-Za-z]{3,5}(?:[-–][0-9A-Za-z]{3,5}){5,7}(?![0-9A-Za-z-])/g;
const spaced = /(?<![0-9A-Za-z-])[0-9A-Z]{4}(?: [0-9A-Z]{3,5}){5,7}(?![0-9A-Za-z-])/g;
const unbroken = /(?<![0-9A-Za-z-])[0-9A-Za-z]{26,30}(?![0-9A-Za-z-])/g;
