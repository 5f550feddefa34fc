import { findingSearch, findingTable } from "../../lib/page/finding-search.js";
import { pageSource } from "../../lib/page/page-source.js";
import { workbenchDataPage } from "../../lib/page/workbench-data-page.js";
import { readAccount } from "../../loaders/account.js";

const page = workbenchDataPage(await readAccount());

process.stdout.write(pageSource({ title: "What came in", sql: findingTable }, page) + findingSearch);
