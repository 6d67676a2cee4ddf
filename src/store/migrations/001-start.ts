export const start = `
  CREATE TABLE transcript (
    call_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    company TEXT NOT NULL,
    call_json TEXT NOT NULL,
    transcript_json TEXT NOT NULL,
    source_name TEXT NOT NULL,
    origin TEXT NOT NULL,
    taken_in_at INTEGER NOT NULL,
    PRIMARY KEY (call_id, revision)
  ) STRICT;
  CREATE INDEX transcript_sha256 ON transcript (sha256);

  CREATE TABLE brief (
    transcript_sha256 TEXT NOT NULL,
    engine TEXT NOT NULL,
    recipe TEXT NOT NULL,
    call_id TEXT NOT NULL,
    headline TEXT NOT NULL,
    brief_json TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (transcript_sha256, engine, recipe)
  ) STRICT;
  CREATE INDEX brief_call ON brief (call_id, made_at);

  CREATE TABLE request (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload_json TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    claimed INTEGER NOT NULL,
    reason TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX request_due ON request (due_at) WHERE claimed = 0 AND state IN ('received', 'briefed');

  CREATE TABLE outbox (
    key TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT,
    claimed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE thread (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    ts TEXT NOT NULL,
    call_id TEXT NOT NULL,
    PRIMARY KEY (team, channel, ts)
  ) STRICT, WITHOUT ROWID;
`;
