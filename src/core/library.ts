import * as z from 'zod';
import { Call } from './call.ts';

/** One call of the library as lists show it; `revision` counts from 1. */
export const CallSummary = z.object({
  call: Call,
  takenInAt: z.iso.datetime(),
  headline: z.string().nullable(),
  revision: z.number().int().positive(),
});
export type CallSummary = z.infer<typeof CallSummary>;
