import { times, type Triple } from "./srgb.js";

/** Linear sRGB as others see it. */
export type Sight = (linear: Triple) => Triple;

/** Severity 1. G. M. Machado, M. M. Oliveira, L. A. F. Fernandes (2009), IEEE TVCG 15: 1291–1298. */
const machado: Readonly<Record<"protan" | "deutan" | "tritan", readonly Triple[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** Linear sRGB to cones and back (Smith and Pokorny), as Viénot's and Brettel's methods have it for a screen. */
const toCones: readonly Triple[] = [
  [17.8824, 43.5161, 4.11935],
  [3.45565, 27.1554, 3.86714],
  [0.0299566, 0.184309, 1.46709]
];
const fromCones: readonly Triple[] = [
  [0.0809444479, -0.130504409, 0.116721066],
  [-0.0102485335, 0.0540193266, -0.113614708],
  [-0.000365296938, -0.00412161469, 0.693511405]
];

/** F. Viénot, H. Brettel, J. D. Mollon (1999), Color Research and Application 24: 243–252. */
const vienot: Readonly<Record<"protan" | "deutan", readonly Triple[]>> = {
  protan: [
    [0, 2.02344, -2.52581],
    [0, 1, 0],
    [0, 0, 1]
  ],
  deutan: [
    [1, 0, 0],
    [0.494207, 0, 1.24827],
    [0, 0, 1]
  ]
};

export const sights: Readonly<Record<string, Sight>> = {
  normal: (linear) => linear,
  "protanopia (Machado)": (linear) => times(machado.protan, linear),
  "deuteranopia (Machado)": (linear) => times(machado.deutan, linear),
  "tritanopia (Machado)": (linear) => times(machado.tritan, linear),
  "protanopia (Viénot)": (linear) => times(fromCones, times(vienot.protan, times(toCones, linear))),
  "deuteranopia (Viénot)": (linear) => times(fromCones, times(vienot.deutan, times(toCones, linear))),
  "tritanopia (Brettel)": brettelTritan
};

/**
 * H. Brettel, F. Viénot, J. D. Mollon (1997), JOSA A 14: 2647–2655: two half planes, here as matrices on linear
 * sRGB with the plane that parts them (worked out by DaltonLens from the paper's procedure).
 */
function brettelTritan(linear: Triple): Triple {
  const [r, g, b] = linear;
  const side = 0.03901 * r - 0.02788 * g - 0.01113 * b;
  return times(side >= 0 ? brettel.first : brettel.second, linear);
}

const brettel: Readonly<Record<"first" | "second", readonly Triple[]>> = {
  first: [
    [1.01277, 0.13548, -0.14826],
    [-0.01243, 0.86812, 0.14431],
    [0.07589, 0.805, 0.11911]
  ],
  second: [
    [0.93678, 0.18979, -0.12657],
    [0.06154, 0.81526, 0.1232],
    [-0.37562, 1.12767, 0.24796]
  ]
};
