/** Who has opened the Home tab, and the conversation of each with the app. */
export const homes = `
  CREATE TABLE home (
    team TEXT NOT NULL,
    person TEXT NOT NULL,
    channel TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (team, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX home_opened ON home (opened_at);
  CREATE INDEX follow_by ON follow (team, followed_by);
`;
