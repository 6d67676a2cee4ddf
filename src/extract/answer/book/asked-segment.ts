import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { plainSegment } from '../../guidance/noun-phrase.ts';
import type { Book } from './book.ts';
import { looseMetric } from './loose-metrics.ts';
import { type Term, termsOf } from './terms.ts';

// What figures are called, never a part by itself.
const OF_FIGURES = new Set(termsOf('net total gross sales revenue income profit margin costs'));
const SHORTEST = 4; // letters that tell a word
const MOST_APART = 3; // times a word is said alone to once with the others of its part
// "How will they lift margins" names no part.
const BEFORE_METRIC =
  /(?:^|(?<!\b(?:they|we|it|you|to|will|would|could|can|should|may|might|helps?|helped|not|the company|management))\s)([\p{L}&-]{4,})(?:['’]s)?\s(?:(?:business|segment|division|unit|net|adj(?:usted)?|operating|reported|organic)\s)*$/iu;
const WHOLE = /\b(?:total|overall|group|company|whole|consolidated)\b/i;

/** The segment of the call whose words the question has, the longest name first. */
export function segmentIn(terms: readonly Term[], text: string, book: Book): string | null {
  const asked = new Set(terms);
  const names = new Set(book.facts.flatMap(({ segment }) => segment ?? []));
  const [called] = book.segments.find(text);
  const fitting = [...names]
    .map((name) => ({ name, words: segmentTerms(name) }))
    .filter(
      ({ words }) =>
        words.some((word) => !OF_FIGURES.has(word)) && words.every((word) => asked.has(word)),
    );
  // "Service provider" before "service": all its words are said, the generic ones too.
  const isWhole = ({ name }: { readonly name: string }) => text.toLowerCase().includes(name);
  const [longest] = fitting.toSorted(
    (one, other) =>
      other.words.length - one.words.length ||
      Number(isWhole(other)) - Number(isWhole(one)) ||
      other.name.length - one.name.length,
  );
  const named =
    longest && !isWhole(longest)
      ? (toldMost(longest, names, book) ?? longest.name)
      : (longest?.name ?? called?.name);
  if (named !== undefined) return named;
  return WHOLE.test(text)
    ? null
    : (segmentBegun(asked, names, book) ??
        segmentCut(terms, names) ??
        segmentShort(terms, names, book) ??
        segmentInOneWord(text, names, book));
}

/** "Consumer bank" of "consumer & business banking" and "consumer & community banking": what is told of most. */
function toldMost(
  { name, words }: { readonly name: string; readonly words: readonly Term[] },
  names: ReadonlySet<string>,
  { facts }: Book,
): string | null {
  const told = (part: string) => facts.filter(({ segment }) => segment === part).length;
  const [other] = [...names]
    .filter((each) => each !== name && words.every((word) => segmentTerms(each).includes(word)))
    .toSorted((one, two) => told(two) - told(one));
  return words.length > 1 && other !== undefined && told(other) > told(name) ? other : null;
}

/** "enterprise" of "enterprise cloud services": what tells it from its siblings is said. */
function segmentBegun(
  asked: ReadonlySet<Term>,
  names: ReadonlySet<string>,
  { said }: Pick<Book, 'said'>,
): string | null {
  const words = [...names].map((name) => ({ name, words: segmentTerms(name) }));
  const shared = (term: Term) => words.filter((each) => each.words.includes(term)).length > 1;
  const begun = words.find(({ words: [first, ...others] }) => {
    const isTold = first !== undefined && asked.has(first) && !shared(first);
    return isTold && others.length > 0 && others.every(shared);
  });
  return begun && !isNameOfItsOwn(begun.words, said) ? begun.name : null;
}

/** "Vestra" is more than "Vestra software" where it is mostly spoken of without that word. */
function isNameOfItsOwn([first = '', ...others]: readonly Term[], said: Book['said']): boolean {
  const naming = said.filter(({ own }) => own.has(first));
  const whole = naming.filter(({ own }) => others.every((other) => own.has(other)));
  return naming.length > MOST_APART * whole.length;
}

/** "Semi equipment" of "semiconductor equipment components": two of its words or more, cut short, of no other. */
function segmentCut(terms: readonly Term[], names: ReadonlySet<string>): string | null {
  const fitting = [...names].filter((name) => {
    const words = segmentTerms(name);
    const said = words.filter((word) => terms.some((term) => isCut(term, word)));
    return said.length >= 2 && said.length < words.length;
  });
  const [only, other] = fitting;
  return only !== undefined && other === undefined ? only : null;
}

/** "Auto" of "automotive", where no other part and no word of the call begins so. */
function segmentShort(
  terms: readonly Term[],
  names: ReadonlySet<string>,
  { has }: Pick<Book, 'has'>,
): string | null {
  for (const term of terms) {
    if (term.length < SHORTEST || has(term)) continue;
    const [only, other] = [...names].filter((name) => {
      const words = segmentTerms(name);
      return words.length === 1 && words.some((word) => isCut(term, word));
    });
    if (only !== undefined && other === undefined) return only;
  }
  return null;
}

/**
 * "Lift margin" of "lift components": a word right before a metric that no other part has, and that the
 * call never says there of anything else.
 */
function segmentInOneWord(
  text: string,
  names: ReadonlySet<string>,
  { said }: Pick<Book, 'said'>,
): string | null {
  const { start = 0 } = findMetrics(text)[0] ?? looseMetric(text) ?? {};
  const word = BEFORE_METRIC.exec(text.slice(0, start))?.[1] ?? '';
  const [term, ...more] = termsOf(word);
  if (term === undefined || more.length > 0 || OF_FIGURES.has(term)) return null;
  const [only, other] = [...names].filter((name) => segmentTerms(name).includes(term));
  if (only === undefined || other !== undefined || segmentTerms(only).length < 2) return null;
  const alone = new RegExp(`(?<![\\p{L}-])${RegExp.escape(word.replace(/s$/i, ''))}s?\\s`, 'giu');
  const isOfOther = said.some(({ text: told }) =>
    [...told.matchAll(alone)].some(({ index, 0: found }) => {
      const behind = told.slice(index + found.length);
      const isNamed = told
        .slice(0, index + found.length - 1)
        .toLowerCase()
        .endsWith(only);
      return !isNamed && (findMetrics(behind)[0] ?? looseMetric(behind))?.start === 0;
    }),
  );
  return isOfOther ? null : only;
}

/** Whether a typed word is one of a name, or its beginning: "semi". */
export function isCut(term: Term, word: Term): boolean {
  return term === word || (term.length >= SHORTEST && word.startsWith(term));
}

// What one business of a company has and the whole has not: a telephone company's ARPU is its wireless ARPU.
const OF_ONE_BUSINESS =
  /^(?:average revenue per user|churn|occupancy|revenue per available room|average daily rate|load factor|combined ratio|net inflows)$/;

/** The only part that a metric of one business is told of; null where the whole or several have it. */
export function onlyPartOf(
  metrics: readonly string[],
  text: string,
  { results }: Pick<Book, 'results'>,
): string | null {
  const [metric = ''] = metrics;
  if (metrics.length !== 1 || !OF_ONE_BUSINESS.test(metric) || WHOLE.test(text)) return null;
  const parts = new Set(
    results.filter((fact) => fact.metric === metric).map(({ segment }) => segment),
  );
  const [only = null] = parts;
  return parts.size === 1 ? only : null;
}

/** "public cloud services" -> its terms without generic words. */
export function segmentTerms(name: string): readonly Term[] {
  // The name of a part is no pronoun: "us" is a country there.
  const terms = termsOf(plainSegment(name).replaceAll(/\bus\b/g, 'US'));
  const telling = terms.filter((term) => term !== 'servic');
  return telling.length > 0 ? telling : terms;
}
