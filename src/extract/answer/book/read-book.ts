import type { Transcript } from '../../../core/transcript.ts';
import { type Book, openBook } from './book.ts';
import { takeNotes } from './notes.ts';

const cache = new WeakMap<Transcript, Book>();

/** Reads a call and opens it; the second question about it finds it open. */
export function readBook(transcript: Transcript): Book {
  const book = cache.get(transcript) ?? openBook(transcript, takeNotes(transcript));
  cache.set(transcript, book);
  return book;
}
