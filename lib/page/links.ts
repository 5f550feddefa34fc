import type { Edition } from "./edition.js";

/** Addresses relative to the page that links, so that a site works below any folder and a client's redraw finds them too. */
export function links({ root }: Pick<Edition, "root">) {
  return {
    schools: `${root}schools/`,
    school: (school: string) => `${root}schools/${encodeURIComponent(school)}`,
    groups: `${root}groups`,
    data: `${root}data`,
    methods: `${root}methods`,
    /** Where a word is defined on the methods page. */
    definition: (anchor: string) => `${root}methods#${anchor}`,
    table: (name: string) => `${root}tables/${name}.csv`,
    assessment: `${root}assessment/`,
    assessmentFile: (name: string) => `${root}assessment/files/${name}`
  };
}
