import { modelKinds } from "../../model/risk-model.js";
import { featureGroups } from "../../snapshot/feature/feature.js";
import { readAddress, type StudioAddress } from "../address.js";
import type { Studio } from "../studio.js";

/** Sets a training form to what an address holds. */
export function fillForm(form: HTMLFormElement, address: StudioAddress, studio: Studio): void {
  const values: Readonly<Record<string, string | number>> = {
    block: address.block,
    label: address.label,
    cohort: address.cohort,
    kind: address.kind,
    seed: address.seed
  };
  for (const [name, value] of Object.entries(values)) setValue(form, name, String(value));
  for (const [name, value] of Object.entries(address.options)) {
    const control = named(form, name)[0];
    if (control?.type === "checkbox") control.checked = value === 1;
    else setValue(form, name, String(value));
  }
  const lists = {
    groups: address.groups,
    grades: address.grades.length > 0 ? address.grades : studio.grades,
    schools: (address.schools.length > 0 ? address.schools : studio.schools.map((d) => d.school)).map(String)
  };
  for (const [name, taken] of Object.entries(lists))
    for (const box of named(form, name)) box.checked = taken.some((d) => d === box.value);
  followForm(form);
}

/** What a training form holds, through the address's own door; what nobody can choose is named. */
export function readForm(form: HTMLFormElement, address: StudioAddress, studio: Studio) {
  const query = new URLSearchParams();
  for (const name of ["block", "label", "cohort", "kind", "seed"]) query.set(name, valueOf(form, name));
  const kind = valueOf(form, "kind");
  for (const control of form.querySelectorAll<HTMLInputElement>(`[data-kind="${kind}"] input`))
    query.set(control.name, control.type === "checkbox" ? String(Number(control.checked)) : control.value);
  const all = {
    groups: featureGroups.length + 1,
    grades: studio.grades.length,
    schools: studio.schools.length
  };
  for (const [name, most] of Object.entries(all)) {
    const taken = named(form, name).filter((d) => d.checked);
    if (taken.length < most && named(form, name).length > 0)
      query.set(name, taken.map((d) => d.value).join(","));
  }
  const read = readAddress(`?${query.toString()}`, studio);
  const { capacity, threshold, models, student } = address;
  return { ...read, address: { ...read.address, capacity, threshold, models, student } };
}

/** Lists of which nothing is ticked, by name: nobody can be trained on them. */
export function emptyLists(form: HTMLFormElement): string[] {
  return ["groups", "grades", "schools"].filter((name) => {
    const boxes = named(form, name);
    return boxes.length > 0 && boxes.every((d) => !d.checked);
  });
}

/** Shows the options of the kind that is chosen, and how many of each list are ticked. */
export function followForm(form: HTMLFormElement): void {
  const kind = valueOf(form, "kind");
  for (const options of form.querySelectorAll<HTMLElement>("[data-kind]")) {
    options.hidden = options.dataset["kind"] !== kind;
    for (const input of options.querySelectorAll("input")) input.disabled = options.hidden;
  }
  const meaning = modelKinds.find((d) => d.kind === kind)?.meaning ?? "";
  const words = form.querySelector("#kind-meaning");
  if (words) words.textContent = meaning && `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`;
  for (const count of form.querySelectorAll<HTMLElement>("[data-count]")) {
    const boxes = named(form, count.dataset["count"] ?? "");
    const taken = boxes.filter((d) => d.checked).length;
    count.textContent = taken === boxes.length ? "all" : `${taken} of ${boxes.length}`;
  }
}

function named(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`));
}

function valueOf(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? control.value : "";
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement || control instanceof HTMLInputElement) control.value = value;
}
