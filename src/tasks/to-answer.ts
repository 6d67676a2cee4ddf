import type { Answer, AnswerSentence, AnswerStatus } from '../core/answer.ts';
import type { Evidence, Usage, Withheld } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { type IndexedSentence, indexCall } from '../verify/call-index.ts';
import type { AnswerDraft } from './answer-draft.ts';

const MOST_IDS = 3;
const LONGEST_SENTENCE = 600;
const LONGEST_UNSAID = 200;
// "… in Q2. The CEO": a full stop behind a word or figure, not behind "Mr" or a single letter.
const SENTENCE_END =
  /(?<!\b(?:Mr|Ms|Mrs|Dr|St|Inc|Ltd|Corp|Co|vs|No|[A-Z])\.)(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"])/u;

const STATUS: Readonly<Record<AnswerDraft['status'], AnswerStatus>> = {
  answered: 'answered',
  not_in_transcript: 'not stated',
  out_of_scope: 'out of scope',
};

/**
 * A model's draft as an answer: sentences one by one, quotes copied from what they cite. A sentence
 * that cites nothing of the call, or runs on without an end, is withheld here; the gate reads the rest.
 */
export function toAnswer(
  transcript: Transcript,
  draft: AnswerDraft,
  asked: { readonly question: string; readonly model: string; readonly usage: Usage },
): Answer {
  const { sentences: known } = indexCall(transcript);
  const withheld: Withheld[] = [];
  const evidence: Evidence[] = [];
  const placeOf = ({ id, text }: IndexedSentence): number => {
    const at = evidence.findIndex(({ sentences }) => sentences[0] === id);
    return at === -1 ? evidence.push({ sentences: [id], quote: text }) : at + 1;
  };

  const written = draft.sentences.flatMap(({ ids, text }) =>
    oneByOne(text).map((each) => ({ text: each, ids: [...new Set(ids.map((id) => id.trim()))] })),
  );
  const sentences = written.flatMap(({ text, ids }): readonly AnswerSentence[] => {
    const cited = ids.flatMap((id) => known.get(id) ?? []).slice(0, MOST_IDS);
    const isWhole = ids.length > 0 && ids.every((id) => known.has(id));
    if (isWhole && text.length <= LONGEST_SENTENCE) return [{ text, cites: cited.map(placeOf) }];
    withheld.push({ text, reason: isWhole ? 'too long' : 'not_found' });
    return [];
  });

  const status = STATUS[draft.status];
  const unsaid = draft.unsaid?.trim().replace(/(?<![.\s])[.\s]+$/, '') ?? '';
  return {
    call: transcript.call,
    engine: 'openai',
    model: asked.model,
    question: asked.question,
    status,
    text: '',
    sentences,
    evidence,
    form: 'sentences',
    unsaid: unsaid === '' || unsaid.length > LONGEST_UNSAID ? null : unsaid,
    followUps: [],
    withheld,
    warnings: [],
    usage: asked.usage,
  };
}

function oneByOne(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '');
}
