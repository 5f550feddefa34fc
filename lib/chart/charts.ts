import { activityDots, activityOrder, type ActivityDot, type ActivityDotsOptions } from "./activity-dots.js";
import { bandBars, type BandBar } from "./band-bars.js";
import { bandColumns, type BandColumn, type BandColumnsOptions } from "./band-columns.js";
import { calendarHeat, type CalendarDay, type CalendarHeatOptions } from "./calendar-heat.js";
import { dayBars, type DayBar } from "./day-bars.js";
import type { Drawing } from "./drawing.js";
import { gradeDots, type GradeDot, type GradeDotsOptions } from "./grade-dots.js";
import { groupDots, groupOrder, type GroupDot, type GroupDotsOptions } from "./group-dots.js";
import { rankedDots, rankedOrder, type RankedDot, type RankedDotsOptions } from "./ranked-dots.js";
import { reasonBars, type ReasonBar, type ReasonBarsOptions } from "./reason-bars.js";
import type { AssessmentCharts } from "./assessment/assessment-charts.js";
import type { ModelCharts } from "./model/model-charts.js";
import { mapOrder, schoolMap, type MapSchool, type SchoolMapOptions } from "./school-map.js";
import { trendLine, type TrendLineOptions, type TrendPoint } from "./trend-line.js";

/** What each chart takes, by the name under which a page asks for it. */
export interface Charts extends ModelCharts, AssessmentCharts {
  bandColumns: { row: BandColumn; options: BandColumnsOptions };
  bandBars: { row: BandBar; options: NoOptions };
  rankedDots: { row: RankedDot; options: RankedDotsOptions };
  groupDots: { row: GroupDot; options: GroupDotsOptions };
  gradeDots: { row: GradeDot; options: GradeDotsOptions };
  reasonBars: { row: ReasonBar; options: ReasonBarsOptions };
  calendarHeat: { row: CalendarDay; options: CalendarHeatOptions };
  trendLine: { row: TrendPoint; options: TrendLineOptions };
  dayBars: { row: DayBar; options: NoOptions };
  schoolMap: { row: MapSchool; options: SchoolMapOptions };
  activityDots: { row: ActivityDot; options: ActivityDotsOptions };
}

export type NoOptions = Readonly<Record<never, never>>;
export type ChartName = keyof Charts;

/** The charts of leaders' pages; those of models and of the self-assessment have lists of their own, so that a leader's page need not load them. */
export type LeaderChart = Exclude<ChartName, keyof ModelCharts | keyof AssessmentCharts>;
export type RowOf<C extends ChartName> = Charts[C]["row"];
export type OptionsOf<C extends ChartName> = Charts[C]["options"];

/** A chart's two faces: its drawing, and the order in which its rows are drawn, where that is not the given one. */
export interface Chart<C extends ChartName> {
  readonly draw: (rows: readonly RowOf<C>[], options: OptionsOf<C> & Drawing) => SVGSVGElement;
  readonly order?: (rows: readonly RowOf<C>[], options: OptionsOf<C>) => readonly RowOf<C>[];
}

export const charts: { readonly [C in LeaderChart]: Chart<C> } = {
  bandColumns: { draw: bandColumns },
  bandBars: { draw: bandBars },
  rankedDots: { draw: rankedDots, order: rankedOrder },
  groupDots: { draw: groupDots, order: groupOrder },
  gradeDots: { draw: gradeDots },
  reasonBars: { draw: reasonBars },
  calendarHeat: { draw: calendarHeat },
  trendLine: { draw: trendLine },
  dayBars: { draw: dayBars },
  schoolMap: { draw: schoolMap, order: mapOrder },
  activityDots: { draw: activityDots, order: activityOrder }
};
