import type { Transcript } from '../../core/transcript.ts';
import { openBook } from './book/book.ts';
import type { Notes } from './book/notes.ts';
import { keepOffers, type Offers, offersOf } from './follow-ups.ts';

/** Everything that a question needs read of a call beforehand, as plain data to be stored beside it. */
export interface CallNotes {
  readonly book: Notes;
  readonly offers: Offers;
}

/** The notes of a call, taken now where none were recalled. */
export function callNotes(transcript: Transcript): CallNotes {
  return { book: openBook(transcript).notes, offers: offersOf(transcript) };
}

/** Opens a call from notes that another process took of the very same transcript. */
export function recallNotes(transcript: Transcript, { book, offers }: CallNotes): void {
  openBook(transcript, book);
  keepOffers(transcript, offers);
}
