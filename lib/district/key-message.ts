/** What is hashed under the district's secret: the kind of id keeps equal ids of different kinds apart. */
export function keyMessage(domain: string, id: string): string {
  return `${domain}:${id}`;
}

/** Hex digits of a key: 64 bits, so that even a million ids collide with a chance of about 3 in 100 million. */
export const keyLength = 16;
