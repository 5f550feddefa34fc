import { gradeName, type GradeLevel } from "../../canon/grade-level.js";
import { schoolYearName } from "../../canon/school-year.js";
import { chartBlock } from "../../chart/block.js";
import type { WaterfallRow } from "../../chart/model/waterfall.js";
import type { Term } from "../../explain/waterfall.js";
import { count } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import { modelStudentHeadline } from "../../report/model-student-headline.js";
import { contributionCaution, modelStudentSentences } from "../../report/model-student-sentences.js";
import { percent } from "../../report/percent.js";
import { lowerFirst } from "../../report/sentence.js";
import { signed } from "../../report/signed.js";
import type { StudioAddress } from "../address.js";
import type { Studio } from "../studio.js";
import type { StudentView } from "../worker/explain-student.js";
import { outcomeWords } from "./outcome.js";
import { type Paper, tools } from "./paper.js";

/** One student's score: a waterfall from where all begin, and the reasons in sentences that can be checked. */
export function studentBlock(paper: Paper, view: StudentView, { isDemo }: Studio, { label }: StudioAddress): Html {
  const { base, terms, total } = view.waterfall;
  return chartBlock(paper.document, {
    id: "student",
    headline: modelStudentHeadline({
      subject: `${isDemo ? "Simulated student" : "Student"} ${view.student}`,
      base: base.risk,
      score: total.risk,
      contributions: terms.filter((d) => d.kind === "feature" || d.kind === "pair").map((d) => ({ topic: lowerFirst(d.label), contribution: d.contribution }))
    }),
    reading: `${studentWords(view, label)} Each row adds one contribution, largest first: filled raises, open lowers. Numbers at the bars are log-odds; the scale on top is the score.`,
    chart: "waterfall",
    rows: [
      { kind: "start", label: "Start: where all students begin", margin: base.margin, score: base.risk },
      ...terms.map(barOf),
      { kind: "end", label: "This student’s risk score", margin: total.margin, score: total.risk }
    ],
    options: { scores: view.scores },
    widths: { wide: 696 },
    beside: sentences(view, label),
    ...tools(paper, {
      name: `student-${view.student}`,
      caption: `Contributions to the score of student ${view.student}`,
      rows: terms,
      columns: [
        { name: "feature", label: "What", value: (d) => d.features.join(" with ") || d.kind, text: (d) => d.label, heads: true },
        { name: "value", label: "The student’s", value: (d) => d.value },
        { name: "contribution", label: "Adds", numeric: true, value: (d) => d.contribution, text: (d) => signed(d.contribution, 2) },
        { name: "risk", label: "Score then", numeric: true, value: (d) => d.risk, text: (d) => percent(d.risk) }
      ]
    })
  });
} // prettier-ignore

function barOf({ kind, label, value, contribution }: Term): WaterfallRow {
  const words = value ? `${label}: ${value}` : label;
  return { kind: kind === "pair" ? "feature" : kind, label: words, contribution };
}

function studentWords({ school, grade, schoolYear, outcome, rank, of }: StudentView, label: StudioAddress["label"]): string {
  const end = outcome === 255 ? "the outcome is not known" : `${outcome === 1 ? "" : "not among those who "}${outcomeWords(label)}`;
  return `${grade ? `${gradeName(grade as GradeLevel)}, ` : ""}${school}, ${schoolYearName(schoolYear)}; ${count(rank)} of ${count(of)} by score; in the end ${end}.`;
} // prettier-ignore

function sentences({ above, raises, lowers, alike }: StudentView, label: StudioAddress["label"]): Html {
  const [standing = "", , , fate = ""] = modelStudentSentences({
    above,
    raises: [],
    lowers: [],
    outcome: outcomeWords(label),
    ...(alike && { alike })
  });
  return html`<div class="sentences">
    <h3>In sentences</h3>
    <p>${standing}</p>
    ${reasonList("What raises it most:", "Nothing raises it.", raises)}
    ${reasonList("What lowers it most:", "Nothing lowers it.", lowers)}
    <p>${fate}</p>
    <p class="note">${contributionCaution}</p>
  </div>`;
}

function reasonList(head: string, none: string, reasons: StudentView["raises"]): Html {
  if (reasons.length === 0) return html`<p>${none}</p>`;
  return html`<p>${head}</p><ul>${reasons.map((d) => html`<li>${d.sentence}</li>`)}</ul>`; // prettier-ignore
}
