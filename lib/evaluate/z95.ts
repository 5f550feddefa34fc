/** The two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;
