/** Bytes that a response file may have; 25 notes of 2,000 characters are a tenth of it. */
export const largestFile = 1_000_000;
