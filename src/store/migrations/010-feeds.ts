/** How feeds do, what became of the calls they named, and the press releases that came with them. */
export const feeds = `
  CREATE TABLE feed (
    name TEXT PRIMARY KEY,
    state TEXT,
    looked_at INTEGER,
    succeeded_at INTEGER,
    failures INTEGER NOT NULL,
    fault_json TEXT,
    due_at INTEGER NOT NULL,
    newest TEXT,
    companies INTEGER NOT NULL,
    ailing INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE feed_company (
    feed TEXT NOT NULL,
    company TEXT NOT NULL,
    looked_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    newest TEXT,
    has_calls INTEGER NOT NULL,
    is_behind INTEGER NOT NULL,
    fault_json TEXT,
    PRIMARY KEY (feed, company)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE feed_call (
    feed TEXT NOT NULL,
    ref TEXT NOT NULL,
    company TEXT NOT NULL,
    revision TEXT,
    sha256 TEXT,
    call_id TEXT,
    outcome TEXT NOT NULL,
    tries INTEGER NOT NULL,
    due_at INTEGER,
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (feed, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feed_call_company ON feed_call (feed, company);
  CREATE TABLE filing (
    id TEXT PRIMARY KEY,
    company TEXT NOT NULL,
    form TEXT NOT NULL,
    filed_on TEXT NOT NULL,
    url TEXT NOT NULL,
    text TEXT NOT NULL,
    taken_in_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX filing_company ON filing (company, filed_on);
`;
