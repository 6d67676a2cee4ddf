import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, eighteen: 18 },
};
const MONTHS_OF: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const NUMBER = `(?:\\d{1,2}|${Object.keys(NUMBERS).join('|')})`;
// "in the last three quarters", "over five years"
const SPAN = guarded(
  new RegExp(
    `\\b(?:in|over|for|within|during)\\s(?:(?:the|just|about|only|nearly)\\s){0,2}(?:(?:last|past|next|coming|previous)\\s)?(?:(?<few>${NUMBER})\\s(?:to|or)\\s)?(?<many>${NUMBER})\\s(?<unit>month|quarter|year)s\\b`,
    'gi',
  ),
);
// "savings after 2027", "by fiscal 2030": where a time ends or begins
const BOUND = guarded(
  /\b(?<way>after|until|through|since|before|beyond|by)\s(?:the end of\s)?(?:fiscal\s|calendar\s|FY\s?)?(?<year>20\d\d)\b/gi,
);
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_QUARTER = new RegExp(`\\b(${MONTHS})[- ]quarter\\b`, 'g');
const MONTH = new RegExp(
  `(?<=\\S )(${MONTHS})\\b(?! (?:quarter|\\d))|^(?!May\\b)(${MONTHS})(?= (?:was|is|had|saw)\\b)`,
  'g',
);
const NEXT_CLAUSE = /;\s|,\s(?:and|but|while|whereas)\s(?!in\b)/;
const FAR = 12; // sentences

/** Whether a claim and the sentence of its figure both name a stretch of time, and not the same one. */
export function spansNamed(
  { words, ahead }: Written,
  { text, figures }: Claim,
  sentence: IndexedSentence,
): readonly Reason[] {
  // "was raised by 25%, and buybacks restarted in January": the next clause is of another figure
  const [own = ''] = words.slice(ahead.length).split(NEXT_CLAUSE, 1);
  const said = figures.length === 1 ? text : `${ahead}${own}`;
  const isOther =
    isDisjoint(spansIn(said), spansIn(sentence.text)) ||
    isOtherBound(said, sentence.text) ||
    isOtherMonth(said, sentence) ||
    isDisjoint(monthsIn(said, MONTH), monthsIn(sentence.text, MONTH));
  return isOther ? ['period'] : [];
}

function isDisjoint<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other);
}

/** The lengths of the spans that a text names, in months. */
function spansIn(text: string): ReadonlySet<number> {
  return new Set(
    matchesOf(text, SPAN).flatMap(({ groups }) =>
      [groups?.few, groups?.many]
        .filter((many) => many !== undefined)
        .map(
          (many) =>
            (NUMBERS[many.toLowerCase()] ?? Number(many)) *
            (MONTHS_OF[(groups?.unit ?? '').toLowerCase()] ?? 1),
        ),
    ),
  );
}

function isOtherBound(one: string, other: string): boolean {
  const boundsIn = (text: string) =>
    matchesOf(text, BOUND).map(({ groups }) => ({
      way: groups?.way?.toLowerCase(),
      year: groups?.year,
    }));
  const said = boundsIn(other);
  return boundsIn(one).some(
    ({ way, year }) =>
      said.some((each) => each.way === way) && !said.some((each) => each.year === year),
  );
}

/** "For the June quarter", where the call has spoken of the March quarter alone. */
function isOtherMonth(claimed: string, sentence: IndexedSentence): boolean {
  const own = monthsIn(claimed, MONTH_QUARTER);
  const said: string[] = [];
  let at: IndexedSentence | null = sentence;
  for (let far = 0; at !== null && far < FAR; far++, at = at.before) said.push(at.text);
  return isDisjoint(own, monthsIn(said.join(' '), MONTH_QUARTER));
}

function monthsIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(matchesOf(text, pattern).map(([, month, first]) => month ?? first ?? ''));
}
