/** Who works on the requests, and which of them each has claimed. */
export const workers = `
  ALTER TABLE request ADD COLUMN claimed_by TEXT;
  CREATE TABLE worker (
    id TEXT PRIMARY KEY,
    seen_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
