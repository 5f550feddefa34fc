import type { Readable } from "node:stream";
import { type SaxesAttributeNS, SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  open?(tag: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(tag: string): void;
}

/** Streams an XML part through the parser; tags and attributes by their local names. Pauses after each chunk that it has read. */
export async function* readXmlPart(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => handlers.open?.(tag.local, localAttributes(tag.attributes)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("closetag", (tag) => handlers.close?.(tag.local));
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a whole part for its start tags alone. */
export async function readTags(stream: Readable, open: NonNullable<XmlHandlers["open"]>): Promise<void> {
  for await (const pause of readXmlPart(stream, { open })) void pause;
}

function localAttributes(attributes: Record<string, SaxesAttributeNS>): Attributes {
  return Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value]));
}
