import type { Transcript } from '../../core/transcript.ts';
import type { Placed } from '../../extract/evidence.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { type Anchor, anchorsIn, holdsAnchor, isNameOfIts, rareOf } from './anchors.ts';
import { DEED_VERBS, type DeedVerb, SALE } from './deed-words.ts';
import type { Due } from './due.ts';
import { isHeading, namedBefore, openingOf, pointsBack } from './named-before.ts';
import { namesIn } from './names.ts';
import { clauseAt, dueAt, type Span } from './own-due.ts';
import { hasThing } from './things.ts';

/** A deed whose thing has no common name: it is told apart by rare words that both calls say. */
export interface Anchored {
  readonly anchors: readonly Anchor[];
  readonly verb: DeedVerb;
  readonly due: Due;
  readonly at: Span;
}

// "The oat range goes into stores": where it is sold
const AT_SALE = /\b(?:into|in|to) (?:the )?(?:stores|shops|market)\b/gi;
// "goes live in all of our hospitals": where it does
const AT_PLACES = /\b(?:across|throughout|in|at|to|into) (?:every|each|all)\b[^,;]{0,40}/gi;
// "With Skua gone, we …": why, and not what
const WITH = /^With [^,;]{2,50}, /;
// What these do needs a thing with a name of its own.
const OF_NAMED = /^(?:reach|receive|enter|file)$/;
// "deliver growth", "ship in the quarter" are of anything.
const FIRST_OUT =
  /\bfirst\b[^,;]* (?:ship|deliver\w*)\b|\b(?:start|begin) (?:shipping|deliveries)\b/i;
const IN_PLACES =
  /\b(?:in|at|near|from|across) (?:the (?=\p{Lu}\p{L}+s\b))?\p{Lu}[\p{L}-]+(?:(?:,|,? and| or) \p{Lu}[\p{L}-]+){0,3}/gu;
// "We raise our forecast", "to raise the margin": held to their figures
const RAISED_WORD =
  /\b(?:forecast|guidance|outlook|estimates?|targets?|margins?|revenues?|sales|earnings|dividends?)\b/i;
const SELLS = /\b(?:sell|sale|divest\w*|disposal)\b/i;
const SOLD = /\b(?:sell|sale|sold|buyer|divest\w*|disposal|deal|transaction|goodbye)\b/i;

// What is raised by a day; "the increase in synergies" is no deed.
const RAISED =
  /\b(?:prices?|pricing|fees?|surcharges?|fares?|tolls?|tariffs?|rents?|premiums?|wages?|pay|rates?)\b/i;

// "The trial went well, and we launch in May": what the clause before tells is something else
const OF_ITSELF =
  /^(?:(?:and|but|so|then|while) )?(?:we|i|they)\b(?!.*\b(?:it|them|that|this|those|these|both|the (?:sale|deal|transaction|project|plan))\b)/i;

// "…, since we lost three weeks": why, and nothing that is to be done
const REASON = /, (?:since|because|given that|now that|as) (?!of\b|a\b|an\b)[^;]*$/i;

/** "Merlin, our tool for dealers, will be available": it is called by its name. */
function opensWith(text: string, name: string): boolean {
  return new RegExp(`^(?:(?:and|our|the|now),? )*${RegExp.escape(name)},`, 'iu').test(text);
}

function isOfSuch({ name }: DeedVerb, text: string): boolean {
  if (name === 'deliver') return FIRST_OUT.test(text);
  if (name === 'publish') return /\bpublish/i.test(text);
  if (name === 'raise') return RAISED.test(text) && !RAISED_WORD.test(text);
  return !OF_NAMED.test(name);
}

/** The deed of a sentence that looks ahead; null where it has no date or nothing that tells it apart. */
export function anchoredIn(
  placed: Placed,
  transcript: Transcript,
  texts: readonly string[],
): Anchored | null {
  const text = placed.text.replace(WITH, (said) => ' '.repeat(said.length));
  const found = DEED_VERBS.flatMap((verb) => {
    const said = isOfSuch(verb, text) ? verb.ahead.exec(text) : null;
    const at = said && { start: said.index, end: said.index + said[0].length };
    const due = at && !verb.done.test(clauseAt(text, at)) ? dueAt(text, at, transcript.call) : null;
    return at && due ? [{ verb, at, due }] : [];
  });
  const [first] = found;
  // A thing that has a common name is told apart by that and the names beside it.
  if (!first || hasThing(clauseAt(text, first.at).replace(AT_SALE, '').replace(AT_PLACES, '')))
    return null;
  const clause = clauseAt(text, first.at);
  const isByPronoun =
    pointsBack(clause) && namesIn(clause.replace(/^\s*\S+/, ''), transcript).length === 0;
  // "We agreed to sell Skerry Optics; we expect that sale to close": named in its own sentence
  const ahead = text.slice(0, text.indexOf(clause)).replace(/^\s*\S+/, '');
  const isNamedHere = namesIn(ahead, transcript).some(isNameOfIts);
  const named = isByPronoun && !isNamedHere ? namedBefore(placed, transcript) : null;
  const verb = /^(?:complete|close)$/.test(first.verb.name) && SELLS.test(text) ? SALE : first.verb;
  if (named) {
    const anchors = rareOf(anchorsIn(named.text, transcript), texts).filter(
      ({ isName, said }) => (isName || isHeading(named.text)) && !isCountryOf(said, named.text),
    );
    return anchors.length === 0 ? null : { ...first, verb, anchors };
  }
  if (/^(?:it|this|that)\b/i.test(clause)) return null;
  const metrics = findMetrics(text);
  const isMetric = ({ said }: Anchor) => {
    const start = text.toLowerCase().indexOf(said.toLowerCase());
    return metrics.some((each) => each.start < start + said.length && start < each.end);
  };
  const own = (words: string) =>
    rareOf(anchorsIn(words, transcript), texts).filter((anchor) => !isMetric(anchor));
  const [all, near] = [own(text.replace(REASON, '')), own(clauseAt(text, first.at))];
  // Whoever acts in a clause behind it is another: "…, and Halberd has trained its people"
  const upTo = text.slice(0, text.indexOf(clause) + clause.length).toLowerCase();
  const names = all.filter(({ said, isName }) => isName && upTo.includes(said.toLowerCase()));
  const anchors =
    near.length > 0
      ? [...near.filter(({ isName }) => !isName), ...names]
      : OF_ITSELF.test(clause) || names.some(({ said }) => opensWith(text, said))
        ? names
        : all;
  return anchors.length === 0 ? null : { ...first, verb, anchors: withoutPlaces(anchors, text) };
}

/** "Monterrey, Mexico": the second only says where the first is. */
function isCountryOf(name: string, text: string): boolean {
  const there = RegExp.escape(capitalised(name));
  return new RegExp(`\\b(?:in|near|at|outside) \\p{Lu}\\p{L}+, ${there}\\b`, 'u').test(text);
}

/** "Launch Merlin in Oslo and Bergen": it is Merlin that is launched. */
function withoutPlaces(anchors: readonly Anchor[], text: string): readonly Anchor[] {
  const places = placesIn(text);
  const others = anchors.filter(({ said, isName }) => !isName || !places.includes(said));
  return others.length > 0 ? others : anchors;
}

/** The names of a text that tell where something is: "in Oslo and Bergen". */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(IN_PLACES)].flatMap(([said]) =>
    [...said.matchAll(/\p{Lu}[\p{L}-]+/gu)].map(([name]) => name.toLowerCase()),
  );
}

/** What it is called by: the words that say most, else its names. */
export function anchoredLabel({ anchors }: Pick<Anchored, 'anchors'>): string {
  const names = anchors.filter(({ isName }) => isName).map(({ said }) => capitalised(said));
  const [first, ...others] = anchors.filter(({ isName }) => !isName).map(({ said }) => said);
  if (first === undefined) return names.join(' ');
  // "second dry", "dry dock": neighbours of one name
  return others.reduce((label, pair) => {
    const [word = '', next = ''] = pair.split(' ');
    return label.endsWith(` ${word}`) ? `${label} ${next}` : label;
  }, first);
}

/** A sentence about a thing, with the one before that names it where this one does not. */
export interface About extends Placed {
  readonly named?: Placed;
}

/**
 * The sentences of a later call about the thing: those that name it, by a pair of its words, else by all of
 * its names, and those that point back to one of them.
 */
export function sentencesAbout(
  { anchors, verb, around }: Pick<Anchored, 'anchors' | 'verb'> & { readonly around: string },
  sentences: readonly Placed[],
  transcript: Transcript,
): readonly About[] {
  const naming = new Set(sentencesWith(anchors, sentences).map(({ id }) => id));
  const places = placesIn(around);
  return sentences.flatMap((placed): readonly About[] => {
    const clause = clauseOf(verb, placed.text);
    const elsewhere = placesIn(clause);
    const isElsewhere = places.length > 0 && elsewhere.length > 0;
    if (isElsewhere && !elsewhere.some((name) => places.includes(name))) return [];
    if (naming.has(placed.id)) return [placed];
    if (namesIn(clause, transcript).filter(isNameOfIts).length > 0) return [];
    const named = namedBefore(placed, transcript) ?? openingOf(placed, transcript);
    if (!named || !naming.has(named.id)) return [];
    // "We said goodbye to Bolt. That was completed in May."
    const isSold = verb === SALE && SOLD.test(named.text);
    const text = isSold
      ? placed.text.replace(/^(?:it|that|this)(?= (?:was|has been))/i, 'The sale')
      : placed.text;
    return [{ ...placed, text, named }];
  });
}

function clauseOf({ ahead, done }: DeedVerb, text: string): string {
  const said = done.exec(text) ?? ahead.exec(text);
  return said ? clauseAt(text, { start: said.index, end: said.index + said[0].length }) : text;
}

function sentencesWith(
  anchors: readonly Anchor[],
  sentences: readonly Placed[],
): readonly Placed[] {
  const texts = sentences.map(({ text }) => text);
  const shared = rareOf(anchors, texts);
  const pairs = shared.filter(({ isName }) => !isName);
  const names = shared.filter(({ isName }) => isName);
  if (pairs.length > 0)
    return sentences.filter(({ text }) => pairs.some((pair) => holdsAnchor(text, pair)));
  return names.length === 0
    ? []
    : sentences.filter(({ text }) => names.every((name) => holdsAnchor(text, name)));
}
