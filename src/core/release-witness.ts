import * as z from 'zod';
import { Figure } from './figure.ts';

/** One figure of the call beside the same of the press release. */
export const WitnessRow = z.object({
  metric: z.string(),
  basis: z.enum(['reported', 'adjusted']).nullable(),
  period: z.string(),
  call: Figure,
  release: Figure,
  verdict: z.enum(['agrees', 'differs']),
  /** The words of the release. */
  quote: z.string(),
});
export type WitnessRow = z.infer<typeof WitnessRow>;

/** The press release filed with the results, and what of it the call's figures were held against. */
export const ReleaseWitness = z.object({
  form: z.string(),
  filedOn: z.string(),
  url: z.string(),
  rows: z.array(WitnessRow),
});
export type ReleaseWitness = z.infer<typeof ReleaseWitness>;
