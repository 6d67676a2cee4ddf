/** How long a turn is and what is said in it more than once: by that it is ranked without its words being read. */
export const passageWeights = `
  ALTER TABLE passage ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE passage ADD COLUMN counts TEXT NOT NULL DEFAULT '';
  CREATE INDEX call_revision ON call (revision);
`;
