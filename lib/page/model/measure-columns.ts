import type { MeasureValue } from "../../chart/model/measure-dots.js";
import { suppressed, type TableColumn } from "../../chart/table.js";
import { percent } from "../../report/percent.js";

/** A measure's column, its interval smaller after it, and the ends of that as columns of the file. */
export function shareColumnOf<R>(column: {
  readonly name: string;
  readonly label: string;
  readonly isShare: boolean;
  readonly value: (row: R) => MeasureValue | undefined;
}): TableColumn<R>[] {
  const { name, label, isShare, value } = column;
  const written = (d: number): string => (isShare ? percent(d) : d.toFixed(3));
  const end = (which: "low" | "high"): TableColumn<R> => ({
    name: `${name}_${which}`,
    label: "",
    numeric: true,
    value: (row) => value(row)?.[which] ?? null
  });
  return [
    {
      name,
      label,
      numeric: true,
      value: (row) => (value(row)?.isHidden ? suppressed : (value(row)?.value ?? null)),
      text: (row) => {
        const own = value(row);
        return own?.value == null
          ? `n/a${own?.because ? `, because ${own.because}` : ""}`
          : written(own.value);
      },
      detail: (row) => {
        const { low, high } = value(row) ?? {};
        return low == null || high == null ? undefined : `${written(low)}–${written(high)}`;
      }
    },
    end("low"),
    end("high")
  ];
}
