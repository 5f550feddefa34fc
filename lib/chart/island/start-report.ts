import { assessmentCharts } from "../assessment/assessment-charts.js";
import { assessmentTips } from "../assessment/assessment-tips.js";
import { enlivenWith } from "./enliven-with.js";

enlivenWith(document, { charts: assessmentCharts, tips: assessmentTips });
