export const notes = `
  CREATE TABLE notes (
    sha256 TEXT PRIMARY KEY,
    release TEXT NOT NULL,
    notes_json TEXT NOT NULL
  );
`;
