import * as z from 'zod';

// Strict mode, as in brief-draft.ts; ids stand before the words they carry, since a model writes in order.
const Sentence = z.object({
  ids: z.array(z.string()).describe('ids of the sentences this rests on, such as "s87"'),
  text: z.string(),
});

/** What a model writes for one question; code copies every quote from the cited sentences. */
export const AnswerDraft = z.object({
  status: z.enum(['answered', 'not_in_transcript', 'out_of_scope']),
  sentences: z.array(Sentence).describe('one to three'),
  unsaid: z
    .string()
    .nullable()
    .describe('completes "Not said on the call: …"; no figures; null when nothing is left open'),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;
