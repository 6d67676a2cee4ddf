import { createHash } from 'node:crypto';
import type { Transcript } from '../core/transcript.ts';
import { loadPrompt, renderPrompt } from '../prompt/load-prompt.ts';
import { transcriptLines } from '../prompt/transcript-lines.ts';
import { BriefDraft } from './brief-draft.ts';
import { sentSchema, type Task } from './task.ts';

/** The brief of one call in one structured answer. */
export const briefTask: Task<typeof BriefDraft, [transcript: Transcript]> = {
  name: 'brief',
  schema: BriefDraft,
  jsonSchema: () => sentSchema(BriefDraft),
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
