import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReal, dispositions, findings, isHere, named, type RealDistrict } from "./real-district.js";

const events = [
  { attendance_category: "excused_absence", session_part: "AM", n: 1 },
  { attendance_category: "excused_absence", session_part: "day", n: 1_077 },
  { attendance_category: "tardy", session_part: "day", n: 66 },
  { attendance_category: "unexcused_absence", session_part: "day", n: 773 }
];

describe.skipIf(!isHere)(named("Grand Bend"), () => {
  let xml: RealDistrict;
  let ods: RealDistrict;
  beforeAll(async () => {
    xml = await buildReal("edfi_grandbend");
    ods = await buildReal("edfi_ods_grandbend");
  }, 180_000);
  afterAll(() => {
    xml?.close();
    ods?.close();
  });

  it("has each row of its XML accounted for", async () => {
    expect(dispositions(xml)).toEqual({
      "schools: EducationOrganization.xml": { kept: 3 },
      "sessions: EducationOrgCalendar.xml": { kept: 6 },
      "calendar_dates: EducationOrgCalendar.xml": { kept: 2 },
      "students: Student.xml": { kept: 960 },
      "attendance: StudentSchoolAttendance.xml": { kept: 1_917 },
      "section_tardies: StudentSectionAttendance-Tardy.xml": { "exact duplicate": 66 },
      "migrant: StudentProgram.xml": { kept: 275 },
      "special_education: StudentProgram.xml": { kept: 97 },
      "section_504: StudentProgram.xml": { kept: 3 },
      "homeless: StudentProgram.xml": { kept: 11 },
      "food_service: StudentProgram.xml": { kept: 82 },
      "language_instruction: StudentProgram.xml": { kept: 38 },
      "incidents: StudentDiscipline.xml": { "look-up": 21 },
      "behavior: StudentDiscipline.xml": { kept: 21 }
    });
    expect(await findings(xml)).toEqual({ "section_tardies, attendance_event: repeated key (note)": 66 });
  });

  it("has each row of its ODS tables accounted for, and an incident dated after the school year refused", async () => {
    expect(dispositions(ods)).toMatchObject({
      "descriptors: Descriptor.parquet": { "look-up": 2_961 },
      "persons: Student.parquet": { "look-up": 960 },
      "students: StudentEducationOrganizationAssociation.parquet": { kept: 960 },
      "enrollments: StudentSchoolAssociation.parquet": { kept: 960 },
      "attendance: StudentSchoolAttendanceEvent.parquet": { kept: 1_917 },
      "programs: GeneralStudentProgramAssociation.parquet": { kept: 442, "excluded by filter": 200 },
      "characteristics: StudentEducationOrganizationAssociationStudentCharacteristic.parquet": {
        kept: 24,
        "excluded by filter": 25
      },
      "behavior: StudentDisciplineIncidentAssociation.parquet": { kept: 20, quarantined: 1 },
      "intervention_students: StudentInterventionAssociation.parquet": { kept: 25 }
    });
    expect(await findings(ods)).toEqual({
      "behavior, behavior_event, date: after the as-of date (row quarantined)": 1,
      "intervention_events: no rows (note)": 1
    });
  });

  it.each(["XML", "ODS"])("has 1,917 events by %s, two of them on one day of one student", async (source) => {
    const { db } = source === "XML" ? xml : ods;
    const kinds = `SELECT attendance_category, session_part, count(*) AS n FROM current_attendance_event GROUP BY ALL ORDER BY ALL`;
    expect(await db.rows(kinds)).toEqual(events);
    const twice =
      await db.rows(`SELECT list(session_part ORDER BY session_part) AS parts, list(minutes_missed ORDER BY session_part) AS minutes
      FROM current_attendance_event GROUP BY student_key, date HAVING count(*) > 1`);
    expect(twice).toEqual([{ parts: ["AM", "day"], minutes: [10, null] }]);
  });

  it.each(["XML", "ODS"])(
    "has 169 assumed days of instruction a school by %s, each event on one of them",
    async (source) => {
      const { db, manifest } = source === "XML" ? xml : ods;
      const days = await db.rows(
        "SELECT count(*) AS days FROM current_calendar_day WHERE is_instructional GROUP BY school_id ORDER BY school_id"
      );
      expect(days).toEqual([{ days: 169 }, { days: 169 }, { days: 169 }]);
      const [off] = await db.rows(`SELECT count(*) AS n FROM current_attendance_event e
      LEFT JOIN current_calendar_day d ON d.school_id = e.school_id AND d.date = e.date AND d.is_instructional
      WHERE d.date IS NULL`);
      expect(off).toEqual({ n: 0 });
      expect(manifest.record.assumptions.join(" ")).toContain("The calendar is assumed");
    }
  );

  it("has 44 of 960 students chronically absent by its ODS tables, 192 with an absence, at most 20", async () => {
    const [year] = await ods.db.rows(`SELECT count(*) AS students, count(*) FILTER (is_chronic) AS chronic,
      count(*) FILTER (missed_units > 0) AS absent, max(missed_units) / 720720 AS most
      FROM student_year WHERE school_id = '' AND is_rated`);
    expect(year).toEqual({ students: 960, chronic: 44, absent: 192, most: 20 });
  });

  it("has the same 44 by its XML, of the 227 who have a school there, and says that this was assumed", async () => {
    const [year] = await xml.db.rows(`SELECT count(*) AS students, count(*) FILTER (is_chronic) AS chronic,
      count(*) FILTER (missed_units > 0) AS absent FROM student_year WHERE school_id = '' AND is_rated`);
    expect(year).toEqual({ students: 227, chronic: 44, absent: 192 });
    expect(xml.manifest.record.assumptions.join(" ")).toContain("Membership is assumed");
  });

  it("has in its release the days that were assumed, in words", () => {
    for (const { release } of [xml, ods])
      expect(release.site[0]?.assumptions.join(" ")).toContain("spread over the weekdays of each session");
  });
});
