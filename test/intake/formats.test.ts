import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { districtFolder } from "./folder.js";

const { folder, db, write, read } = await districtFolder();

describe("an NDJSON file", () => {
  test("has a column for each key at the top, and keeps nested values as JSON", async () => {
    const { table, columns, files } = await read(
      { format: "ndjson" },
      write(
        "a.ndjson",
        '{"id":"007","n":1.50,"a/b":true}\n\n{"n":null,"id":"","tags":["x",{"y":2}],"big":12345678901234567890}\n'
      )
    );
    expect(columns).toEqual(["id", "n", "a/b", "tags", "big"]);
    expect(table).toEqual([
      { _file: 0, _line: 1, id: "007", n: "1.5", "a/b": "true", tags: null, big: null },
      {
        _file: 0,
        _line: 3,
        id: null,
        n: null,
        "a/b": null,
        tags: '["x",{"y":2}]',
        big: "12345678901234567890"
      }
    ]);
    expect(files[0]?.rows).toBe(2);
  });

  test("tells each line that is no object, without its text", async () => {
    const { table, unreadable, files } = await read(
      { format: "ndjson" },
      write("bad.ndjson", '{"id":1}\n{"id":Maria}\n[1]\n{"id":2}')
    );
    expect(table.map((row) => row["id"])).toEqual(["1", "2"]);
    expect(unreadable).toEqual([
      { file: 0, line: 2, problem: "is not JSON" },
      { file: 0, line: 3, problem: "is not a JSON object" }
    ]);
    expect(files[0]?.rows).toBe(4);
  });

  test("in gzip, or with a byte order mark and Windows line ends, reads the same", async () => {
    const content = '\ufeff{"id":1}\r\n{"id":2}\r\n';
    for (const bytes of [content, gzipSync(content)])
      expect(
        (await read({ format: "ndjson" }, write("same.ndjson", bytes))).table.map((row) => row["id"])
      ).toEqual(["1", "2"]);
  });
});

describe("a Parquet file", () => {
  test("is read as text: dates as ISO, decimals exact, whole floats without a point, nested values as JSON", async () => {
    await db.run(`COPY (SELECT * FROM (VALUES
      (1, 7.0::DOUBLE, 0.1::DOUBLE, 1.50::DECIMAL(9, 2), DATE '2026-02-28', TIMESTAMP '2026-02-28 07:05:00', true, '', {a: 'x', b: [1, 2]}),
      (2, NULL, 1e300, -0.05, NULL, NULL, NULL, ' 007 ', NULL)) t (n, id, share, dec, d, t, y, s, nested))
      TO '${join(folder, "a.parquet")}' (FORMAT parquet)`);
    const { table, files } = await read({ format: "parquet" }, "a.parquet");
    expect(table).toEqual([
      {
        _file: 0,
        _line: 1,
        n: "1",
        id: "7",
        share: "0.1",
        dec: "1.50",
        d: "2026-02-28",
        t: "2026-02-28 07:05:00",
        y: "true",
        s: null,
        nested: '{"a":"x","b":[1,2]}'
      },
      {
        _file: 0,
        _line: 2,
        n: "2",
        id: null,
        share: "1e+300",
        dec: "-0.05",
        d: null,
        t: null,
        y: null,
        s: " 007 ",
        nested: null
      }
    ]);
    expect(files[0]).toMatchObject({ rows: 2, file: "a.parquet" });
  });

  test("with a time zone in its time stamps is read in UTC, whatever the machine's own", async () => {
    await db.run(
      `COPY (SELECT TIMESTAMPTZ '2026-02-28 07:05:00+02:00' AS t) TO '${join(folder, "tz.parquet")}' (FORMAT parquet)`
    );
    expect((await read({ format: "parquet" }, "tz.parquet")).table[0]?.["t"]).toBe("2026-02-28 05:05:00+00");
  });

  test("that is damaged inside is told as such", async () => {
    await db.run(
      `COPY (SELECT i, md5(i::VARCHAR) AS h FROM range(10_000) r (i)) TO '${join(folder, "whole.parquet")}' (FORMAT parquet)`
    );
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(join(folder, "whole.parquet"));
    bytes.fill(0xff, 1000, 40_000);
    await expect(read({ format: "parquet" }, write("damaged.parquet", bytes))).rejects.toThrow(
      "damaged.parquet: is not a Parquet file, or is damaged"
    );
  });
});

describe("an XML file", () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<e:Interchange xmlns:e="http://ed-fi.org/5.2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <e:Event id="e1">
    <e:Student><e:Id>007</e:Id></e:Student>
    <e:Note><![CDATA[a < b]]> &amp; c</e:Note>
    <e:Day term="fall">2026-01-05</e:Day>
    <e:Day term="spring">2026-02-05</e:Day>
    <e:Empty/><e:Nil xsi:nil="true"/>
  </e:Event>
  <e:Other><e:Id>9</e:Id></e:Other>
  <e:Event
    id="e2"><e:Student><e:Id>8</e:Id></e:Student></e:Event>
</e:Interchange>`;

  test("has a row for each record element, its leaves and attributes as columns named by path", async () => {
    const { table, columns, files } = await read({ format: "xml", element: "Event" }, write("a.xml", xml));
    expect(columns).toEqual([
      "@id",
      "Student.Id",
      "Note",
      "Day.@term",
      "Day",
      "Day (2).@term",
      "Day (2)",
      "Empty",
      "Nil"
    ]);
    expect(table).toEqual([
      {
        _file: 0,
        _line: 3,
        "@id": "e1",
        "Student.Id": "007",
        Note: "a < b & c",
        "Day.@term": "fall",
        Day: "2026-01-05",
        "Day (2).@term": "spring",
        "Day (2)": "2026-02-05",
        Empty: null,
        Nil: null
      },
      {
        _file: 0,
        _line: 11,
        "@id": "e2",
        "Student.Id": "8",
        Note: null,
        "Day.@term": null,
        Day: null,
        "Day (2).@term": null,
        "Day (2)": null,
        Empty: null,
        Nil: null
      }
    ]);
    expect(files[0]?.rows).toBe(2);
  });

  test("has a row for each of what repeats, with what stands around it, and one where nothing repeats", async () => {
    const { table } = await read({ format: "xml", element: "Event", each: "Day" }, write("a.xml", xml));
    expect(
      table.map((row) => [row["_line"], row["@id"], row["Day.@term"], row["Day"], row["Student.Id"]])
    ).toEqual([
      [6, "e1", "fall", "2026-01-05", "007"],
      [7, "e1", "spring", "2026-02-05", "007"],
      [11, "e2", null, null, "8"]
    ]);
  });

  test("whose record is a leaf has one column by its name", async () => {
    const { table } = await read(
      { format: "xml", element: "Id" },
      write("leaf.xml", "<a><Id>1</Id>\n<b><Id>2</Id></b></a>")
    );
    expect(table.map((row) => [row["_line"], row["Id"]])).toEqual([
      [1, "1"],
      [2, "2"]
    ]);
  });

  test("without line ends has each record's number for its line", async () => {
    const { table } = await read(
      { format: "xml", element: "Id" },
      write("flat.xml", "<a><Id>1</Id><Id>2</Id></a>")
    );
    expect(table.map((row) => [row["_line"], row["Id"]])).toEqual([
      [1, "1"],
      [2, "2"]
    ]);
  });

  test("in UTF-16, Windows-1252 or gzip is read by what it says of itself", async () => {
    const accents = (name: string) => `<?xml version="1.0" encoding="${name}"?><a><Id>é</Id></a>`;
    for (const bytes of [
      Buffer.from(`\ufeff${accents("utf-16")}`, "utf16le"),
      Buffer.from(accents("ISO-8859-1"), "latin1"),
      gzipSync(accents("UTF-8"))
    ])
      expect(
        (await read({ format: "xml", element: "Id" }, write("accents.xml", bytes))).table[0]?.["Id"]
      ).toBe("é");
  });

  test("without the record element is told what it has instead, but an empty interchange has no rows", async () => {
    await expect(read({ format: "xml", element: "event" }, write("a.xml", xml))).rejects.toThrow(
      'a.xml: no element "event" (it has "Event", "Other": correct `element` in district.json)'
    );
    expect((await read({ format: "xml", element: "Event" }, write("none.xml", "<a/>"))).files[0]?.rows).toBe(
      0
    );
  });

  test("with entities of its own making expands none of them", async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a><Id>&y;</Id></a>`;
    await expect(read({ format: "xml", element: "Id" }, write("bomb.xml", bomb))).rejects.toThrow(
      /^bomb\.xml:1:\d+: malformed XML, undefined entity/
    );
  });

  test("whose record repeats a part without end is told to name it in `each`", async () => {
    const endless = `<a><r>${"<b>1</b>".repeat(3000)}</r></a>`;
    await expect(read({ format: "xml", element: "r" }, write("endless.xml", endless))).rejects.toThrow(
      /more than 2000 columns .*`each`/
    );
  });

  test("of many records and late columns is read whole", async () => {
    const records = Array.from(
      { length: 50_000 },
      (_, i) => `<r><id>${i}</id>${i === 49_999 ? "<late>x</late>" : ""}</r>`
    ).join("\n");
    const { table, files } = await read(
      { format: "xml", element: "r" },
      write("many.xml", `<a>\n${records}\n</a>`)
    );
    expect(files[0]?.rows).toBe(50_000);
    expect(table.at(-1)).toEqual({ _file: 0, _line: 50_001, id: "49999", late: "x" });
  });
});
