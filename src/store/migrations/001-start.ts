export const start = `
  CREATE TABLE call (
    id TEXT PRIMARY KEY,
    company_key TEXT NOT NULL,
    period TEXT NOT NULL,
    period_order INTEGER NOT NULL,
    ticker TEXT,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    call_json TEXT NOT NULL,
    taken_in_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX call_company ON call (company_key, period_order);
  CREATE INDEX call_ticker ON call (ticker) WHERE ticker IS NOT NULL;
  CREATE INDEX call_period ON call (period);

  CREATE TABLE transcript (
    call_id TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    source_name TEXT NOT NULL,
    origin TEXT NOT NULL,
    taken_in_at INTEGER NOT NULL,
    transcript_json TEXT NOT NULL,
    PRIMARY KEY (call_id, revision)
  ) STRICT;
  CREATE INDEX transcript_sha256 ON transcript (sha256);

  CREATE TABLE alias (
    alias TEXT PRIMARY KEY,
    call_id TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE company_name (
    name TEXT NOT NULL,
    company_key TEXT NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (name, company_key)
  ) STRICT, WITHOUT ROWID;

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
  CREATE INDEX brief_headline ON brief (transcript_sha256, made_at, headline);

  CREATE TABLE request (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    payload_json TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    due_at INTEGER,
    reason TEXT
  ) STRICT;
  CREATE INDEX request_due ON request (due_at, seq) WHERE due_at IS NOT NULL;
  CREATE INDEX request_open ON request (seq) WHERE state IN ('received', 'briefed');

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

  CREATE TABLE pulse (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
`;
