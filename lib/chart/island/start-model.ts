import { enliven } from "./enliven.js";

enliven(document);
