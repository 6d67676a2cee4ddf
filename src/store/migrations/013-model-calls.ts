/** Every call of a model, with what it cost; booked at its highest cost before it is made. */
export const modelCalls = `
  CREATE TABLE model_call (
    seq INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    team TEXT NOT NULL,
    asked_by TEXT,
    task TEXT NOT NULL,
    model TEXT NOT NULL,
    outcome TEXT NOT NULL,
    input_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    micros INTEGER NOT NULL,
    is_estimated INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX model_call_day ON model_call (day, team, asked_by, micros);
  CREATE INDEX model_call_at ON model_call (at);
`;
