import type { Ask } from '../ask/ask.ts';
import { askedVerb } from '../ask/telling-terms.ts';
import type { Book, Said } from '../book/book.ts';
import { GENERAL, MOVES } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { explainsAsked } from '../sentences/explains-asked.ts';
import { goesThatWay } from '../sentences/goes-against.ts';
import { isAnyAsAsked, movesOf } from '../sentences/moves-of.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { givesCause, isReasonOf } from '../sentences/reasons.ts';
import type { Shown } from './shown.ts';

const SHARE =
  /(?:%|\bpercent|\bhalf|\bthirds?|\bmost|\bmuch) of [^,;.]{0,60}\b(?:comes?|came|coming|derives?|derived) from\b/i;
const POINTS =
  /\b(?:happen\w*|going on)\b[^.;]{0,20}\b(?:there|here|with that)\b|\bbehind (?:that|this)\b/i;
const TAKEN_UP = 0.8; // by the sentence itself, or by what it leans on
const NEAR = 0.5; // percentage points that a question may round away

/** Whether a reason that is shown is one of the asked metric, and none only of the line before it. */
export function isReason(ask: Ask, { said }: Shown, book: Book): boolean {
  if (ask.want !== 'why') return true;
  const asked = said.filter(({ worth }) => worth === 0);
  if (asked.length > 0 && isAskedWhole(ask, asked, book)) return true;
  if (asked.length > 0 && !isAskedOrSaid(ask, said)) return false;
  if (said.some((each) => isOfOtherFigure(each, ask, book))) return false;
  const causes = said.filter((each) => each.worth > 0 && givesCause(each));
  if (causes.length === 0 && asked.length > 0) return false;
  if (causes.length === 0) return said.some((each) => !isOfAnotherTime(each, ask, book));
  if (causes[0] && !explainsAsked(causes[0], ask, book)) return false;
  const isBorneOut = isAnyAsAsked(movesOf(ask, book), ask);
  return causes.some(
    (each) =>
      !isShare(each) &&
      !isOfOtherBase(each, ask) &&
      !isOfAnotherTime(each, ask, book) &&
      goesThatWay(each, ask, isBorneOut) &&
      isReasonOf(each, ask, book),
  );
}

/** Asked on the call with all its words: what was said to it is its reason, in whatever words. */
function isAskedWhole({ terms, text }: Ask, asked: readonly Said[], book: Book): boolean {
  const verb = askedVerb(text);
  // "Any more color on what is happening there?": of what was spoken of in that breath
  const led = book.asked
    .filter((each) => POINTS.test(each.asked.text) && asked.some(({ id }) => id === each.asked.id))
    .flatMap((each) => [...each.terms, ...each.lead]);
  const own = [...led, ...asked.flatMap(({ own }) => [...own])];
  return [...terms, ...(verb === undefined ? [] : [verb])].every(
    (term) => own.includes(term) || MOVES.has(term),
  );
}

/** Each thing that is asked for stands in the question that was replied to, or in the reply. */
function isAskedOrSaid({ rest, text, events }: Ask, said: readonly Said[]): boolean {
  const verb = askedVerb(text);
  return rest.every(
    (term) =>
      MOVES.has(term) ||
      GENERAL.has(term) ||
      term === verb ||
      events.includes(term) ||
      said.some(({ own, about, worth }) =>
        worth === 0 ? own.has(term) : (about.get(term) ?? 0) >= TAKEN_UP,
      ),
  );
}

/** "40% of our revenue comes from customers abroad": where it is made is no reason. */
function isShare({ text }: Said): boolean {
  return SHARE.test(text);
}

const YEARLY =
  /\b(?:year[- ](?:over|on)[- ]year|(?:from|than|over|versus|on|to|with) (?:the |a )?(?:same )?(?:prior|last|previous)[- ]year|year[- ]ago)\b/i;
const SEQUENTIAL =
  /\b(?:sequential\w*|quarter[- ](?:over|on)[- ]quarter|(?:from|than|over|versus|on|to|with) (?:the )?(?:prior|last|previous) quarter)\b/i;

/** "Sequentially, it was down": no reason of a move on last year, where that is asked for. */
function isOfOtherBase({ text }: Said, { period }: Ask): boolean {
  const [yearly, sequential] = [YEARLY.test(text), SEQUENTIAL.test(text)];
  if (period?.versus === 'year-ago') return sequential && !yearly;
  return period?.versus === 'previous-quarter' && yearly && !sequential;
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
