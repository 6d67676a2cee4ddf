/** Names that people gave companies, beside those that calls print; each in one space. */
export const companyAliases = `
  CREATE TABLE company_alias (
    space TEXT NOT NULL,
    name TEXT NOT NULL,
    company_key TEXT NOT NULL,
    said TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (space, name)
  ) STRICT, WITHOUT ROWID;
`;
