"""The shared features in pandas, as notebooks compute them: `pandas-features.py <record> <out.parquet>`.

Like the naive SQL, it takes an attendance row for a day of membership and what stands now for what was known then.
Needs pyarrow too. Prints its measure as JSON.
"""

import json
import resource
import sys
import time

import pandas as pd

YEAR = ["student_key", "school_year"]


def main(record, out):
    enrollment = current(record, "enrollment", ["student_key", "school_id", "entry_date", "exit_date", "primary_school"])
    enrollment["exit_date"] = enrollment["exit_date"].fillna(pd.Timestamp("2200-01-01"))
    days = running(student_days(record, enrollment))
    features = as_of(days, cohort(record, enrollment))
    features.to_parquet(out, compression="zstd", index=False)


def current(record, table, columns):
    frame = pd.read_parquet(f"{record}/{table}.parquet", columns=[*columns, "superseded_on", "retracted"])
    frame = frame[frame["superseded_on"].isna() & ~frame["retracted"]].drop(columns=["superseded_on", "retracted"])
    for column in columns:
        if column.endswith("date"):
            frame[column] = pd.to_datetime(frame[column]).astype("datetime64[s]")
        if column in ("student_key", "school_id", "attendance_category"):
            frame[column] = frame[column].astype("category")
    return frame


def student_days(record, enrollment):
    events = current(
        record,
        "attendance_event",
        ["student_key", "school_id", "date", "attendance_category", "event_duration", "minutes_missed"],
    )
    category = events["attendance_category"]
    part = events["event_duration"].fillna((events["minutes_missed"] / 390).clip(upper=1)).fillna(1)
    is_absence = category.isin(["excused_absence", "unexcused_absence", "out_of_school_suspension"])
    events["absent"] = (is_absence & (part >= 0.5)).astype("int64")
    events["excused"] = events["absent"] * (category == "excused_absence")
    events["unexcused"] = events["absent"] * (category == "unexcused_absence")
    events["tardy"] = (category == "tardy").astype("int64")
    days = events.drop(columns=["attendance_category", "event_duration", "minutes_missed"])
    if days.duplicated(["student_key", "school_id", "date"]).any():
        sys.exit("a day has several events: this script reads records of whole days only")
    days = of_one_school(days, enrollment)
    days["school_year"] = days["date"].dt.year + (days["date"].dt.month >= 7)
    return days.sort_values(["student_key", "date"], ignore_index=True)


def of_one_school(days, enrollment):
    """A date with two schools is one day: the primary school's, else the lowest school_id's."""
    twice = days.duplicated(["student_key", "date"], keep=False)
    shared = days[twice].reset_index(names="row")
    primary = enrollment[enrollment["primary_school"].fillna(False).astype(bool)]
    shared = shared.merge(primary, on=["student_key", "school_id"], how="left")
    shared["is_primary"] = (shared["date"] >= shared["entry_date"]) & (shared["date"] <= shared["exit_date"])
    shared = shared.sort_values(["student_key", "date", "is_primary", "school_id"], ascending=[True, True, False, True])
    kept = shared.drop_duplicates(["student_key", "date"])["row"]
    return days.drop(index=days.index[twice].difference(kept))


def running(days):
    year = days.groupby(YEAR, sort=False, observed=True)
    days["days_enrolled"] = year.cumcount() + 1
    days["days_absent"] = year["absent"].cumsum()
    missed = days["days_absent"].where(days["days_absent"] > 0)
    days["excused_share"] = year["excused"].cumsum() / missed
    days["unexcused_share"] = year["unexcused"].cumsum() / missed
    days["tardies"] = year["tardy"].cumsum()
    for window in (10, 20, 30):
        absent = year["absent"].rolling(window, min_periods=1).sum().to_numpy().round()
        days[f"absence_rate_last_{window}"] = absent / days["days_enrolled"].clip(upper=window)
    days["absence_rate"] = days["days_absent"] / days["days_enrolled"]
    days["days_absent_first_20"] = days["absent"].where(days["days_enrolled"] <= 20, 0)
    days["days_absent_first_20"] = year["days_absent_first_20"].cumsum()
    days["island"] = days["days_enrolled"] - days["days_absent"]
    days["current_streak"] = days.groupby([*YEAR, "island"], sort=False, observed=True)["absent"].cumsum()
    days["longest_streak"] = year["current_streak"].cummax()
    return days.drop(columns=["absent", "excused", "unexcused", "tardy", "island", "school_id"])


def cohort(record, enrollment):
    blocks = current(record, "snapshot_date", ["school_year", "block", "as_of_date"])
    members = enrollment[["student_key", "entry_date", "exit_date"]].merge(blocks, how="cross")
    is_member = (members["as_of_date"] >= members["entry_date"]) & (members["as_of_date"] <= members["exit_date"])
    return members.loc[is_member, [*YEAR, "block", "as_of_date"]].drop_duplicates()


def as_of(days, members):
    days["student_key"] = days["student_key"].astype(str)
    members["student_key"] = members["student_key"].astype(str)
    days["school_year"] = days["school_year"].astype("int64")
    members["school_year"] = members["school_year"].astype("int64")
    picked = pd.merge_asof(
        members.sort_values("as_of_date"), days.sort_values("date"), left_on="as_of_date", right_on="date", by=YEAR
    )
    return picked.dropna(subset=["days_enrolled"]).drop(columns=["as_of_date", "date"])


if __name__ == "__main__":
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    main(*sys.argv[1:])
    after = resource.getrusage(resource.RUSAGE_SELF)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    megabytes = after.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(json.dumps({"seconds": time.perf_counter() - started, "cpuSeconds": cpu, "peakMegabytes": megabytes}))
