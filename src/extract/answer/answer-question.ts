import type { Answer, Earlier } from '../../core/answer.ts';
import type { Transcript } from '../../core/transcript.ts';
import { openBook } from './book/book.ts';
import { answerAlone } from './engine.ts';
import { followUpsTo, followUpsToAnything } from './follow-ups.ts';
import { inCapitals, spelledOut } from './typed/initials.ts';
import { type QuestionScope, scopeOf } from './typed/scope.ts';
import { inFull } from './typed/shorthand.ts';
import { standalone } from './typed/standalone.ts';
import { withoutCourtesy } from './typed/without-courtesy.ts';
import { withoutOwnName } from './typed/without-own-name.ts';
import { withoutSlips } from './typed/without-slips.ts';
import { asksForSummary, summarise } from './ways/summary.ts';

const OUT: Readonly<Record<Exclude<QuestionScope, 'call'>, string>> = {
  advice:
    'I do not give advice on buying, selling or holding; I can say what was said on this call.',
  foreign:
    'I can read questions in English only when no model is connected; please ask in English.',
  orders: 'That is nothing a call could answer; ask me what was said on this one.',
  empty: 'Ask me something about this call.',
};

/** Answers a question about one call from its own words and figures, with no model; never throws. */
export function extractAnswer(
  transcript: Transcript,
  question: string,
  options: { readonly earlier?: readonly Earlier[] } = {},
): Answer {
  const typed = written(question, transcript);
  const scope = scopeOf(typed);
  const common = {
    call: transcript.call,
    engine: 'extractive' as const,
    model: null,
    question,
    usage: null,
  };
  if (scope !== 'call')
    return {
      ...common,
      // In another language it may well be answered by the call: only this engine cannot tell.
      status: scope === 'foreign' ? 'not stated' : 'out of scope',
      text: OUT[scope],
      sentences: [{ text: OUT[scope], cites: [] }],
      evidence: [],
      form: 'sentences',
      unsaid: null,
      withheld: [],
      warnings: [],
      followUps: [...followUpsToAnything(transcript)],
    };
  const { call } = transcript;
  const plain = withoutOwnName(withoutSlips(typed, openBook(transcript)), call);
  const earlier = (options.earlier ?? []).map((each) => ({
    ...each,
    question: withoutOwnName(written(each.question, transcript), call),
  }));
  const alone = spelledOut(standalone(plain, earlier, transcript), transcript);
  const summary = asksForSummary(plain) ? summarise(transcript) : null;
  return {
    ...common,
    ...(summary ?? answerAlone(transcript, alone)),
    followUps: [...followUpsTo(transcript, alone)],
  };
}

/** As it was typed, without courtesy, its short forms in the words and letters of the call. */
function written(question: string, transcript: Transcript): string {
  return inCapitals(inFull(withoutCourtesy(question), transcript), transcript);
}
