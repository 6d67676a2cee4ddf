export const pausedFollows = `
  ALTER TABLE follow ADD COLUMN paused_at INTEGER;
`;
