/** Counts what is still to be worked, or worked at the moment, in either database. */
export const OPEN_REQUESTS =
  "SELECT count(*) AS open FROM request WHERE state IN ('received', 'briefed')";
