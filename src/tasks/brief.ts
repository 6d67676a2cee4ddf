import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { ModelMessage } from '../core/ports.ts';
import type { Transcript } from '../core/transcript.ts';
import { loadPrompt, renderPrompt } from '../prompt/load-prompt.ts';
import { transcriptLines } from '../prompt/transcript-lines.ts';
import { BriefDraft } from './brief-draft.ts';

/** What we ask of a model: prompt, schema and name; how its output becomes claims stands beside it. */
export interface Task<S extends z.ZodType> {
  readonly name: string;
  readonly schema: S;
  readonly jsonSchema: () => Readonly<Record<string, unknown>>;
  readonly messages: (transcript: Transcript) => readonly ModelMessage[];
}

/** The brief of one call in one structured answer. */
export const briefTask: Task<typeof BriefDraft> = {
  name: 'brief',
  schema: BriefDraft,
  jsonSchema: () => {
    const { $schema: _, ...schema } = z.toJSONSchema(BriefDraft);
    return schema;
  },
  messages: (transcript) =>
    renderPrompt(loadPrompt('brief'), {
      call: transcript.call.id,
      transcript: transcriptLines(transcript),
    }),
};

/** Everything a written brief depends on beside the transcript: equal recipes, equal cache. */
export function briefRecipe(model: string): string {
  const { name, version, sha256 } = loadPrompt('brief');
  const schema = createHash('sha256').update(JSON.stringify(briefTask.jsonSchema())).digest('hex');
  return [name, version, sha256.slice(0, 12), schema.slice(0, 12), model].join(':');
}
