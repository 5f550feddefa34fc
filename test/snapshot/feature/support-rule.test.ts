import { describe, expect, it } from "vitest";
import { absences, day, featuresAt, peersAt, range, stay, status } from "./one-district.js";

const clicks = (n: number, minutes: number | null, app = "x", student_key = "s") => {
  return { student_key, app, date: day(n), minutes, actions: null };
};

describe("digital activity", () => {
  it("that a student has none of is a fact, and that nobody has any is not known", () => {
    const enrollment = [stay(1), stay(1, { student_key: "t" })];
    const digital_activity = [clicks(4, 10, "x", "t")];
    expect(featuresAt(1, { enrollment, digital_activity })).toMatchObject({
      has_digital_activity: false,
      digital_days_recent: null,
      digital_minutes_recent: null,
      digital_minutes_change: null
    });
    expect(featuresAt(1, { enrollment }).has_digital_activity).toBeNull();
  });

  it("of the last two blocks is set against the student's own blocks before", () => {
    const digital_activity = [
      ...[12, 14, 25].map((n) => clicks(n, 30)),
      clicks(31, 20.5),
      clicks(31, 5, "y"),
      clicks(50, null),
      clicks(51, 500)
    ];
    expect(featuresAt(5, { digital_activity })).toMatchObject({
      has_digital_activity: true,
      digital_days_recent: 2,
      digital_apps_recent: 2,
      digital_minutes_recent: 26,
      // 26 minutes in two blocks; 90 in blocks 2 and 3, as the first activity was in block 2
      digital_minutes_change: 13 - 45
    });
    expect(featuresAt(2, { digital_activity }).digital_minutes_change).toBeNull();
    expect(featuresAt(3, { digital_activity }).digital_minutes_change).toBeNull();
  });

  it("of another school year does not count", () => {
    const digital_activity = [{ ...clicks(1, 10), date: "2024-06-30" }];
    expect(featuresAt(1, { digital_activity }).has_digital_activity).toBeNull();
  });
});

describe("behavior, assessments and surveys", () => {
  const behavior = (n: number, days_suspended: number | null) => {
    return { student_key: "s", date: day(n), behavior_type: `b${n}`, days_suspended };
  };
  const result = (n: number, percentile: number | null, subject = "reading") => {
    return { student_key: "s", subject, measure: "m", date: day(n), percentile, score: null };
  };
  const answer = (n: number, scale: string, score: number) => {
    return { student_key: "s", instrument: "i", date: day(n), scale, score };
  };

  it("events of the year and of the last two blocks are counted", () => {
    const behavior_event = [behavior(3, 0.5), behavior(11, null), behavior(30, 1.25), behavior(31, 9)];
    expect(featuresAt(3, { behavior_event })).toMatchObject({
      behavior_events: 3,
      behavior_events_recent: 2,
      days_suspended: 1.75
    });
  });

  it("the newest percentile of each test counts, and growth since the first", () => {
    const assessment_result = [
      result(2, 40),
      result(15, 50.5),
      result(18, null),
      result(5, 10, "mathematics"),
      result(29, 99)
    ];
    expect(featuresAt(2, { assessment_result })).toMatchObject({
      assessment_percentile: 30.25,
      assessment_growth: 10.5
    });
    expect(featuresAt(1, { assessment_result })).toMatchObject({
      assessment_percentile: 25,
      assessment_growth: null
    });
  });

  it("belonging is the mean of the newest date's scales of that name", () => {
    const survey_response = [
      answer(2, "Belonging", 1),
      answer(6, "Sense of Belonging", 3),
      answer(6, "belonging", 4),
      answer(8, "Safety", 5)
    ];
    expect(featuresAt(1, { survey_response }).survey_belonging).toBe(3.5);
    expect(featuresAt(1, {}).survey_belonging).toBeNull();
  });
});

describe("the others", () => {
  const keys = ["s", ...range(1, 10).map((n) => `t${n}`)];
  const enrollment = keys.map((student_key) => stay(1, { student_key }));
  const grades = keys.map((student_key, index) =>
    status("grade_level", index === 10 ? "4" : "3", day(1), { student_key })
  );

  it("are the school and the grade without the student", () => {
    const attendance_event = [
      ...absences(range(1, 10)),
      ...absences([1], { student_key: "t1" }),
      ...absences([1], { student_key: "t10" })
    ];
    const peers = peersAt(1, { enrollment, student_status: grades, attendance_event });
    expect(peers.get("s")).toMatchObject({ school_absence_rate: 2 / 100, grade_absence_rate: 1 / 90 });
    expect(peers.get("t1")).toMatchObject({ school_absence_rate: 11 / 100, grade_absence_rate: 10 / 90 });
    expect(peers.get("t10")).toMatchObject({ grade_absence_rate: null });
  });

  it("give digital minutes a yardstick where ten of a grade have any", () => {
    const digital_activity = keys.slice(0, 10).map((key, index) => clicks(1, index < 5 ? 10 : 20, "x", key));
    const record = { enrollment, student_status: grades, digital_activity };
    // ten values, five of 10 and five of 20: mean 15, standard deviation 5
    expect(peersAt(1, record).get("s")?.digital_minutes_z).toBe(-1);
    expect(peersAt(1, record).get("t9")?.digital_minutes_z).toBe(1);
    expect(peersAt(1, record).get("t10")?.digital_minutes_z).toBeNull();
    const nine = { ...record, digital_activity: digital_activity.slice(0, 9) };
    expect(peersAt(1, nine).get("s")?.digital_minutes_z).toBeNull();
    const alike = { ...record, digital_activity: keys.map((key) => clicks(1, 10, "x", key)) };
    expect(peersAt(1, alike).get("s")?.digital_minutes_z).toBeNull();
  });
});
