import type { Instrument } from "../assessment/instrument.js";

/**
 * The name under which a site keeps something: a host may serve several districts' sites in folders of its own, so
 * the way to the site's root is part of it, and its languages share one.
 */
export function shelfKey(what: string, { instrument_id }: Instrument, school_year: number): string {
  const root = window.location.pathname.replace(/\/assessment\/.*$/, "/");
  return `rollcall ${what} ${root} ${instrument_id} ${school_year}`;
}
