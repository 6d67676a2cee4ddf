import { matchesOf } from '../../core/matches.ts';
import { FALLING, RISING } from '../../figures/role/directions.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { sensesOf } from '../words/senses.ts';
import { isNameIn, saidIn } from '../words/words-places.ts';
import { type Clause, type Phrase, readClauses } from './read-clauses.ts';

export type Kind = 'time' | 'name' | 'rank' | 'word';

/** A content word of a clause, with the role that it stands in. */
export interface RoleWord {
  readonly stem: string;
  readonly senses: ReadonlySet<string>;
  readonly role: string;
  readonly kind: Kind;
  /** Whether it is the last of its phrase, which the others say more of. */
  readonly isHead: boolean;
  /** Whether it is told of who does it, with all that stands by him. */
  readonly isOfDoer: boolean;
}

/** A clause with its words by their roles. */
export interface WordedClause extends Clause {
  readonly words: readonly RoleWord[];
  /** The senses of its verb, or of what a light verb has behind it: "gave approval". */
  readonly deed: ReadonlySet<string>;
  /** Roles that are filled by "it", "them", "theirs", "the second". */
  readonly pronouns: ReadonlySet<string>;
  /** Roles of which something said before has a part: "its labs". */
  readonly owned: ReadonlySet<string>;
  /** Whether the company itself does it, or somebody that is none of it. */
  readonly doer: 'own' | 'other' | null;
}

const TIME =
  /^(?:month|januar|februar|march|april|may|june?|jul[iy]?|august|septemb?|octob|novemb|decemb|summ|winter|spring|autumn|fall|christma|week|monday|20\d\d|firsthalf|secondhalf|fullyear)/;
const PRONOUN =
  /\b(?:it|them|they|theirs|ours|this|that|these|those|one|ones|some|both|he|she)\b(?! \p{L}{3,})|^(?:some|both|most|all|none|two|three|four|five|six) of (?:them|it|these|those)/iu;
const OWN =
  /^(?:and |but |so |also |\w+ly |today |now )*(?:we|i|us|our|(?:the )?(?:company|group|firm|management|bank))\b/i;
const OTHERS =
  /\b(?:competitors?|rivals?|peers?|customers?|partners?|suppliers?|distributors?|licensees?|unions?|landlords?|lenders?|competition|governments?|regulators?|insurers?|they|he|she)\b/i;
// Who acts by deeds with two sides: what goes over, from whom and to whom.
const GIVING = sellers('sell sold divest license pay paid reimburse supply lend');
const TAKING = sellers('buy bought acquire purchase receive borrow');

function sellers(words: string): ReadonlySet<string> {
  return new Set(sensesOf(words).keys());
}

const CAUSAL = /^(?:because|as|since)$/;
const HELPED = /^(?:helped|driven|caused|hurt|led|boosted|supported|aided|lifted)$/;

/** The clauses of a text, a reason with what it is the reason of. */
export function wordedClauses(text: string, index: CallIndex): readonly WordedClause[] {
  const clauses: Clause[] = [];
  for (const clause of readClauses(text)) {
    const before = clauses.at(-1);
    const by =
      HELPED.test(clause.verb) && clause.leans
        ? clause.phrases.find(({ role, isBefore }) => !isBefore && /^(?:by|agent)$/.test(role))
        : undefined;
    const cause = by?.text ?? (CAUSAL.test(clause.link) ? clause.text : null);
    if (before && cause !== null)
      clauses[clauses.length - 1] = {
        ...before,
        phrases: [...before.phrases, { role: 'cause', text: cause, isBefore: false }],
      };
    // "as traffic fell and rents rose": two reasons of one thing
    const main = clauses.at(-2);
    if (main && before && clause.link === 'and' && CAUSAL.test(before.link))
      clauses[clauses.length - 2] = {
        ...main,
        phrases: [...main.phrases, { role: 'cause', text: clause.text, isBefore: false }],
      };
    if (!(before && by)) clauses.push(clause);
  }
  const isName = (word: string, isFirst: boolean) => !isFirst || isNameIn(word, index);
  shareTimes(clauses);
  const first = /^\p{L}[\p{L}\p{N}&-]*/u.exec(text)?.[0] ?? '';
  return clauses.map((clause) => worded(clause, (word) => isName(word, word === first)));
}

/** "In May we sold A and bought B", "opened A and closed B in May": of both. */
function shareTimes(clauses: Clause[]): void {
  const timesOf = ({ phrases }: Clause) =>
    phrases.filter(
      ({ role, text }) =>
        /^(?:in|for)$/.test(role) && TIME.test([...sensesOf(text).keys()].at(-1) ?? ''),
    );
  for (const [at, clause] of clauses.entries()) {
    if (timesOf(clause).length > 0) continue;
    const [before, next] = [clauses[at - 1], clauses[at + 1]];
    const front =
      /^(?:in|for)$/.test(before?.phrases[0]?.role ?? '') && before
        ? timesOf(before).slice(0, 1)
        : [];
    const behind = next?.link === 'and' && next.leans ? timesOf(next) : [];
    const lent = front.length > 0 ? front : behind;
    if (lent.length > 0) clauses[at] = { ...clause, phrases: [...clause.phrases, ...lent] };
  }
}

// "Took delivery", "received approval": what is done stands behind
const LIGHT =
  /^(?:t[ao]ken?|takes|taking|took|g[ai]ven?|gives|giving|ma[dk]e|makes|making|ha[ds]|have|having|gets?|got|gotten|receiv\w+|obtain\w*|w[io]n|wins|winning|reach\w*|see|saw|seen)$/;

// What a move, and a state, are told by: "rose", "is higher", "returned to"
const MOVED = new Set(['move']);
const STATE =
  /^(?:becom\w+|became|stay\w*|remain\w*|return\w*|turn\w*|c[ao]mes?|coming|go|goes|went|going)$/;
// "Took delivery" is "received"
const TAKEN = new Set(['take']);
const TAKING_IN = /^(?:t[ao]ken?|takes|taking|took|gets?|got|receiv\w+|obtain\w*)$/;

function worded(clause: Clause, isName: (word: string) => boolean): WordedClause {
  const verb = sensesOf(clause.verb);
  const [stem = ''] = verb.keys();
  const phrases = sided(clause, stem);
  const words = phrases.flatMap((phrase) => wordsOf(phrase, clause.isPassive, isName));
  const behind = LIGHT.test(clause.verb)
    ? words.filter(({ role, isHead }) => role === 'object' && isHead)
    : [];
  const senses = [...verb.values(), ...behind.map((each) => each.senses)].flatMap((each) => [
    ...each,
  ]);
  const isMove =
    clause.verb === '' ||
    STATE.test(clause.verb) ||
    RISING.test(clause.verb) ||
    FALLING.test(clause.verb);
  const doers = phrases
    .filter(({ role }) => /^(?:agent|giver|taker)$/.test(role))
    .map(({ text }) => text);
  const isOther = doers.some((text) => OTHERS.test(text));
  return {
    ...clause,
    words,
    deed: new Set([
      ...senses,
      ...(isMove ? MOVED : []),
      ...(TAKING_IN.test(clause.verb) ? TAKEN : []),
    ]),
    pronouns: new Set(
      phrases.flatMap(({ role, text }) =>
        PRONOUN.test(text) || (sensesOf(text).size === 0 && /^the\b/i.test(text)) ? [role] : [],
      ),
    ),
    owned: new Set(
      phrases.flatMap(({ role, text }) => (/\b(?:its|their)\b/i.test(text) ? [role] : [])),
    ),
    doer: isOther ? 'other' : doers.some((text) => OWN.test(text)) ? 'own' : null,
  };
}

/** "Sold to" and "bought from" by who gives and who takes. */
function sided({ phrases }: Clause, stem: string): readonly Phrase[] {
  const sides = GIVING.has(stem)
    ? { agent: 'giver', to: 'taker' }
    : TAKING.has(stem)
      ? { agent: 'taker', from: 'giver' }
      : {};
  return phrases.map((phrase) => ({
    ...phrase,
    role: (sides as Readonly<Record<string, string>>)[phrase.role] ?? phrase.role,
  }));
}

// "in mid-September", "most of the effect of"
const SAYS_NOTHING =
  /^(?:mid|previou|previous|instead|impact|effect|theirs?|ours?|month|week|back)$/;
const RANK =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b(?! (?:quarter|half|week|month|day|year|time|party))/gi;

function wordsOf(
  { role, text, isBefore }: Phrase,
  isPassive: boolean,
  isName: (word: string) => boolean,
): readonly RoleWord[] {
  const [main = text] = text.split(/ of /);
  const names = new Set(
    matchesOf(text, /(?<![\p{L}-])\p{Lu}[\p{L}\p{N}&-]*/gu)
      .filter(([name]) => isName(name))
      .flatMap(([name]) => [...sensesOf(name).keys()]),
  );
  const head = [...sensesOf(main).keys()].findLast((stem) => !TIME.test(stem));
  const isOfDoer = role === 'agent' || (isBefore && !isPassive);
  const literal =
    (kind: Kind) =>
    (found: RegExpMatchArray): RoleWord => {
      const stem = found[0].toLowerCase();
      return { stem, senses: new Set([stem]), role, kind, isHead: false, isOfDoer };
    };
  const ranks = [
    ...matchesOf(text, RANK).map(literal('rank')),
    ...matchesOf(text, /\bMay\b/g).map(literal('time')),
  ];
  return [
    ...[...sensesOf(text)]
      .filter(([stem]) => !SAYS_NOTHING.test(stem))
      .map(
        ([stem, senses]): RoleWord => ({
          ...{ stem, senses, role, isHead: stem === head, isOfDoer },
          kind: TIME.test(stem) ? 'time' : names.has(stem) ? 'name' : 'word',
        }),
      ),
    ...ranks,
  ];
}

const cache = new WeakMap<IndexedSentence, readonly WordedClause[]>();

/** The clauses of a sentence, read once. */
export function clausesIn(sentence: IndexedSentence, index: CallIndex): readonly WordedClause[] {
  const known = cache.get(sentence);
  if (known) return known;
  const clauses = wordedClauses(sentence.text, index);
  cache.set(sentence, clauses);
  return clauses;
}

/** What "it" or "they" in a sentence may mean: the words of what stands before. */
export function meantIn(sentence: IndexedSentence): ReadonlySet<string> {
  const known = meant.get(sentence);
  if (known) return known;
  const { before, text, asked, start } = sentence;
  const isMany = /\b(?:them|they|these|those|theirs|he|she)\b/i.test(text);
  const texts = [
    ...(start < ANSWER ? [asked] : []),
    ...(before ? [before.text] : []),
    ...(before?.before && !isMany ? [before.before.text] : []),
    text,
  ];
  const words = new Set(texts.flatMap((each) => [...saidIn(each)]));
  meant.set(sentence, words);
  return words;
}

const ANSWER = 300; // characters of an answer that lean on its question
const meant = new WeakMap<IndexedSentence, ReadonlySet<string>>();
