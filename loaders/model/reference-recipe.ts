/** How the reference model is made: the same for every district, so that districts can be compared. */
export const recipe = {
  seed: 20_260_116,
  /** Of the glass box. */
  additive: { bags: 8, pairs: 10 },
  /** Of the smaller ones that tell from which block of the year on a model is good enough. */
  early: { bags: 1, pairs: 0, learningRate: 0.2, patience: 20, maxBins: 32 },
  /** Of the cohort, the share that staff have room for. */
  capacity: { share: 0.1 },
  resamples: 1000,
  earlyResamples: 200
} as const;
