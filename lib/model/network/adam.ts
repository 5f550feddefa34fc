/** Changes parameters in place by one step against a gradient. */
export type Stepper = (parameters: Float64Array, gradient: Float64Array) => void;

/** Adam (Kingma & Ba 2015, algorithm 1) with its usual decay rates. */
export function adam(size: number, learningRate: number): Stepper {
  const [decay1, decay2, small] = [0.9, 0.999, 1e-8];
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let [left1, left2] = [1, 1];
  return (parameters, gradient) => {
    left1 *= decay1;
    left2 *= decay2;
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] as number;
      const m = decay1 * (mean[i] as number) + (1 - decay1) * slope;
      const v = decay2 * (square[i] as number) + (1 - decay2) * slope * slope;
      mean[i] = m;
      square[i] = v;
      const step = m / (1 - left1) / (Math.sqrt(v / (1 - left2)) + small);
      parameters[i] = (parameters[i] as number) - learningRate * step;
    }
  };
}
