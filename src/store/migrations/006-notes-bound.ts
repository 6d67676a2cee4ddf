// 200 texts are noted, those that were noted last: about 20 MB. Any other is read anew when it is asked
// about. What another release noted is of no use to the one that writes.
export const notesBound = `
  CREATE TRIGGER notes_bound AFTER INSERT ON notes BEGIN
    DELETE FROM notes WHERE release != NEW.release
      OR rowid <= (SELECT rowid FROM notes ORDER BY rowid DESC LIMIT 1 OFFSET 200);
  END;
`;
