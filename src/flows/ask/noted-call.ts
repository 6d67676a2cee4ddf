import type { Log } from '../../core/ports/host.ts';
import type { NotesOfCalls } from '../../core/ports/library.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type Book, type Notes, openBook, tryUsual } from '../../extract/answer/read-question.ts';

/** Calls opened for questions, from notes where they are stored; without those nothing but time is lost. */
export interface NotedCalls {
  open(transcript: Transcript): Promise<Book>;
  /** After an answer is shown: what was newly found out is stored. Never throws. */
  keep(transcript: Transcript): Promise<void>;
}

/** Makes the keeper of open calls; a store that fails is logged and done without. */
export function notedCalls(notes: NotesOfCalls | null, log: Log): NotedCalls {
  const books = new WeakMap<Transcript, Book>();
  // How many questions were tried in the notes that are stored.
  const stored = new WeakMap<Transcript, number>();

  const recalled = async (transcript: Transcript) => {
    try {
      return (await notes?.get(transcript.source.sha256)) as Notes | null | undefined;
    } catch (error) {
      log.warn('notes not read', { call: transcript.call.id, error });
      return null;
    }
  };

  return {
    open: async (transcript) => {
      const known = books.get(transcript);
      if (known) return known;

      const found = await recalled(transcript);
      if (found) stored.set(transcript, triedIn(found));
      const book = found ? openBook(transcript, found) : await readAnew(transcript);
      books.set(transcript, book);
      return book;
    },
    keep: async (transcript) => {
      const book = books.get(transcript);
      if (!notes || !book) return;
      try {
        if (!stored.has(transcript)) tryUsual(book);
        if (triedIn(book.notes) <= (stored.get(transcript) ?? -1)) return;
        stored.set(transcript, triedIn(book.notes));
        await notes.put(transcript.source.sha256, book.notes);
      } catch (error) {
        log.warn('notes not kept', { call: transcript.call.id, error });
      }
    },
  };
}

function triedIn({ offers }: Notes): number {
  return Object.keys(offers.answered).length;
}

/** What reads a call loads where there are no notes of it. */
async function readAnew(transcript: Transcript): Promise<Book> {
  const { readBook } = await import('../../extract/answer/book/read-book.ts');
  return readBook(transcript);
}
