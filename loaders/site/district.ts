import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { releaseFolder } from "../release.js";

/** What every page says of the district, from its release. */
export interface District {
  readonly name: string;
  readonly isDemo: boolean;
  /** Last day that counts, ISO; undefined where nothing has been released yet. */
  readonly asOf: string | undefined;
  /** Slugs of the schools that have a page. */
  readonly schools: readonly string[];
}

/** The district of this run; a release that is not there yet leaves it nameless. */
export function readDistrict(folder = releaseFolder()): District {
  const [site] = readRows<{ district_name: string; is_demo: boolean; as_of_date: string }>(folder, "site");
  const schools = readRows<{ school: string }>(folder, "school").map(({ school }) => school);
  return { name: site?.district_name ?? "", isDemo: site?.is_demo ?? false, asOf: site?.as_of_date, schools };
}

function readRows<T>(folder: string, table: string): T[] {
  const file = join(folder, `${table}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T[]) : [];
}
