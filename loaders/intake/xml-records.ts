import type { SaxesAttributeNS, SaxesParser, SaxesTagNS } from "saxes";

type Cells = [path: string, text: string][];

/** An element that is open: its column path within the record, and what was met in it so far. */
interface OpenElement {
  /** As `each` names it: local names only, without numbers. */
  plainPath: string;
  path: string;
  text: string;
  hasChildren: boolean;
  /** How often each child's name was met. */
  seen: Map<string, number>;
}

interface Occurrence {
  line: number;
  cells: Cells;
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/** Makes rows of a parser's events. A second `Email` within the same parent becomes the column "Email (2)". */
export class XmlRecords {
  /** The first few names of elements right under the root that are no records. */
  readonly others = new Set<string>();
  private readonly open: OpenElement[] = [];
  private depth = 0;
  private startLine = 0;
  private record: Occurrence | undefined;
  private occurrences: Occurrence[] = [];
  private occurrence: Occurrence | undefined;

  constructor(
    private readonly element: string,
    private readonly each: string | undefined,
    private readonly emit: (line: number, cells: Cells) => void
  ) {}

  listen(parser: SaxesParser<{ xmlns: true; position: true }>): void {
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentagstart", () => (this.startLine = lineBefore(parser)));
    parser.on("opentag", (tag) => this.enter(tag));
    parser.on("text", (text) => this.read(text));
    parser.on("cdata", (text) => this.read(text));
    parser.on("closetag", () => this.leave());
  }

  private enter(tag: SaxesTagNS): void {
    const parent = this.open.at(-1);
    if (parent) this.enterChild(parent, tag);
    else if (tag.local === this.element) {
      this.record = { line: this.startLine, cells: [] };
      this.open.push({ plainPath: "", path: "", text: "", hasChildren: false, seen: new Map() });
      this.readAttributes(tag);
    } else if (this.depth === 1 && this.others.size < 5) this.others.add(tag.local);
    this.depth++;
  }

  private enterChild(parent: OpenElement, { local, attributes }: SaxesTagNS): void {
    parent.hasChildren = true;
    const times = (parent.seen.get(local) ?? 0) + 1;
    parent.seen.set(local, times);
    const plainPath = joined(parent.plainPath, local);
    const isEach = this.each === plainPath;
    const path = isEach ? plainPath : joined(parent.path, times === 1 ? local : `${local} (${times})`);
    this.open.push({ plainPath, path, text: "", hasChildren: false, seen: new Map() });
    if (isEach) this.occurrence = { line: this.startLine, cells: [] };
    this.readAttributes({ attributes });
  }

  private readAttributes({ attributes }: Pick<SaxesTagNS, "attributes">): void {
    for (const { prefix, local, uri, value } of Object.values(attributes) as SaxesAttributeNS[])
      if (prefix !== "xmlns" && local !== "xmlns" && uri !== schemaInstance)
        this.keep(joined(this.open.at(-1)?.path ?? "", `@${local}`), value);
  }

  private read(text: string): void {
    const element = this.open.at(-1);
    if (element) element.text += text;
  }

  private leave(): void {
    const element = this.open.pop();
    this.depth--;
    if (!element) return;
    if (!element.hasChildren || element.text.trim() !== "")
      this.keep(element.path || this.element, element.text);
    if (this.occurrence && element.plainPath === this.each) {
      this.occurrences.push(this.occurrence);
      this.occurrence = undefined;
    }
    if (this.open.length === 0) this.finish();
  }

  private keep(path: string, text: string): void {
    (this.occurrence ?? this.record)?.cells.push([path, text]);
  }

  private finish(): void {
    if (!this.record) return;
    const { line, cells } = this.record;
    if (this.occurrences.length === 0) this.emit(line, cells);
    for (const occurrence of this.occurrences) this.emit(occurrence.line, [...cells, ...occurrence.cells]);
    this.record = undefined;
    this.occurrences = [];
  }
}

/** The line of the character just read; a line end counts to its own line. */
function lineBefore(parser: SaxesParser<{ xmlns: true; position: true }>): number {
  return parser.column === 0 ? parser.line - 1 : parser.line;
}

function joined(parent: string, child: string): string {
  return parent ? `${parent}.${child}` : child;
}
