/** What a column's values must be like to mean something. */
export type Kind = "id" | "date" | "number" | "word" | "text";

/**
 * What source columns may mean, and by which names exports call it: letters and digits only. Another name that ends with
 * one of the words, or has it as a part, is a weaker sign.
 */
export const meanings = {
  student: [
    "id",
    "student studentid studentnumber studentno sid sisid studentuniqueid studentusi pupil pupilid pupilnumber stateid statestudentid localid localstudentid lasid osis studentkey"
  ],
  school: [
    "id",
    "school schoolid schoolnumber schoolno schoolcode schoolkey campus campusid dbn site siteid sitecode building buildingid"
  ],
  school_name: ["text", "schoolname campusname sitename buildingname nameofinstitution schoollongname"],
  school_level: ["word", "schoollevel level schooltype leveltype"],
  latitude: ["number", "latitude lat"],
  longitude: ["number", "longitude lon lng long"],
  date: [
    "date",
    "date day attendancedate eventdate absencedate calendardate schooldate testdate completiondate incidentdate contactdate activitydate sessiondate occurred taken dateofabsence assessmentdate administrationdate"
  ],
  code: [
    "word",
    "code attendancecode attendancestatus absencecode attendanceeventcategory attendancetype status attcode absencetype attendance attendanceeventcategorydescriptor attendanceeventcategorydescriptorid"
  ],
  reason: ["word", "reason reasoncode absencereason attendancereason"],
  part: ["word", "part sessionpart period allday dayperiod portion"],
  minutes: ["number", "minutes minutesmissed minutesabsent mins durationmin"],
  entry_date: [
    "date",
    "entrydate enrolldate enrollmentdate enterdate startdate entry admitdate rolestartdate"
  ],
  exit_date: [
    "date",
    "exitdate withdrawdate withdrawaldate leavedate enddate exitwithdrawdate exit roleenddate"
  ],
  exit_type: ["word", "exitreason exittype exitcode withdrawalreason withdrawalcode exitwithdrawtype"],
  homeroom: ["text", "homeroom homeroomid hr"],
  teacher: ["id", "teacherid staffid homeroomteacherid staffuniqueid teachernumber"],
  primary: ["word", "primaryschool isprimary primary countshere"],
  school_year: ["text", "schoolyear year academicyear sy yr"],
  days_enrolled: [
    "number",
    "daysenrolled totaldaysenrolled membershipdays daysmember daysofmembership enrolleddays daysmembership"
  ],
  days_present: ["number", "dayspresent totaldayspresent daysattended presentdays dayspresenttotal"],
  days_absent: ["number", "daysabsent totaldaysabsent absences totalabsences absentdays daysmissed"],
  rate: [
    "number",
    "attnpct attendancerate attendancepercent percentpresent pctattn attendancepct percentattendance rate percent ada"
  ],
  is_instructional: ["word", "isinstructional instructional daytype isschoolday schoolday instructionalday"],
  calendar_event: ["text", "calendarevent event holiday note description eventname"],
  day_number: ["number", "daynumber instructionaldaynumber"],
  submitted_on: ["date", "submittedon senton submitted datesubmitted"],
  sex: ["word", "sex gender male female sexcode gendercode"],
  race: [
    "word",
    "race raceethnicity ethnicity racecode federalrace federalracecategory federalraceethnicity ethnicitycode"
  ],
  birth_date: ["date", "birthdate dob dateofbirth born birthday"],
  birth_year: ["number", "birthyear yearofbirth"],
  birth_month: ["word", "birthmonth monthofbirth"],
  grade_level: ["word", "grade gradelevel gradecode gradelvl currentgrade studentgrade"],
  english_learner: [
    "word",
    "ell el lep englishlearner ellstatus elstatus mll limitedenglish englishlanguagelearner"
  ],
  disability: ["word", "iep specialed specialeducation disability swd sped hasiep"],
  section_504: ["word", "section504 has504 plan504 504"],
  economically_disadvantaged: [
    "word",
    "frpl frl freelunch lowincome economicallydisadvantaged ecodis economicdisadvantage freereducedlunch lunchstatus poverty"
  ],
  homeless: ["word", "homeless mckinneyvento ishomeless"],
  foster_care: ["word", "fostercare foster infoster"],
  migrant: ["word", "migrant ismigrant"],
  transported: [
    "word",
    "transported istransported busrider ridesbus ridesthebus schoolbus buseligible transportationeligible"
  ],
  miles_to_school: [
    "number",
    "milestoschool distancetoschool milesfromschool distancefromschool homedistance transportmiles"
  ],
  neighborhood: ["word", "neighborhood neighbourhood"],
  home_language: ["word", "homelanguage primarylanguage language nativelanguage"],
  attribute: ["word", "attribute statustype"],
  value: ["text", "value"],
  start_date: ["date", "startdate start effectivedate begindate"],
  end_date: ["date", "enddate end"],
  subject: ["word", "subject testsubject contentarea"],
  measure: ["word", "test measure assessment testname assessmentname instrument assessmenttitle"],
  score: ["number", "score scalescore overallscalescore scaledscore mean rawscore"],
  percentile: ["number", "percentile nationalpercentile pr"],
  placement: [
    "word",
    "placement overallrelativeplacement performancelevel proficiencylevel achievementlevel"
  ],
  behavior_type: [
    "word",
    "behavior behaviour behaviortype incident incidenttype infraction offense kind behaviorcode incidentcode"
  ],
  days_suspended: ["number", "dayssuspended suspensiondays daysout"],
  app: ["word", "app application appname tool platform product"],
  actions: ["number", "actions logins numlogins clicks signals events activitycount"],
  scale: ["word", "scale construct surveyscale domain"],
  survey: ["word", "survey surveyname instrument"],
  outreach_type: ["word", "outreachtype contacttype outreach contactmethod type method"],
  punitive: ["word", "punitive"],
  outcome: ["word", "outcome result contactresult"],
  program: ["word", "program programname intervention interventionname"],
  assigned_on: ["date", "assignedon assigneddate dateassigned assignmentdate"],
  arm: ["word", "arm treatment treatmentgroup studyarm"],
  assigned_by: ["word", "assignedby assignmentrule"],
  cutoff: ["number", "cutoff threshold"],
  tier: ["number", "tier tierlevel supporttier"],
  attended: ["word", "attended came present attendedsession"],
  recorded: [
    "date",
    "updated lastupdated updatedon entered enteredon recordedon modified lastmodified modifieddate lastmodifieddate published released createdon datestamp"
  ]
} as const satisfies Record<string, readonly [Kind, string]>;

export type Meaning = keyof typeof meanings;
