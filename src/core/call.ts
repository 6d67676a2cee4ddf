import * as z from 'zod';

/** One earnings call as people name it: company, fiscal quarter (or half, or full year), fiscal year. */
export const CallId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-(?:q[1-4]|h[12]|fy)-20\d\d$/) // kingsoft-q2-2023
  .brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;

/** What is known of a call before anyone reads it; fiscal labels as printed, never derived from a date. */
export const Call = z.object({
  id: z.string(),
  company: z.string(),
  ticker: z.string().nullish(),
  fiscalQuarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  fiscalYear: z.number().int().nullable(),
  period: z.string(),
  date: z.iso.date().nullish(),
  currency: z.string().length(3).nullish(),
});
export type Call = z.infer<typeof Call>;
