// What somebody has taken out is not taken in again by itself.
export const removed = `
  CREATE TABLE removed (
    sha256 TEXT PRIMARY KEY,
    removed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
