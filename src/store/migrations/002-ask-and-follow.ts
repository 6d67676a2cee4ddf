export const askAndFollow = `
  ALTER TABLE request ADD COLUMN lane TEXT;
  ALTER TABLE request ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
  DROP INDEX request_due;
  CREATE INDEX request_due ON request (priority, due_at, seq) WHERE due_at IS NOT NULL;
  CREATE INDEX request_lane ON request (lane, seq)
    WHERE lane IS NOT NULL AND state IN ('received', 'briefed');

  ALTER TABLE thread ADD COLUMN sha256 TEXT;
  ALTER TABLE thread ADD COLUMN brief_key TEXT;
  ALTER TABLE thread ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX thread_call ON thread (call_id) WHERE sha256 IS NOT NULL;

  CREATE TABLE answer (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    call_id TEXT NOT NULL,
    question TEXT NOT NULL,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    answer_json TEXT NOT NULL,
    answered_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answer_conversation ON answer (conversation, seq);

  CREATE TABLE follow (
    seq INTEGER PRIMARY KEY,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    label TEXT NOT NULL,
    followed_by TEXT NOT NULL,
    followed_at INTEGER NOT NULL,
    UNIQUE (team, channel, target)
  ) STRICT;
  CREATE INDEX follow_target ON follow (target, seq);

  CREATE TABLE upload (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    origin TEXT NOT NULL,
    bytes BLOB NOT NULL,
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    asked_of TEXT NOT NULL,
    thread_ts TEXT NOT NULL,
    put_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX upload_thread ON upload (team, channel, thread_ts);

  CREATE TABLE feedback (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    said_by TEXT NOT NULL,
    verdict TEXT NOT NULL,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (team, channel, ts, said_by)
  ) STRICT, WITHOUT ROWID;
`;
