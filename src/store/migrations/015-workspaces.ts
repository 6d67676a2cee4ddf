/** Where the app is installed, its tokens sealed; what workspaces have chosen, and since when one is gone. */
export const workspaces = `
  CREATE TABLE installation (
    id TEXT PRIMARY KEY,
    key_id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    installed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE workspace (
    team TEXT PRIMARY KEY,
    enterprise TEXT,
    has_model INTEGER NOT NULL,
    gone_at INTEGER
  ) STRICT, WITHOUT ROWID;
`;
