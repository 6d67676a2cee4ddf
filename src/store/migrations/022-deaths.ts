/** How often a process died with a request in hand. */
export const deaths = `
  ALTER TABLE request ADD COLUMN deaths INTEGER NOT NULL DEFAULT 0;
`;
