/** Each school's name in addresses, by its id: "Alder Elementary" → alder-elementary; of equal names the second by id is -2. */
export function schoolSlugs(
  schools: readonly { readonly school_id: string; readonly school_name: string }[]
): Map<string, string> {
  const taken = new Set<string>();
  const slugs = new Map<string, string>();
  const ordered = [...schools].sort((a, b) => (a.school_id < b.school_id ? -1 : 1));
  for (const { school_id, school_name } of ordered) {
    const name = slugOf(school_name);
    let slug = name;
    for (let number = 2; taken.has(slug); number++) slug = `${name}-${number}`;
    taken.add(slug);
    slugs.set(school_id, slug);
  }
  return slugs;
}

/** Lower-case letters and digits without accents, the rest as single hyphens. */
function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "school";
}
