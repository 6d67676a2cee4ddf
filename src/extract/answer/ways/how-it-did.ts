import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { JUDGED } from '../ask/events.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { isSpeaker } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6;
const ASKS =
  /^(?:and |so )?how (?:did|does|do|is|are|was|were|has|have) .{2,50}? (?:do|doing|done|perform(?:ing|ed)?|go|going|gone|far(?:e|ed|ing)|hold(?:ing)? up|held up|look(?:ing)?)(?: (?:in|this|last|during|so) .{2,20})?\W*$/i;
const TELLS = new RegExp(
  `\\b(?:${JUDGED}|positive|negative|better|worse|outperform\\w*|underperform\\w*|recover\\w*|rebound\\w*|in line with|on (?:track|plan|schedule)|ahead of|behind (?:plan|schedule)|as (?:expected|planned)|to plan)\\b`,
  'i',
);
const IS =
  /\b(?:is|are|was|were|has|have|had|remains?|remained|continues?|continued|performed|did|saw|delivered|posted|held)\b/i;
const CLAUSE = /[;:]\s|,?\s(?:but|while|whereas|although|though)\s/;

/** "How did the islands do?": how that is judged, in a clause that begins with it. */
export function answerHowItDid(ask: Ask, book: Book): Draft | null {
  const { want, metrics, isAhead, isYesOrNo, strangers, terms, text } = ask;
  if (
    (want !== 'move' && want !== 'words') ||
    metrics.length > 0 ||
    isAhead ||
    isYesOrNo ||
    strangers.length > 0
  )
    return null;
  const subject = terms.filter((term) => !MOVES.has(term));
  if (!ASKS.test(text) || subject.length === 0) return null;
  const isOfSpeaker = isSpeaker(ask);
  const said = book.said.find(
    (each) =>
      each.worth >= LEAST_WORTH &&
      each.text.split(CLAUSE).some((clause) => judgesAll(clause, subject)) &&
      isOfSpeaker(each) &&
      isOfPeriod(each, ask, book) &&
      isOfTheSame(each, ask) &&
      !isOfAnotherTime(each, ask, book),
  );
  return said ? shown(said, ask, book) : null;
}

/** All of it stands before the verb, and a judgement behind. */
function judgesAll(clause: string, subject: readonly Term[]): boolean {
  const at = IS.exec(clause)?.index;
  if (at === undefined || !TELLS.test(clause.slice(at))) return false;
  const before = termsOf(clause.slice(0, at));
  return before.length <= subject.length + 1 && subject.every((term) => before.includes(term));
}

function shown(said: Said, { terms }: Ask, book: Book): Draft {
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
    isWhole: true,
  });
}
