/**
 * Which calls can be searched, and by which way of telling words; their turns, each with its words. The
 * words are told in TypeScript, for both databases alike, so calls that were there before are filled in by
 * upkeep. What a turn says stands in its transcript alone.
 */
export const search = `
  CREATE TABLE searchable (
    call_key TEXT PRIMARY KEY REFERENCES call (key) ON DELETE CASCADE,
    version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    call_key TEXT NOT NULL REFERENCES call (key) ON DELETE CASCADE,
    turn INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX passage_call ON passage (call_key);
  CREATE VIRTUAL TABLE passage_words USING fts5 (
    words, tags, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN
    DELETE FROM passage_words WHERE rowid = OLD.id;
  END;
`;
