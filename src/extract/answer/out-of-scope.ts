import type { Answer } from '../../core/answer.ts';
import type { Transcript } from '../../core/transcript.ts';
import { followUpsToAnything } from './follow-ups-to-anything.ts';
import { type QuestionScope, scopeOf } from './typed/scope.ts';
import { written } from './typed/typed-question.ts';

const OUT: Readonly<Record<Exclude<QuestionScope, 'call'>, string>> = {
  advice:
    'I do not give advice on buying, selling or holding; I can say what was said on this call.',
  foreign:
    'I can read questions in English only when no model is connected; please ask in English.',
  orders: 'That is nothing a call could answer; ask me what was said on this one.',
  empty: 'Ask me something about this call.',
};

/** What is said to a question that no call could answer, told without opening the call; else null. */
export function outOfScope(transcript: Transcript, question: string): Answer | null {
  const scope = scopeOf(written(question, transcript));
  if (scope === 'call') return null;
  return {
    call: transcript.call,
    engine: 'extractive',
    model: null,
    question,
    // In another language it may well be answered by the call: only this engine cannot tell.
    status: scope === 'foreign' ? 'not stated' : 'out of scope',
    text: OUT[scope],
    sentences: [{ text: OUT[scope], cites: [] }],
    evidence: [],
    form: 'sentences',
    unsaid: null,
    withheld: [],
    warnings: [],
    usage: null,
    followUps: [...followUpsToAnything(transcript)],
  };
}
