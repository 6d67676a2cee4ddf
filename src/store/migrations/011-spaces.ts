// One id may be several calls': everybody's, and private ones of workspaces and their channels. A row is
// named by its id, and `id@space` where it is private.
export const spaces = `
  ALTER TABLE call RENAME COLUMN id TO key;
  ALTER TABLE call ADD COLUMN id TEXT NOT NULL DEFAULT '';
  ALTER TABLE call ADD COLUMN space TEXT NOT NULL DEFAULT '';
  UPDATE call SET id = key;
  CREATE INDEX call_by_id ON call (id);
  CREATE INDEX call_private ON call (space) WHERE space != '';
  ALTER TABLE transcript RENAME COLUMN call_id TO call_key;

  CREATE TABLE alias_of_call (
    alias TEXT NOT NULL,
    call_key TEXT NOT NULL REFERENCES call (key) ON DELETE CASCADE,
    PRIMARY KEY (alias, call_key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO alias_of_call (alias, call_key) SELECT alias, call_id FROM alias;
  DROP TABLE alias;
  ALTER TABLE alias_of_call RENAME TO alias;

  CREATE TABLE name_of_company (
    space TEXT NOT NULL,
    name TEXT NOT NULL,
    company_key TEXT NOT NULL,
    rank INTEGER NOT NULL,
    PRIMARY KEY (space, name, company_key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO name_of_company (space, name, company_key, rank)
    SELECT '', name, company_key, rank FROM company_name;
  DROP TABLE company_name;
  ALTER TABLE name_of_company RENAME TO company_name;

  CREATE TABLE share (
    space TEXT NOT NULL,
    call_key TEXT NOT NULL REFERENCES call (key) ON DELETE CASCADE,
    shared_by TEXT NOT NULL,
    shared_at INTEGER NOT NULL,
    PRIMARY KEY (space, call_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX share_call ON share (call_key);
`;
