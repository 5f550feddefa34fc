/**
 * Functions of the making. `dice` scatters two whole numbers over [0, 1), each purpose its own way and always the same;
 * hashed twice, as one pass leaves two purposes of the same pair tied to one another.
 */
export const scatterMacros: readonly string[] = [
  `CREATE MACRO dice(purpose, a, b) AS
    CAST(hash(hash(purpose, CAST(a AS BIGINT), CAST(b AS BIGINT))) >> 11 AS DOUBLE) / 9007199254740992.0`,
  `CREATE MACRO whole(purpose, a, b, low, high) AS
    low + CAST(floor(dice(purpose, a, b) * (high - low + 1)) AS INTEGER)`,
  `CREATE MACRO pick(purpose, a, b, words) AS words[1 + CAST(floor(dice(purpose, a, b) * len(words)) AS INTEGER)]`,
  // a day's number in a hash: dates of the record fit in a hundred years
  `CREATE MACRO day_of(day) AS CAST(day - DATE '2000-01-01' AS INTEGER)`,
  // weekday 1 is Monday
  `CREATE MACRO nth_weekday(year, month, weekday, nth) AS
    make_date(year, month, 1) + CAST((weekday - isodow(make_date(year, month, 1)) + 7) % 7 + 7 * (nth - 1) AS INTEGER)`,
  // sixteen hexadecimal digits in the order of the students' numbers, so that sorting numbers sorts keys
  `CREATE MACRO student_key_of(student) AS
    printf('%016x', CAST(student + 1 AS UBIGINT) * 17592186044416 + hash(CAST(student AS BIGINT)) % 17592186044416)`,
  `CREATE MACRO school_id_of(school) AS CAST(1000 + school AS VARCHAR)`
];
