import type { Brief, Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import { findHorizon } from '../../extract/guidance/horizon.ts';
import { shorten } from '../../extract/words.ts';

/** The statement of a sentence: the brief's own of it, else the sentence as one about the topic. */
export function statementIn(
  brief: Brief,
  transcript: Transcript,
  { id, text }: Placed,
  topic: string,
): Statement {
  const own = brief.guidance.find(
    ({ kind, evidence }) =>
      kind === 'guidance' && evidence.some(({ sentences }) => sentences.includes(id)),
  );
  const evidence = evidenceOf(transcript, [id]);
  return (
    own ?? {
      kind: 'guidance',
      text: shorten(text, 250),
      topic,
      horizon: findHorizon(text, transcript.call),
      figure: null,
      hedge: findHedge(text)?.text ?? null,
      evidence: evidence ? [evidence] : [],
    }
  );
}
