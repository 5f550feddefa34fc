interface FrameworkMarkdown {
  createMarkdownIt(): unknown;
  parseMarkdown(source: string, options: object): RenderedPage;
}

export interface RenderedPage {
  readonly title: string | null;
  readonly body: string;
  /** Code cells and inline expressions that the page would run. */
  readonly code: readonly unknown[];
}

const path = "../../node_modules/@observablehq/framework/dist/markdown.js";
const { createMarkdownIt, parseMarkdown } = (await import(path)) as FrameworkMarkdown;

/** A page's source as Framework reads it. */
export function renderedByFramework(source: string): RenderedPage {
  return parseMarkdown(source, { md: createMarkdownIt(), path: "/index" });
}
