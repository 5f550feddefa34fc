import { all, setText } from "./elements.js";

/** Makes `data-copy` buttons copy the text of the element they name, and say how it went. */
export function offerCopies(say: (text: string) => void, words: { copied: string; notCopied: string }): void {
  for (const button of all<HTMLButtonElement>("[data-copy]")) {
    const label = button.textContent ?? "";
    button.onclick = () => {
      const source = document.getElementById(button.dataset["copy"] ?? "");
      const told = (text: string): void => {
        setText(button, text);
        say(text);
        window.setTimeout(() => setText(button, label), 3000);
      };
      copy(source?.textContent ?? "").then(
        () => told(words.copied),
        () => {
          if (source) window.getSelection()?.selectAllChildren(source);
          say(words.notCopied);
          button.after(notice(button, words.notCopied));
        }
      );
    };
  }
}

async function copy(text: string): Promise<void> {
  await window.navigator.clipboard.writeText(text);
}

function notice(button: Element, text: string): Element {
  const old = button.nextElementSibling;
  const place = old?.matches(".not-copied") ? old : document.createElement("p");
  place.className = "not-copied note";
  place.textContent = text;
  return place;
}
