import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import { goesThatWay } from '../sentences/goes-against.ts';
import { isAnyAsAsked, movesOf } from '../sentences/moves-of.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { givesCause, isReasonOf } from '../sentences/reasons.ts';
import type { Shown } from './shown.ts';

const SHARE =
  /(?:%|\bpercent|\bhalf|\bthirds?|\bmost|\bmuch) of [^,;.]{0,60}\b(?:comes?|came|coming|derives?|derived) from\b/i;
const NEAR = 0.5; // percentage points that a question may round away

/** Whether a reason that is shown is one of the asked metric, and none only of the line before it. */
export function isReason(ask: Ask, { said }: Shown, book: Book): boolean {
  if (ask.want !== 'why' || said.some(({ worth }) => worth === 0)) return true;
  if (said.some((each) => isOfOtherFigure(each, ask, book))) return false;
  const causes = said.filter(givesCause);
  if (causes.length === 0) return said.some((each) => !isOfAnotherTime(each, ask, book));
  const isBorneOut = isAnyAsAsked(movesOf(ask, book), ask);
  return causes.some(
    (each) =>
      !isShare(each) &&
      !isOfAnotherTime(each, ask, book) &&
      goesThatWay(each, ask, isBorneOut) &&
      isReasonOf(each, ask, book),
  );
}

/** "40% of our revenue comes from customers abroad": where it is made is no reason. */
function isShare({ text }: Said): boolean {
  return SHARE.test(text);
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
