import { pageSource } from "../../lib/page/page-source.js";
import { findingSearch } from "../../lib/page/finding-search.js";
import { workbenchDataPage } from "../../lib/page/workbench-data-page.js";
import { readAccount } from "../../loaders/account.js";

const page = pageSource({ title: "What came in" }, workbenchDataPage(await readAccount()));

process.stdout.write(page + findingSearch("./finding.parquet"));
