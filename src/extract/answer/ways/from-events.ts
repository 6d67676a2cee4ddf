import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import type { Book } from '../book/book.ts';
import { decides } from '../sentences/decides.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { isSpeaker } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST = 0.5; // worth of a sentence

/** "Any layoffs?": the sentence that tells it in a word of its own: "we cut 40 positions"; else null. */
export function answerFromEvents(ask: Ask, book: Book): Draft | null {
  const { isYesOrNo, events, strangers, terms, isAhead } = ask;
  if (!isYesOrNo || isAhead || events.length === 0 || strangers.length > 0) return null;
  const isOfSpeaker = isSpeaker(ask);
  const said = book.said.find(
    (each) =>
      each.worth > LEAST &&
      decides(each, ask, book) &&
      isOfSpeaker(each) &&
      isOfPeriod(each, ask, book) &&
      isOfTheSame(each, ask) &&
      !isOfAnotherPart(each, ask, book),
  );
  if (!said) return null;
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
  });
}
