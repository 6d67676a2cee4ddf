import * as z from 'zod';

/** One earnings call as people name it: company, fiscal quarter (or half, or full year), fiscal year. */
export const CallId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-(?:q[1-4]|h[12]|fy)-20\d\d$/) // kingsoft-q2-2023
  .brand<'CallId'>();
export type CallId = z.infer<typeof CallId>;

/** The month of the calendar in which a call's period ends, `year` null where nothing tells it. */
export const PeriodEnd = z.object({
  month: z.number().int().min(1).max(12),
  year: z.number().int().nullable(),
  /** That of the calendar's quarters, as nothing speaks against it: good for an order, no fact. */
  isAssumed: z.boolean(),
});
export type PeriodEnd = z.infer<typeof PeriodEnd>;

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
  periodEnd: PeriodEnd.nullish(),
});
export type Call = z.infer<typeof Call>;
