/**
 * `cell(x)`: a raw cell without white space around it, NULL if nothing is left. Written so that the common cell, which
 * has none, costs two comparisons and no copy.
 */
export const cellMacro = `CREATE OR REPLACE TEMP MACRO cell(x) AS
CASE WHEN x < '!' OR suffix(x, ' ') OR suffix(x, chr(9)) OR suffix(x, chr(13)) OR suffix(x, chr(10))
THEN nullif(trim(x, ' ' || chr(9) || chr(10) || chr(13)), '') ELSE x END`;
