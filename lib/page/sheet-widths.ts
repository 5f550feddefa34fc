/** Widths of a drawing across a school's sheet, on a screen; paper has the usual one. */
export const wholeSheet = { wide: 886 } as const;

/** Widths of a drawing in half of it: on paper the halves stay side by side. */
export const halfSheet = { wide: 421, print: 334 } as const;
