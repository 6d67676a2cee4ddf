import * as z from 'zod';

// Strict mode: every field required, nullable instead of optional, no defaults, no length keywords.
// Evidence stands before the words it carries: a model writes in this order.
const Ids = z.array(z.string()).describe('ids of the sentences this rests on, such as "s87"');

/** What a model writes for one brief; code reads every figure and quote from the cited sentences. */
export const BriefDraft = z.object({
  headline: z.object({ sentences: Ids, text: z.string() }),
  highlights: z.array(z.object({ sentences: Ids, label: z.string(), text: z.string() })),
  metrics: z.array(
    z.object({
      sentences: Ids,
      name: z.string().describe('standard term, lower case, without basis or segment'),
      segment: z.string().nullable(),
      basis: z.enum(['reported', 'adjusted']).nullable(),
      period: z.string().describe('such as "Q2 2023"'),
      value: z.string().nullable().describe('as spoken'),
      prior: z.string().nullable().describe('the earlier value, as spoken'),
      priorPeriod: z.string().nullable(),
      change: z.string().nullable().describe('the voiced change, as spoken'),
      versus: z.enum(['year-ago', 'previous-quarter', 'other']).nullable(),
    }),
  ),
  guidance: z.array(
    z.object({
      sentences: Ids,
      kind: z.enum(['guidance', 'refusal']),
      topic: z.string(),
      hedge: z.string().nullable().describe("the speaker's own word, copied"),
      horizon: z.string().nullable(),
      value: z.string().nullable().describe('as spoken'),
      text: z.string(),
    }),
  ),
  questions: z.array(
    z.object({
      analyst: z.string(),
      question: z.string(),
      sentences: Ids,
      stance: z.enum(['answered', 'partly', 'declined', 'not addressed']),
      answer: z.string(),
    }),
  ),
});
export type BriefDraft = z.infer<typeof BriefDraft>;
