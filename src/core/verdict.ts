import * as z from 'zod';
import { Evidence } from './brief.ts';

export const Reason = z.enum([
  'value',
  'scale',
  'unit',
  'sign',
  'range',
  'metric',
  'direction',
  'basis',
  'period',
  'modality',
  'segment',
  'speaker',
  'not_found',
]);
export type Reason = z.infer<typeof Reason>;

/** What the call says to one claim; any verdict but "supported" counts as caught. */
export const Verdict = z.object({
  claim: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'unsupported']),
  reasons: z.array(Reason),
  /** For each reason, what the call says instead. */
  details: z.array(z.string()),
  evidence: z.array(Evidence),
});
export type Verdict = z.infer<typeof Verdict>;
