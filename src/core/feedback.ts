import * as z from 'zod';
import { CallId } from './call.ts';

/** What may be wrong with a statement. */
export const Problem = z.enum(['figure', 'period', 'meaning', 'missing', 'other']);
export type Problem = z.infer<typeof Problem>;

/** What somebody says is wrong: enough to hold the same text against it again. */
export const FeedbackDetails = z.object({
  call: CallId,
  /** Of the text that was shown. */
  sha256: z.string(),
  subject: z.enum(['brief', 'answer']),
  /** What was asked; null of a brief. */
  question: z.string().nullable(),
  /** The statement as it was shown; null where something is missing. */
  claim: z.string().nullable(),
  /** The sentences it rests on. */
  sentences: z.array(z.string()),
  problem: Problem,
  words: z.string().nullable(),
});
export type FeedbackDetails = z.infer<typeof FeedbackDetails>;
