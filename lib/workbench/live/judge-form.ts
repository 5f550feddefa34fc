import { count } from "../../report/count.js";
import { plainPercent } from "../../report/percent.js";
import type { StudioAddress } from "../address.js";
import { capacityText, studentsWithin } from "../capacity.js";
import type { Judged } from "../worker/task.js";
import { part, type StudioPage } from "./studio-page.js";

/** Keeps block, label, students, capacity and threshold in step with the address. */
export function followJudgeForm(
  page: StudioPage,
  form: HTMLFormElement,
  judged: () => Judged | undefined,
  judge: () => void
): { readonly fill: () => void } {
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const rows = () => studentsOf(judged());
  const fill = (): void => {
    const { block, label, cohort, capacity, threshold } = page.address();
    for (const [name, value] of Object.entries({ block, label, cohort, threshold })) control(name).value = String(value);
    control("capacity-share").value = String(capacity.unit === "percent" ? capacity.value : (100 * capacity.value) / (rows() ?? Infinity));
    control("capacity-students").value = String(capacity.unit === "students" ? capacity.value : rows() ? studentsWithin(capacity, rows() ?? 0) : "");
    part("capacity-words").textContent = capacityWords(page.address(), rows());
    part("threshold-words").textContent = plainPercent(threshold);
  };
  fill();
  form.onsubmit = (event) => event.preventDefault();
  form.oninput = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === "capacity-share") page.choose({ capacity: { unit: "percent", value: Number(value) } });
    else if (name === "capacity-students" && Number(value) >= 1) page.choose({ capacity: { unit: "students", value: Math.floor(Number(value)) } });
    else if (name === "threshold") page.choose({ threshold: Number(value) });
    else return;
    fill();
  };
  form.onchange = ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    if (name === "block") page.choose({ block: Number(value) });
    if (name === "label") page.choose({ label: value as StudioAddress["label"] });
    if (name === "cohort") page.choose({ cohort: value as StudioAddress["cohort"] });
    if (name !== "") judge();
  };
  return { fill };
} // prettier-ignore

/** All students of the date, of whom capacity is a share. */
function studentsOf(judged: Judged | undefined): number | undefined {
  return judged?.judgement.subsets.find((d) => d.subset === "all")?.rows;
}

/** "10% of 7,633 students: 763". */
function capacityWords({ capacity }: StudioAddress, rows: number | undefined): string {
  if (rows === undefined) return capacity.unit === "percent" ? `${capacityText(capacity)} of students` : `${count(capacity.value)} students`; // prettier-ignore
  return capacity.unit === "percent"
    ? `${capacityText(capacity)} of ${count(rows)} students: ${count(studentsWithin(capacity, rows))}`
    : `${count(capacity.value)} of ${count(rows)} students`;
}
