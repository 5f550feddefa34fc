/** No line of a real export is longer; past it the reader stops before memory does. */
export const longestLine = 1 << 20;

/** Rows of one file that cannot be read, past which the file as a whole is not what its mapping says. */
export const mostUnreadable = 100_000;

/** Columns of one file: more means that an element which repeats is not named in `each`. */
export const mostColumns = 2_000;

/** Lines that one quoted cell may span; an open quote past it is taken for a stray one. */
export const longestSpan = 100;
