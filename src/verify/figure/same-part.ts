import type { Fact } from '../../figures/fact.ts';
import { NO_MONEY_NEXT } from '../../figures/grammar/rates.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { REGION } from '../../figures/segment/regions.ts';
import { sourceIn } from '../../figures/segment/sources.ts';
import type { Written } from '../claim/read-claim.ts';
import { isSameMeaning } from '../words/meaning.ts';
import { withPlaces } from '../words/place-words.ts';
import type { Context } from './compare.ts';

/**
 * Whether two names are of one part of the company: one's words contain the other's, unless the call
 * gives figures of both: "commercial" is not "commercial cloud" where it speaks of either.
 */
export function sameSegment(
  one: string | null,
  other: string | null,
  parts: ReadonlySet<string> = new Set(),
): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  const [a, b] = [partWords(one), partWords(other)];
  if (a.replaceAll(/[\s-]/g, '') === b.replaceAll(/[\s-]/g, '')) return a !== ''; // "health care"
  if (parts.has(one) && parts.has(other)) return false;
  if (isShortFor(a, b) || isShortFor(b, a) || isSameKind(a, b)) return true;
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** "Lumo Express" of Lumo is its Express. */
function isSameWithoutOwner(one: string | null, other: string | null, company: string): boolean {
  const [first = ''] = company.toLowerCase().split(/[\s,]/);
  const own = (part: string) => partWords(part.replace(`${first} `, ''));
  return first !== '' && one !== null && other !== null && own(one) === own(other);
}

const KIND = /\b(?:channels?|division|unit|arm)\b/g;

/** "Online" of what the call names its digital channels. */
function isSameKind(one: string, other: string): boolean {
  return isSameMeaning(one.replaceAll(KIND, ''), other.replaceAll(KIND, ''));
}

/** "dtc" of "direct-to-consumer". */
function isShortFor(letters: string, name: string): boolean {
  const words = name.split(/[\s&-]+/).filter((word) => word !== '' && word !== 'and');
  const initials = words.map((word) => word.charAt(0)).join('');
  // "D&W" of doors and windows
  if (words.length > 1 && letters.replaceAll('&', '') === initials) return true;
  // "SPD": with that it is a division
  return (
    words.length > 1 &&
    (letters === initials ||
      (/^[dgbsu]$/.test(letters.replace(initials, '')) && letters.startsWith(initials)))
  );
}

// "the rail market": rail; capital and emerging markets are called so
const MARKET =
  /(?<=\w{3})(?<!capital|emerging|developed|developing|debt|equity|private|public|growth) markets?$/;

// "small and medium-sized businesses", "SMBs", "SMEs"
const SMALL_FIRMS =
  /\bsmall(?:er)?(?:,? (?:and|to|&) |-(?:and|to)-)(?:medium|mid)(?:[- ]?sized?)?(?: (?:business(?:es)?|enterprises|companies|customers|firms))?\b|\bsm[be]s?\b/g;

function partWords(name: string): string {
  return withPlaces(name.toLowerCase())
    .replaceAll(SMALL_FIRMS, 'smb')
    .replaceAll(/, and\s|\s&\s|,\s/g, ' and ')
    .replaceAll('/', '-')
    .replace(MARKET, '')
    .replaceAll(/(?<!^)\b(?:services?|segment|business)\b|['’]s\b|['’](?=\s|$)|\.(?=\w|\s|$)/g, '')
    .replaceAll(/(?<=\w{4})ing\b/g, '') // "Commercial Bank", "Commercial Banking"
    .replaceAll(/(?<=\w{3})s\b/g, '') // "Freights operating income": an apostrophe was lost
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a claim is of another part of the company than a fact. */
export function isOtherPart(
  { segment, words }: Written,
  fact: Fact,
  { isCited, sentence, parts, isPartOnly, company, isCompany }: Context,
): boolean {
  const source = sourceIn(fact.segment, sentence);
  if (source !== null && isOwnRevenue(words, source)) return true;
  if (isAbroad(words, sentence)) return true;
  if (segment !== null && isOfWhole(segment, fact.segment, sentence)) return true;
  if (fact.segment === null && isOfPlaceOnly(words, sentence)) return true;
  if (fact.segment === null && segment !== null && isOfAll(sentence, fact)) return true;
  if (isToldAsBoth(segment, fact.segment, { words, sentence })) return false;
  if (sameSegment(segment, fact.segment, parts.get(fact.metric))) return false;
  if (isSameWithoutOwner(segment, fact.segment, company)) return false;
  // "The domestic pace of 7.7%" of the U.S.
  if (segment === null && HOME.test(fact.segment ?? '') && isAtHome(words)) return false;
  if (segment === null && OUTSIDE.test(fact.segment ?? '') && ABROAD.test(words)) return false;
  if (OUTSIDE.test(fact.segment ?? '') && segment !== null) {
    if (IS_ABROAD.test(segment)) return false;
    if (!OUTSIDE.test(segment)) return true;
  }
  if (OUTSIDE.test(segment ?? '') && fact.segment !== null && !OUTSIDE.test(fact.segment))
    return true;
  if (segment === null && fact.segment !== null && isCompany(fact.segment)) return false;
  if (segment === null)
    return !isCited && !isPartOnly(fact.metric) && !isCalledShort(fact.segment, words);
  if (isNamedRightBefore(segment, sentence, fact)) return false;
  if (fact.segment !== null) return true;
  if (isCited && isNamedIn(segment, sentence)) return false;
  return !isNamedBeside(segment, sentence, fact.spoken);
}

/** "Domestic cinema advertising revenue for posters and trailers": named before the account and behind it. */
function isNamedRightBefore(segment: string, sentence: string, { metric, spoken }: Fact): boolean {
  const named = findMetrics(sentence).findLast(
    ({ name, end }) => name === metric && end <= spoken.start,
  );
  return (
    named !== undefined && sentence.slice(0, named.start).toLowerCase().trimEnd().endsWith(segment)
  );
}

const US = '(?:U\\.S\\.(?:A\\.)?|(?<=\\bthe )US\\b|United States)';
const US_MONEY = '(?! (?:dollars?|GAAP|government|treasur\\w+|tax\\w*|economy)\\b)';
const MONEY = /\bU\.?S\.?(?: dollars?| GAAP|\$)/g;
const OUTSIDE_US = new RegExp(
  `\\b(?:[Oo]utside|[Ee]x|[Ee]xcluding|[Bb]eyond)(?: of)?[- ](?:the )?${US}`,
  'g',
);
const AT_HOME = new RegExp(`\\b[Dd]omestic(?:ally)?\\b|\\bat home\\b|${US}${US_MONEY}`);
const HOME = /^(?:domestic|(?:the )?(?:u\.?s\.?(?:a\.?)?|united states))$/;
const OUTSIDE = /^outside\s/;
const IS_ABROAD = /^(?:international|overseas|abroad|foreign|non-u\.?s\.?)$/;
const ABROAD = /\b(?:international|abroad|overseas)\b/i;

/** Whether words speak of home where a sentence speaks of abroad, or the other way. */
export function isAbroad(words: string, sentence: string): boolean {
  const [one, other] = [isAtHome(words), isAtHome(sentence)];
  return one !== null && other !== null && one !== other;
}

/** Whether words speak of home, or of abroad; null where of neither, or of both. */
function isAtHome(text: string): boolean | null {
  const rest = text.replaceAll(OUTSIDE_US, ' abroad ');
  const [home, abroad] = [AT_HOME.test(rest), ABROAD.test(rest)];
  return home === abroad ? null : home;
}

const WHOLE = /\b(?:worldwide|global(?:ly)?|company-?wide|group-?wide)\b/i;

/** "US retail sales" where the call tells retail sales worldwide: the whole is no part of it. */
function isOfWhole(part: string, said: string | null, sentence: string): boolean {
  if (said === null || part === said || !WHOLE.test(sentence)) return false;
  return !holdsWords(sentence, partWords(part));
}

const OF_ALL =
  /^(?:overall|total|consolidated|company-?wide|group)\b|\b(?:[Oo]verall|[Tt]otal|[Cc]onsolidated|[Cc]ompany-?wide)\s(?:(?:adjusted|net|gross|non-GAAP)\s)?$/;

/** "Overall gross margin came in at 38.6%, with progress in Kilns": of no part that is named behind it. */
function isOfAll(sentence: string, { metric, spoken }: Fact): boolean {
  const named = findMetrics(sentence).findLast(
    ({ name, end }) => name === metric && end <= spoken.start,
  );
  if (named === undefined || /\d|[,;]\s/.test(sentence.slice(named.end, spoken.start)))
    return false;
  const before = sentence.slice(0, named.start);
  return OF_ALL.test(sentence.slice(named.start, named.end).toLowerCase()) || OF_ALL.test(before);
}

const PLACE = new RegExp(`\\b${REGION}(?![\\p{L}])`, 'u');

/** "U.S. retail sales of new motorcycles" of what is told worldwide. */
function isOfPlaceOnly(words: string, sentence: string): boolean {
  const [place] = PLACE.exec(words.replaceAll(OUTSIDE_US, ' ').replaceAll(MONEY, ' ')) ?? [];
  if (place === undefined || WHOLE.test(words) || !WHOLE.test(sentence)) return false;
  return !withPlaces(sentence.toLowerCase()).includes(withPlaces(place.toLowerCase()));
}

/** "Retail sales of new motorcycles": of two names of one thing the call's own came first. */
function isToldAsBoth(
  part: string | null,
  said: string | null,
  { words, sentence }: { readonly words: string; readonly sentence: string },
): boolean {
  if (part === null || said === null) return false;
  const [own, other] = [said, part].map((name) => RegExp.escape(name));
  return (
    holdsWords(sentence, part) &&
    new RegExp(
      `\\b${own}\\s(?:[\\w-]+\\s){0,3}(?:of|for|from|at|in|within)\\s(?:[\\w-]+\\s){0,3}${other}\\b`,
      'i',
    ).test(words)
  );
}

function holdsWords(sentence: string, name: string): boolean {
  const said = new Set(
    sentence
      .toLowerCase()
      .replaceAll('.', '')
      .match(/[\p{L}\p{N}&]+/gu) ?? [],
  );
  return name.split(/[\s-]/).every((word) => said.has(word) || said.has(`${word}s`));
}

/** "The installed base business" of a part called installed base management. */
function isCalledShort(segment: string | null, words: string): boolean {
  const first = segment?.split(' ').slice(0, -1) ?? [];
  return (
    first.length > 1 &&
    new RegExp(
      `\\b${RegExp.escape(first.join(' '))}\\s(?:business|segment|unit|division|arm)\\b`,
      'i',
    ).test(words)
  );
}

/** "Siltech's revenue": another company's own, of which a call tells only what comes from it. */
function isOwnRevenue(words: string, source: string): boolean {
  const said = words.toLowerCase();
  return [`${source}'s`, `${source}’s`].some((whose) =>
    /^\s(?:own |total |net |overall )*(?:revenues?|sales)\b/.test(
      said.split(whose.toLowerCase()).at(1) ?? '',
    ),
  );
}

/** Whether a sentence that gives its figure no part names one at all: "6,000 stores in 230 cities across Norland". */
function isNamedIn(part: string, said: string): boolean {
  return new RegExp(`(?<![\\w-])${RegExp.escape(part)}${NO_MONEY_NEXT}`, 'i').test(said);
}

/** Whether a part is named before a figure or in the same breath behind it: what follows later is another. */
function isNamedBeside(part: string, said: string, { start, end }: SpokenFigure): boolean {
  const name = new RegExp(`(?<![\\w-])${RegExp.escape(part)}${NO_MONEY_NEXT}`, 'i');
  if (name.test(said.slice(0, start))) return true;
  const behind = name.exec(said.slice(end));
  const between = said.slice(end, end + (behind?.index ?? 0)).replaceAll(/\bQ[1-4]\b/g, '');
  return behind !== null && !/[,;\d]|\.\s/.test(between);
}
