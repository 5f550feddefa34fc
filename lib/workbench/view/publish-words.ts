import { html, type Html } from "../../report/html.js";
import type { Studio } from "../studio.js";

/** Where a published model's file goes, and the command that takes it from there. */
export function publishWords(id: string, { folder }: Studio): Html {
  return html`<div class="state"><p>Put <code>model.json</code>, which was just saved, at <code>data/${folder}/model.json</code> and run <code>npm run build -- --district ${folder}</code>: the build checks <code>${id}</code>, judges it afresh and shows it on the public page as the district’s chosen model.</p></div>`; // prettier-ignore
}
