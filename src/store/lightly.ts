import { sql } from 'kysely';

/** Ends the text of a write that need not be on the disk before it counts. */
export const LIGHTLY = '/* lightly */';

/**
 * For writes that are only made again when the machine loses power before the next one is synced: what a
 * dead process had claimed or ended is worked again, and the outbox knows what was posted. A killed
 * process loses nothing. It spares three of the four waits for the disk that a post would take.
 */
export const lightly = sql.raw(LIGHTLY);
