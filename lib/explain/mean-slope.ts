import type { LayerPlace, NetworkLayout } from "../model/network/network-layout.js";

/**
 * The mean slope of a network's margin in each of its inputs, on the straight way from a row to a row + way. A
 * rectified network is a straight line between the kinks where one of its units switches, so that its slopes are
 * added up from kink to kink, each found by back-propagation, with no error but of rounding.
 */
export function meanSlope(
  { layers }: NetworkLayout,
  parameters: Float64Array,
  from: Float64Array,
  way: Float64Array
): Float64Array {
  const first = layers[0] as LayerPlace;
  const start = product(first, parameters, from, true);
  const speed = product(first, parameters, way, false);
  const sums = new Float64Array(first.outputs);
  const most = 100 * layers.reduce((sum, d) => sum + d.outputs, 0);
  let at = 0;
  for (let kinks = 0; at < 1; kinks++) {
    const here = start.map((d, j) => d + at * (speed[j] as number));
    const { active, next } = lookAhead(layers, parameters, here, speed);
    // A way of more kinks than there can be is one that rounding holds up: what is left of it is taken as straight.
    const to = kinks < most ? Math.min(1, at + next) : 1;
    const slope = slopeOfFirst(layers, parameters, active);
    for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] as number) + (to - at) * (slope[j] as number);
    at = to;
  }
  return transposedProduct(first, parameters, sums);
}

/** Which hidden units are on from here on, by layer, and how far it is to where the first of them switches. */
function lookAhead(
  layers: readonly LayerPlace[],
  parameters: Float64Array,
  start: Float64Array,
  speed: Float64Array
): { active: Uint8Array[]; next: number } {
  const active: Uint8Array[] = [];
  let next = Infinity;
  let [value, change] = [start, speed];
  for (let l = 0; l < layers.length - 1; l++) {
    const on = new Uint8Array(value.length);
    for (let j = 0; j < on.length; j++) {
      const [d, c] = [value[j] as number, change[j] as number];
      // A unit at its kink is as it will be: rounding may leave it on either side.
      on[j] = d + 1e-9 * c > 0 ? 1 : 0;
      if (on[j] === 1 ? c < 0 : c > 0) next = Math.min(next, -d / c);
    }
    active.push(on);
    const layer = layers[l + 1] as LayerPlace;
    value = product(
      layer,
      parameters,
      value.map((d, j) => d * (on[j] as number)),
      true
    );
    change = product(
      layer,
      parameters,
      change.map((d, j) => d * (on[j] as number)),
      false
    );
  }
  return { active, next };
}

/** The slope of the margin in what the first layer adds up, before it is rectified. */
function slopeOfFirst(
  layers: readonly LayerPlace[],
  parameters: Float64Array,
  active: readonly Uint8Array[]
): Float64Array {
  let slope = new Float64Array(1).fill(1);
  for (let l = layers.length - 2; l >= 0; l--) {
    const on = active[l] as Uint8Array;
    slope = transposedProduct(layers[l + 1] as LayerPlace, parameters, slope).map(
      (d, j) => d * (on[j] as number)
    );
  }
  return slope;
}

function product(
  { inputs, outputs, weights, biases }: LayerPlace,
  parameters: Float64Array,
  signal: Float64Array,
  withBiases: boolean
): Float64Array {
  const sums = withBiases ? parameters.slice(biases, biases + outputs) : new Float64Array(outputs);
  for (let i = 0; i < inputs; i++) {
    const value = signal[i] as number;
    if (value === 0) continue;
    const at = weights + i * outputs;
    for (let j = 0; j < outputs; j++) sums[j] = (sums[j] as number) + value * (parameters[at + j] as number);
  }
  return sums;
}

function transposedProduct(
  { inputs, outputs, weights }: LayerPlace,
  parameters: Float64Array,
  slope: Float64Array
): Float64Array {
  return Float64Array.from({ length: inputs }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < outputs; j++)
      sum += (slope[j] as number) * (parameters[weights + i * outputs + j] as number);
    return sum;
  });
}
