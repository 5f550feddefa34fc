/** Words that exports use, as letters and digits, and what they say in our closed lists. */
export const codeWords = {
  attendance_category: {
    present: "p pr prs present attended here inattendance",
    unexcused_absence:
      "a ab abs absent u ua un unx ux unexcused unexcusedabsence absentunexcused unv unverified truant tru truancy",
    excused_absence:
      "e ea ex exc excused excusedabsence absentexcused x ill illness sick med medical doctor fam family act",
    tardy: "t td tdy tardy l late",
    out_of_school_suspension: "s oss sus suspended suspension outofschoolsuspension",
    in_school_suspension: "iss inschoolsuspension",
    early_departure: "ed earlydeparture earlydismissal leftearly"
  },
  sex: {
    female: "f female girl w",
    male: "m male boy",
    not_selected: "x nonbinary nb notselected other unspecified u"
  },
  race_ethnicity: {
    american_indian:
      "i am am7 ai americanindian americanindianoralaskanative americanindianoralaskannative nativeamerican alaskanative",
    asian: "a as as7 asian",
    black: "b bl bl7 black africanamerican blackorafricanamerican",
    hispanic: "h hi hi7 hispanic latino hispaniclatino hispanicorlatino hispanicorlatinoethnicity",
    pacific_islander:
      "p pi pi7 nh nativehawaiian pacificislander nativehawaiianorpacificislander nativehawaiianorotherpacificislander",
    two_or_more: "t m mu mu7 mo two twoormore twoormoreraces multiracial multiple multi",
    white: "w wh wh7 white caucasian"
  },
  grade_level: {
    PK: "pk prek prekindergarten 3k 4k pre p3 p4 preschool pk3 pk4",
    K: "k kg kn 0 00 kdg kindergarten",
    ...Object.fromEntries(
      [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth"
      ].map((name, i) => {
        const n = String(i + 1);
        const ordinal = `${n}${["st", "nd", "rd"][i] ?? "th"}`;
        const padded = n.padStart(2, "0");
        return [
          n,
          [
            n,
            padded,
            ordinal,
            `${ordinal}grade`,
            `grade${n}`,
            `grade${padded}`,
            `g${n}`,
            `${name}grade`,
            name
          ].join(" ")
        ];
      })
    ),
    UG: "ug ungraded"
  },
  school_level: {
    elementary: "e es elem elementary primary elementaryschool k5",
    middle: "m ms middle junior juniorhigh middleschool jhs",
    high: "h hs high highschool senior secondary",
    combined: "c k8 k12 combined combinedschool 612"
  },
  session_part: {
    day: "d day allday fullday full yes y true 1",
    AM: "am morning",
    PM: "pm afternoon"
  },
  arm: {
    treated: "t treated treatment 1 tx",
    control: "c control 0 comparison",
    waitlist: "w waitlist waitlisted"
  },
  assigned_by: {
    rule: "rule cutoff threshold",
    staff: "staff teacher counselor",
    random: "random randomised randomized lottery"
  },
  attribute: {
    grade_level: "grd grade gradelevel",
    english_learner: "el ell lep englishlearner",
    disability: "iep sped swd disability",
    section_504: "s504 504 section504",
    economically_disadvantaged: "econ ecodis frl frpl economicallydisadvantaged",
    homeless: "homl homeless mv",
    foster_care: "fost foster fostercare",
    migrant: "migr migrant",
    transported: "bus transported busrider transportation",
    miles_to_school: "miles milestoschool distance",
    neighborhood: "nbhd neighborhood",
    home_language: "lang language homelanguage"
  },
  yes_no: {
    yes: "y yes 1 true t f r free reduced freelunch reducedlunch englishlearner iep homeless instruction instructional school regular schoolday x",
    no: "n no 0 false none nonfreelunch notfree paid full notel neverel noschool holiday noninstructional weekend break"
  }
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type CodeList = keyof typeof codeWords;
