/** Something in a built site that must not leave: where, what, and the way out. Shows no value. */
export interface Finding {
  readonly place: string;
  readonly problem: string;
  readonly advice: string;
}
