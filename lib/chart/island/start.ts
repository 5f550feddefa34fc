import { enlivenWith } from "./enliven-with.js";
import { leaderRegistry } from "./registry.js";

enlivenWith(document, leaderRegistry);
