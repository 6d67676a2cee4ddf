/** Which channels people of another organisation read along, as Slack said it last. */
export const channels = `
  CREATE TABLE channel (
    team TEXT NOT NULL,
    channel TEXT NOT NULL,
    is_shared INTEGER NOT NULL,
    PRIMARY KEY (team, channel)
  ) STRICT, WITHOUT ROWID;
`;
