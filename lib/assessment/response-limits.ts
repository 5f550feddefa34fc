/** Characters of one "how do we know?". */
export const noteLimit = 2000;

/** Characters of a response file: room for every note at its limit, each of its characters escaped. */
export const fileLimit = 150_000;
