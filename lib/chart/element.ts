export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes one SVG element; undefined attributes are left away, numbers are rounded to a tenth of a pixel. */
export type Draw = (name: string, attributes?: Attributes, ...children: (Node | string)[]) => SVGElement;

/** The element builder of a document, the browser's own or one made in Node. */
export function drawIn(document: Document): Draw {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, attributeText(key, value));
    }
    for (const child of children) {
      element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    }
    return element;
  };
}

function attributeText(key: string, value: string | number): string {
  if (typeof value === "string") return value;
  if (!Number.isFinite(value)) throw new Error(`not a number for ${key}: ${value}`);
  return String(Math.round(value * 10) / 10);
}
