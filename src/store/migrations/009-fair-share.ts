/** Whose each request is, so that workspaces take turns; and what has ended, so that it can be cleared. */
export const fairShare = `
  ALTER TABLE request ADD COLUMN team TEXT NOT NULL DEFAULT '';
  DROP INDEX request_due;
  CREATE INDEX request_due ON request (priority, team, due_at, seq) WHERE due_at IS NOT NULL;
  CREATE INDEX request_ended ON request (received_at)
    WHERE priority = 0 AND state IN ('done', 'failed');
  CREATE INDEX request_upkeep ON request (received_at) WHERE kind = 'upkeep';
`;
