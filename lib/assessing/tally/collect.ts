import { tallyWords } from "../../assessment/words/tally-words.js";
import type { AssessmentPlace } from "../../page/assessment/assessment-frame.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { largestFile } from "../largest-file.js";
import type { Session } from "../session.js";
import { standingResponses } from "./dispositions.js";
import { findCodes } from "./find-codes.js";
import { takeIn, type Incoming } from "./take-in.js";

export interface CollectPlace {
  readonly place: AssessmentPlace;
  readonly say: (text: string) => void;
}

/** Where answers come in: files chosen or dropped, codes pasted, a link's fragment. */
export function collect(kept: Kept<Session>, { place, say }: CollectPlace): void {
  const { instrument, language } = place;
  const words = tallyWords[language];
  const files = byId<HTMLInputElement>("response-files");
  const codes = byId<HTMLTextAreaElement>("codes");
  files.onchange = () => {
    const chosen = Array.from(files.files ?? []);
    void takeFiles(chosen).then(() => (files.value = ""));
  };
  acceptDrops(document.body, byId("drop"), (dropped) => void takeFiles(dropped));
  byId("add-codes").onclick = () => {
    const found = findCodes(codes.value);
    setText(byId("codes-problem"), found.length === 0 ? words.noCodes : "");
    if (found.length === 0) return codes.focus();
    add(found.map((code, i) => ({ source: words.code(i + 1), code })));
    codes.value = "";
  };
  byId("arrivals").addEventListener("click", ({ target }) => {
    const index = target instanceof HTMLElement ? target.dataset["remove"] : undefined;
    if (index === undefined) return;
    kept.change((session) => ({
      ...session,
      arrivals: session.arrivals.filter((_, i) => i !== Number(index))
    }));
    byId("codes").focus();
  });
  takeFragment();
  window.addEventListener("hashchange", takeFragment);

  /** The code of a link is taken out of the address once it is in. */
  function takeFragment(): void {
    const found = findCodes(window.location.hash);
    if (found.length === 0) return;
    add(found.map((code) => ({ source: words.link, code })));
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }

  async function takeFiles(chosen: readonly File[]): Promise<void> {
    const read = chosen.map(async (file): Promise<Incoming> =>
      file.size > largestFile
        ? { source: file.name, bytes: file.size }
        : { source: file.name, text: await file.text() }
    );
    add(await Promise.all(read));
  }

  function add(incoming: readonly Incoming[]): void {
    if (incoming.length === 0) return;
    kept.change((session) => takeIn(session, incoming, instrument, language));
    say(words.added(incoming.length, standingResponses(kept.value()).length));
  }
}

function acceptDrops(area: HTMLElement, mark: HTMLElement, take: (files: File[]) => void): void {
  const over = (isOver: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark.classList.toggle("is-over", isOver);
  };
  area.addEventListener("dragover", over(true));
  area.addEventListener("dragleave", over(false));
  area.addEventListener("drop", (event) => {
    over(false)(event);
    take(Array.from(event.dataTransfer?.files ?? []));
  });
}
