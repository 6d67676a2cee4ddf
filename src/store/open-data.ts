import { exportData } from './export-data.ts';
import { type FeedbackCase, feedbackCases } from './feedback.ts';
import { importData } from './import-data.ts';
import { openDatabase, type Where } from './open-database.ts';

/** Everything that a store keeps, to be moved to another. */
export interface Data {
  /** Writes all of it, line by line, and gives the number of rows. */
  exportTo(write: (line: string) => Promise<void> | void): Promise<number>;
  /** Takes it in, whole or not at all, and gives the number of rows. */
  importFrom(lines: AsyncIterable<string>): Promise<number>;
  /** What people said is wrong, as cases to hold a release to. */
  feedbackCases(): Promise<readonly FeedbackCase[]>;
  close(): Promise<void>;
}

/** Opens the data of a store without using it. */
export async function openData(where: Where): Promise<Data> {
  const database = await openDatabase(where);
  return {
    exportTo: (write) => exportData(database, write),
    importFrom: (lines) => importData(database, lines),
    feedbackCases: () => feedbackCases(database.db),
    close: database.close,
  };
}
