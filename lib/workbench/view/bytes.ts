/** "2.7 of 18.1 MB", or "0.8 MB" where the whole is not known. */
export function bytesWords(loaded: number, total: number | undefined): string {
  const done = (loaded / 1e6).toFixed(1);
  return total === undefined ? `${done} MB` : `${done} of ${(total / 1e6).toFixed(1)} MB`;
}
