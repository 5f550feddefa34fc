/**
 * How log-odds become a risk score of 0 to 1, fitted on held-out rows where that helps: as they are, Platt's line
 * (Platt 1999), or isotonic steps (Zadrozny & Elkan 2002) interpolated between knots.
 */
export type Calibration =
  | { readonly kind: "none" }
  | { readonly kind: "platt"; readonly slope: number; readonly intercept: number }
  | { readonly kind: "isotonic"; readonly margins: readonly number[]; readonly scores: readonly number[] };
