/** A mean of fewer schools' rates says more of who sent a rate that day than of the district. */
export const fewestSchools = 10;

/** A school that has sent nothing for more days of instruction than these has closed or fallen silent: it isn't late by days. */
export const silentAfterDays = 20;
