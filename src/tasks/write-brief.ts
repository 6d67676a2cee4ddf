import type { Brief } from '../core/brief.ts';
import { earningsError } from '../core/faults.ts';
import type { Model, ModelReply, ModelRequest } from '../core/ports/model.ts';
import type { Transcript } from '../core/transcript.ts';
import { type Gated, gateBrief } from '../verify/gate-brief.ts';
import { isOnlyRead } from '../verify/in-words-of-call.ts';
import { askTwice, type Reading, schemaErrors } from './ask-model.ts';
import { briefTask } from './brief.ts';
import { BriefDraft } from './brief-draft.ts';
import { toBrief } from './to-brief.ts';

const MAX_OUTPUT_TOKENS = 8000;
const AGAIN =
  'Return the whole brief again as JSON: correct each of them from its sentences, or leave it out.';

/**
 * Has a model write the brief of a call: one call, the gate, and one repair round with precise errors.
 * What still fails is withheld, or told in the words of the call. Throws `model.*`, `output.off_schema`, and
 * `output.ungrounded` when the headline was made up, or more than half of the items could not be verified; a headline
 * that only takes a figure for something else comes back empty, for the flow to put its own there.
 */
export async function writeBrief(
  model: Model,
  transcript: Transcript,
): Promise<{ readonly brief: Brief }> {
  const request: ModelRequest = {
    messages: briefTask.messages(transcript),
    schemaName: briefTask.name,
    jsonSchema: briefTask.jsonSchema(),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    reasoningEffort: 'low',
    cacheKey: transcript.source.sha256,
  };
  const { gated, usage } = await askTwice(model, request, {
    read: (reply) => read(transcript, reply),
    worth: ({ brief }) => -brief.withheld.length,
    again: AGAIN,
  });
  return accept({ ...gated, brief: { ...gated.brief, usage } });
}

/** The gated brief of a reply, and what a repair would have to mend. */
function read(transcript: Transcript, { json, model, usage }: ModelReply): Reading<Gated> {
  const draft = BriefDraft.safeParse(json);
  if (!draft.success) return { gated: null, errors: schemaErrors(draft.error) };
  const gated = gateBrief(
    transcript,
    toBrief(transcript, draft.data, { model, usage }),
    draft.data.headline.sentences,
  );
  const precise = gated.problems.map(
    ({ item, problem }) => `${item.slice(0, 140)}: ${problem.reason}: ${problem.detail}`,
  );
  const dropped = gated.brief.withheld.map(
    ({ text, reason }) =>
      `${text.slice(0, 140)}: ${reason} does not follow from the cited sentences`,
  );
  const errors = [...new Set([...precise, ...dropped])];
  return {
    gated,
    errors: gated.brief.headline === '' ? ['the headline cannot be verified', ...errors] : errors,
  };
}

/** A headline that says what was said of another part or time is left to the flow; one that is made up ends it. */
function accept({ brief, total, headline }: Gated): { readonly brief: Brief } {
  const withheld = brief.withheld.length;
  const isMadeUp = brief.headline === '' && (headline.length === 0 || !isOnlyRead(headline));
  const isEmpty = brief.highlights.length + brief.metrics.length === 0;
  if (isMadeUp || withheld * 2 > total || isEmpty)
    throw earningsError('output.ungrounded', { withheld, total });
  return { brief };
}
