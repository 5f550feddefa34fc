/** A number with a real minus and fixed decimals; "0.0" bears no sign. */
export function signed(value: number, decimals = 1): string {
  const digits = Math.abs(value).toFixed(decimals);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}
