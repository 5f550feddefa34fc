/** To a millionth: files stay readable and lose nothing that a count of students could tell apart. */
export function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
