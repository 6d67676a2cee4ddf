import { matchesOf } from '../core/matches.ts';
import type { Fact } from '../figures/fact.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import type { IndexedSentence } from './call-index.ts';
import { meaningOf } from './meaning.ts';
import type { Claim, Written } from './read-claim.ts';
import { sameSegment } from './same-part.ts';

type Told = Pick<IndexedSentence, 'text' | 'figures'>;

/**
 * Whether a sentence pairs its figures of one unit with names, and the claim names another of them than the one
 * at this place: "VIP members grew 14% and Elite members 30%".
 */
export function isPairedOtherwise(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
  at: number,
): boolean {
  const { figures, facts } = sentence;
  const spoken = figures[at];
  if (!spoken) return false;
  const claimed = ownWords(written, claim);
  const metricAt = (start: number) => facts.find((fact) => fact.spoken.start === start)?.metric;
  const here = nameOf(sentence, at);
  return figures.some((other, index) => {
    if (index === at || other.figure.unit !== spoken.figure.unit) return false;
    const [mine, theirs] = [metricAt(spoken.start), metricAt(other.start)];
    if (written.metric !== null && mine && theirs && mine !== theirs) return false;
    const there = nameOf(sentence, index);
    const held = (words: ReadonlySet<string>) => words.intersection(claimed).size;
    const own = here.difference(there); // none in "up 24%, but declined 13%": of the same thing
    return own.size > 0 && held(own) === 0 && held(there.difference(here)) > 0;
  });
}

/**
 * Whether a sentence tells two figures of the very same thing, as far as was read or as the claim names their
 * part: "45% in one place and 63% in others".
 */
export function hasTwin(
  fact: Fact,
  { facts }: IndexedSentence,
  part: Written['segment'] = null,
): boolean {
  const { metric, segment, period, role, spoken } = fact;
  const isOfPart = (one: Fact['segment']) =>
    part !== null && part !== segment && sameSegment(part, one);
  return facts.some(
    (other) =>
      other !== fact &&
      other.metric === metric &&
      (other.segment === segment || (isOfPart(segment) && isOfPart(other.segment))) &&
      other.period === period &&
      other.role === role &&
      other.spoken.figure.unit === spoken.figure.unit,
  );
}

/** The words that tell a figure of a claim from its others. */
export function ownWords(written: Written, { text, figures }: Claim): ReadonlySet<string> {
  if (figures.length === 1) return meaningOf(text);
  return nameOf({ text, figures: figures.map(({ spoken }) => spoken) }, figures.indexOf(written));
}

// "15 million for steel and 30 million for EU tariffs"
const BEHIND =
  /^\s(?:(?:impact|effect|hit|benefit|headwind|tailwind|contribution|charge|gain|loss|dilution)\s)?(?:for|from|in|at)\s(?!(?:the |this |our )?(?:first|second|third|fourth|last|prior|same|full|quarter|year|Q\d|20\d\d|constant)\b)(?<name>[^,.;\d]{2,60}?)(?=[,.;]|\s(?:and|but|while|on)\s|$)/iu;
// "13% dollar share and continuing": what stands right behind a figure is its own
const NEXT = /[,;.]|\s(?:and|but|while|with|whereas|compared|versus|from|to|or)\s/u;
const JOIN = /;|\s(?:and|but|while|whereas)\s/gu;
const NAMES =
  /^(?:and |but |the |our |both )*(?<first>[\p{L}&'’ -]{2,60}?) and (?<second>[\p{L}&'’ -]{2,60}?)\s(?:revenues?|sales|volumes?|profits?|margins?|income|was|were|grew|rose|fell|declined|increased|decreased|impacted|reduced|added|cost|took|contributed|had)\b/iu;

/** The words that tell one figure of a text from its others. */
function nameOf(told: Told, at: number): ReadonlySet<string> {
  const { text, figures } = told;
  const own = figures[at];
  if (!own) return new Set();
  const ordered = inOrder(told, at);
  if (ordered !== null) return meaningOf(ordered);
  const [last, next] = [figures[at - 1], figures[at + 1]];
  const after = text.slice(own.end, next?.start);
  const behind = BEHIND.exec(after)?.groups?.name;
  if (behind !== undefined) return meaningOf(behind);
  const before = text.slice(last?.end ?? 0, own.start);
  const isLike = last?.figure.unit === own.figure.unit;
  const taken = isLike ? BEHIND.exec(before)?.[0].length : undefined; // what is told of the last one
  const from = isLike ? (taken ?? lastOf(JOIN, before) ?? NEXT.exec(before)?.index ?? 0) : 0;
  const noun = after.split(NEXT, 1)[0] ?? '';
  const said = before.slice(from);
  return new Set([...meaningOf(`${said} ${noun}`), ...(REST.test(said) ? ['other'] : [])]);
}

// "and other volumes up 63%": of none that has a name
const REST = /\b(?:others?|rest|remaining|remainder)\b/i;

function lastOf(pattern: RegExp, text: string): number | undefined {
  return matchesOf(text, pattern).at(-1)?.index;
}

/** "Currencies and acquisitions took 100 and 80 basis points respectively": names and figures in one order. */
function inOrder({ text, figures }: Told, at: number): string | null {
  const first = [at - 1, at].find((index) => isRespective(text, figures, index));
  const names = first === undefined ? undefined : NAMES.exec(text)?.groups;
  if (!names) return null;
  return (first === at ? names.first : names.second) ?? null;
}

function isRespective(text: string, figures: readonly SpokenFigure[], first: number): boolean {
  const [one, other] = [figures[first], figures[first + 1]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.figure.unit === other.figure.unit &&
    /^,?\sand\s$/.test(text.slice(one.end, other.start)) &&
    /^,?\srespective/.test(text.slice(other.end))
  );
}
