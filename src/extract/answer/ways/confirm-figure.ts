import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import { isForward } from '../ask/is-forward.ts';
import type { Book } from '../book/book.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const NEAR = 0.35; // in the sentence, the one before or the question it answers
const HOLDS =
  /\b(?:still|aim(?:s|ing)?|on track|committed|confident|reiterat\w*|confirm\w*|maintain\w*|no change|unchanged)\b/i;
const STILL = /\bstill\b/i; // "still 3 billion of losses?"
const GENERAL = new Set(['target', 'goal', 'guidance', 'expect', 'plan', 'project']);

/** "Is the 2.1bn target still on?": the company's own words on that very figure; null without any. */
export function confirmFigure(ask: Ask, book: Book): Draft | null {
  const { isYesOrNo, isAhead, figures, terms, text: asked } = ask;
  const isStanding = isAhead || STILL.test(asked);
  if (!isYesOrNo || !isStanding || figures.length === 0) return null;
  const subject = terms.filter((term) => !GENERAL.has(term));
  const said = book.said.find(
    ({ id, worth, about, text }) =>
      worth > 0.5 &&
      (isForward(text) || HOLDS.test(text)) &&
      subject.every((term) => (about.get(term) ?? 0) >= NEAR) &&
      figures.every((written) =>
        (book.index.sentences.get(id)?.figures ?? []).some((spoken) =>
          isAskedFigure(written, spoken),
        ),
      ),
  );
  if (!said) return null;
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
  });
}
