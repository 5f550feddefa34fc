import { html } from "../report/html.js";

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks before something can't be taken back; Escape is no. */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "ask";
  dialog.setAttribute("aria-labelledby", "ask-title");
  dialog.innerHTML = html`<form method="dialog">
    <h2 id="ask-title">${title}</h2>
    <p>${text}</p>
    <p class="buttons">
      <button class="button" value="no" id="ask-no" autofocus>${no}</button>
      <button class="button" value="yes" id="ask-yes">${yes}</button>
    </p>
  </form>`.markup;
  (document.querySelector(".page") ?? document.body).append(dialog);
  return new Promise((answer) => {
    dialog.onclose = () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    };
    dialog.showModal();
  });
}
