import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { givesCause, isReasonOf } from '../sentences/reasons.ts';
import type { Shown } from './shown.ts';

const NEAR = 0.5; // percentage points that a question may round away

/** Whether a reason that is shown is one of the asked metric, and none only of the line before it. */
export function isReason(ask: Ask, { said }: Shown, book: Book): boolean {
  if (ask.want !== 'why' || said.some(({ worth }) => worth === 0)) return true;
  if (said.some((each) => isOfOtherFigure(each, ask, book))) return false;
  if (!said.some((each) => !isOfAnotherTime(each, ask, book))) return false;
  const reasons = said.filter((each) => givesCause(each) && !isOfAnotherTime(each, ask, book));
  if (reasons.length === 0 && said.some(givesCause)) return false;
  return reasons.length === 0 || reasons.some((each) => isReasonOf(each, ask, book));
}

/** "Why did completions fall 9%": the reason for a fall of 12% is one of something else. */
function isOfOtherFigure(said: Said, { figures }: Ask, book: Book): boolean {
  const told = figuresOf(said, book);
  return figures.some(({ figure: asked }) => {
    const others = told.filter(({ figure }) => figure.unit === asked.unit);
    return (
      asked.unit === 'percent' &&
      others.length > 0 &&
      others.every(({ figure }) => Math.abs(Math.abs(figure.value) - Math.abs(asked.value)) > NEAR)
    );
  });
}
