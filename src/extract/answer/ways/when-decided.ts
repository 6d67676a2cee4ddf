import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import { isSpeaker, search, tellsTime } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_ABOUT = 0.5; // of the thing, where the sentence takes it up from those before
const OBJECT =
  /(?<![\p{L}’'-])(?<event>[\p{L}’'-]+) (?:on|about) (?!it\b|that\b|this\b|them\b)(?<object>(?:(?:the|our|a|an|another|any) )?[\p{L}’'-]+(?: [\p{L}’'-]+)?)/giu;

/** "When will they decide on a buyback": the sentence with event and time, though more is turned down beside it. */
export function whenDecided(ask: Ask, book: Book): Draft | null {
  const { want, isAhead, metricText, rest, terms, strangers } = ask;
  if (want !== 'when' || !isAhead || metricText === null || strangers.length > 0) return null;
  const events = rest.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  if (events.length === 0) return null;
  const thing = termsOf(metricText);
  const isTold = (said: Said) =>
    events.every((term) => said.own.has(term)) &&
    thing.every((term) => (said.about.get(term) ?? 0) >= LEAST_ABOUT) &&
    tellsTime(said.text) &&
    isForward(said.text) &&
    isOfPeriod(said, ask, book) &&
    !isOfOther(said.text, events, thing);
  const told = search(ask, book, isSpeaker(ask)).find(({ said }) => isTold(said))?.said;
  return told
    ? answered([{ wordings: [quoted(told, terms, book)], ids: [told.id] }], { form: 'passages' })
    : null;
}

/** "Decide on the plant": the event of another thing. */
function isOfOther(text: string, events: readonly Term[], thing: readonly Term[]): boolean {
  return [...text.matchAll(OBJECT)].some(({ groups: { event = '', object = '' } = {} }) => {
    const named = termsOf(object);
    const isOfEvent = termsOf(event).some((term) => events.includes(term));
    return isOfEvent && named.length > 0 && !named.some((term) => thing.includes(term));
  });
}
