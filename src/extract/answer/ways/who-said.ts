import type { Book, Said } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { answered, type Composed, compose, type Draft } from '../wording/draft.ts';
import { decisivePart, whoSays } from '../wording/quote.ts';

const SECTIONS = { prepared: 'in the prepared remarks', qa: 'in the questions and answers' };

/** Who said the first sentence that an answer cites, and in which section. */
export function whoSaid(question: string, told: Composed, book: Book): Composed | null {
  return compose(ofFirst(question, told, book) ?? NOBODY, book);
}

function ofFirst(question: string, { sentences, evidence }: Composed, book: Book): Draft | null {
  const ids = sentences
    .flatMap(({ cites }) => cites)
    .flatMap((cite) => evidence[cite - 1]?.sentences.slice(0, 1) ?? []);
  const cited = ids.flatMap((id) => book.said.find((each) => each.id === id) ?? []);
  // A reply is cited with the question it was given to.
  const said = cited.find((each) => !isOfAnalyst(each, book)) ?? cited[0];
  if (!said) return null;
  const part = decisivePart(said.text, termsOf(question), book);
  const isNamed = book.transcript.structure !== 'unstructured';
  const text = isNamed
    ? `${whoSays(said, book.transcript)}, ${SECTIONS[said.turn.section]}: “${part}”`
    : `The transcript does not say who speaks: “${part}”`;
  return answered([{ wordings: [text], ids: [said.id] }], { form: 'passages' });
}

function isOfAnalyst({ turn }: Said, { transcript: { participants } }: Book): boolean {
  return participants.find(({ name }) => name === turn.speaker)?.side === 'analyst';
}

const NOBODY: Draft = {
  ...answered([
    { wordings: ['Nobody: no sentence of this call was found to answer that.'], ids: [] },
  ]),
  status: 'not stated',
};
