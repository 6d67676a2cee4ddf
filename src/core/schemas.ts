import * as z from 'zod';
import { Answer } from './answer.ts';
import { Brief, Check } from './brief.ts';
import { Call } from './call.ts';
import { Comparison, OpenPromise, Run } from './comparison.ts';
import { CallSummary } from './library.ts';
import { SearchHit } from './search.ts';
import { Transcript } from './transcript.ts';
import { Verdict } from './verdict.ts';

/** What each `--json` command prints, one value a line; the published contract. */
export const OUTPUTS = {
  brief: Brief,
  ask: Answer,
  parse: Transcript,
  audit: z.object({ call: Call, checks: z.array(Check) }),
  verify: Verdict,
  list: CallSummary,
  search: SearchHit,
  compare: Comparison,
  compareRun: Run,
  compareOpen: z.object({ call: Call, open: z.array(OpenPromise) }),
  error: z.object({
    error: z.object({ code: z.string(), message: z.string(), file: z.string().optional() }),
  }),
} as const;

/** The contract as JSON Schema (draft 2020-12), by output name. */
export function jsonSchemas(): Readonly<Record<keyof typeof OUTPUTS, unknown>> {
  return Object.fromEntries(
    Object.entries(OUTPUTS).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
  ) as Record<keyof typeof OUTPUTS, unknown>;
}
