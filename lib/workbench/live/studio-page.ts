import { enliven } from "../../chart/island/enliven.js";
import { html, type Html } from "../../report/html.js";
import { addressSearch, readAddress, type StudioAddress } from "../address.js";
import { openStudioClient, type StudioClient } from "../studio-client.js";
import type { Studio } from "../studio.js";
import { errorBox, noteBox } from "../view/state-box.js";
import type { ModelList } from "../worker/task.js";

/** What a page's cell hands to its script. */
export interface StartOptions {
  /** The time, ISO. */
  readonly now: () => string;
  /** Addresses of the files of rows, by block. */
  readonly rows: Readonly<Record<number, string>>;
  /** And of the reference model. */
  readonly reference: string;
}

/** A model page that answers: its choices, its worker, and its parts by id. */
export interface StudioPage {
  readonly studio: Studio;
  readonly client: StudioClient;
  readonly now: () => string;
  /** Settled when the worker has opened; its models then. */
  readonly opened: Promise<ModelList>;
  address: () => StudioAddress;
  /** Takes other choices, into the address bar and the links to the other model pages too. */
  choose(choice: Partial<StudioAddress>): void;
}

/** Reads what the page was made with and what its address asks for. */
export function openStudioPage({ now, rows, reference }: StartOptions): StudioPage {
  const studio = JSON.parse(part("studio-facts").textContent ?? "") as Studio;
  const client = openStudioClient();
  const read = readAddress(window.location.search, studio);
  let address = read.address;
  put("address-words", noteBox(read.unknown));
  const files = Object.entries(rows).map(([block, href]) => [block, absolute(href)]);
  const page: StudioPage = {
    studio,
    client,
    now,
    opened: client.run("open", {
      studio,
      rows: Object.fromEntries(files) as typeof rows,
      reference: absolute(reference)
    }).answer,
    address: () => address,
    choose(choice) {
      address = { ...address, ...choice };
      const search = addressSearch(address, studio);
      window.history.replaceState(null, "", `${window.location.pathname}${search}${window.location.hash}`);
      for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-studio-link]"))
        link.search = search;
    }
  };
  page.choose({});
  return page;
}

/** A worker's addresses begin elsewhere. */
function absolute(href: string): string {
  return new URL(href, window.location.href).href;
}

/** The page's part of an id. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no part ${id}`);
  return found;
}

/** Puts markup into a part, in which charts and tables answer; nothing empties it. */
export function put(id: string, content: Html | undefined): void {
  const element = part(id);
  element.innerHTML = (content ?? html``).markup;
  enliven(element);
}

export function show(id: string, isShown: boolean): void {
  part(id).hidden = !isShown;
}

/** Says in a part what went wrong. */
export function putError(id: string, head: string, error: unknown, way?: string): void {
  put(id, errorBox(head, error instanceof Error ? error.message : String(error), way));
}

/** Offers a text as a file to save. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}
