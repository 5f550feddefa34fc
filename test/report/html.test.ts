import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { escapeText, html, jsonScript, markup } from "../../lib/report/html.js";

describe("html", () => {
  it("escapes what is put into it", () => {
    expect(html`<p>${"<b>Oak & Elm</b>"}</p>`.markup).toBe("<p>&#60;b&#62;Oak &#38; Elm&#60;/b&#62;</p>");
  });
  it("keeps markup that is markup, and lists of it", () => {
    const items = ["a", "b"].map((d) => html`<b>${d}</b>`);
    expect(html`<i>${items}</i>`.markup).toBe("<i><b>a</b><b>b</b></i>");
    expect(html`<i>${markup("<svg></svg>")}</i>`.markup).toBe("<i><svg></svg></i>");
  });
  it("leaves nothing for an empty value, but a zero for zero", () => {
    expect(html`${null}${undefined}${false}${0}`.markup).toBe("0");
  });
  it("gives back any text as that text, in content and in an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { document } = parseHTML(
          `<!DOCTYPE html><body>${html`<p title="${text}">${text}</p>`.markup}</body>`
        );
        const p = document.querySelector("p");
        const seen = text.replace(/\s*[\r\n]\s*/g, " ");
        expect([p?.textContent, p?.getAttribute("title")]).toEqual([seen, seen]);
      })
    );
  });
});

describe("a JSON script", () => {
  it("cannot be ended by its content", () => {
    const text = "</script><script>alert(1)</script><!--";
    expect(jsonScript({ text }).markup).not.toMatch(/[<>]/);
    expect(JSON.parse(jsonScript({ text }).markup)).toEqual({ text });
  });
});

describe("escaped text", () => {
  it("holds no dollar sign, quote or back-tick", () => expect(escapeText("${a}`\"'")).not.toMatch(/[$`"']/));
});
