/** Words for what a browser had kept and a page can’t read. */
export const kept = {
  unread: (reasons: string) =>
    `What this browser had kept here can’t be read${why(reasons)}. It was put aside, not deleted: take it along as a file.`,
  leftAway: (reasons: string) =>
    `Not all of what this browser had kept here has a place in this version of the questions${why(reasons)}. The whole of it was put aside: take it along as a file.`,
  asideFile: "Download what was put aside"
};

export type KeptWords = typeof kept;

function why(reasons: string): string {
  return reasons === "" ? "" : `: ${reasons}`;
}
