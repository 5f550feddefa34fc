import { answerWords } from "../../assessment/words/answer-words.js";
import { html, type Html } from "../../report/html.js";
import type { AssessmentPlace } from "./assessment-frame.js";

/** The end of the form: the file, the code and its link, once scripts have made them. */
export function handOver({ language }: AssessmentPlace): Html {
  const words = answerWords[language];
  return html`<section id="hand-over" class="block hand-over" aria-labelledby="hand-over-title">
    <h2><span id="hand-over-title">${words.handOver}</span></h2>
    <p class="reading">${words.handOverHow}</p>
    <div class="before">
      <p id="open-questions"></p>
      <p class="buttons">
        <button type="button" class="button primary" id="finish">${words.finish}</button>
      </p>
      <p id="finish-problem" class="problem" role="alert"></p>
    </div>
    <div class="handed" id="handed" tabindex="-1" hidden>
      <p id="handed-words"></p>
      <dl class="ways">
        <div>
          <dt>${words.file}</dt>
          <dd>${words.fileHow}</dd>
          <dd><a class="button primary" id="response-file" href="#hand-over">${words.downloadFile}</a></dd>
        </div>
        <div>
          <dt>${words.code}</dt>
          <dd>${words.codeHow}</dd>
          <dd><code id="response-code"></code></dd>
          <dd><button type="button" class="button" data-copy="response-code">${words.copyCode}</button></dd>
        </div>
        <div>
          <dt>${words.link}</dt>
          <dd>${words.linkHow}</dd>
          <dd><code id="response-link"></code></dd>
          <dd><button type="button" class="button" data-copy="response-link">${words.copyLink}</button></dd>
        </div>
      </dl>
      <p class="reading">${words.changeHow}</p>
      <p class="buttons"><button type="button" class="button" id="change">${words.change}</button></p>
    </div>
    <p class="buttons others">
      <button type="button" class="link" id="save-file">${words.saveFile}</button>
      <label class="link-file"
        ><input type="file" id="open-file" accept=".json,application/json" /><span
          >${words.openFile}</span
        ></label
      >
      <button type="button" class="link" id="again">${words.again}</button>
    </p>
  </section>`;
}
