import { parseHTML } from "linkedom";
import { findingSearch, findingTable } from "../../lib/page/finding-search.js";
import { pageSource } from "../../lib/page/page-source.js";
import { restatementBlocks } from "../../lib/page/restatement-blocks.js";
import { workbenchDataPage } from "../../lib/page/workbench-data-page.js";
import { readAccount } from "../../loaders/account.js";
import { readRestatement } from "../../loaders/restatement-log.js";

const { document } = parseHTML("<!doctype html><html></html>");
const restatement = restatementBlocks(document, await readRestatement());
const page = workbenchDataPage(await readAccount(), restatement);

process.stdout.write(pageSource({ title: "What came in", sql: findingTable }, page) + findingSearch);
