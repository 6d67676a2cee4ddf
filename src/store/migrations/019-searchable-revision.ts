/** Which revision of a call can be searched: an older release beside this one writes the next without. */
export const searchableRevision = `
  ALTER TABLE searchable ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
`;
