import type { Transcript } from '../../core/transcript.ts';
import { keepNotes, notesOf } from './book/book.ts';
import type { Notes } from './book/notes.ts';
import { keepOffers, type Offers, offersOf } from './follow-ups.ts';

/** Everything that a question needs read of a call beforehand, as plain data to be stored beside it. */
export interface CallNotes {
  readonly book: Notes;
  readonly offers: Offers;
}

/** The notes of a call that a question has opened, else null. */
export function callNotes(transcript: Transcript): CallNotes | null {
  const book = notesOf(transcript);
  return book && { book, offers: offersOf(transcript) };
}

/** Lets a call be opened from notes that another process took of the very same transcript. */
export function recallNotes(transcript: Transcript, { book, offers }: CallNotes): void {
  keepNotes(transcript, book);
  keepOffers(transcript, offers);
}
