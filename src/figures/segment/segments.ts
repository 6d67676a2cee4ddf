import { companyName } from '../../core/company-words.ts';
import { currencyOf } from '../../core/currencies.ts';
import { type Guarded, guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { isMoneyAhead, NO_MONEY_NEXT } from '../grammar/rates.ts';
import { financeOf } from '../lexicon/financial-call.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { innerCapitals } from './inner-capitals.ts';
import { isLoose, mayBePart, mayOpenName } from './may-be-part.ts';
import { nameTest } from './name-test.ts';
import { partOfCompany } from './of-company.ts';
import { regionOf } from './regions.ts';
import { shortNames } from './short-names.ts';

/** A segment as a text names it; `name` is the call's own usual form, lower case. */
export interface SegmentMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The segments of one call. */
export interface Segments {
  readonly names: SegmentNames;
  /** Segments named in a text, in order. */
  find(text: string): readonly SegmentMention[];
  /** The usual form of a segment's words, whatever generic words stand behind them. */
  canonical(words: string): string;
  /** Whether words are capitalised within the call's sentences: a name, not the head of a sentence. */
  isName(words: string): boolean;
  /** Whether words name the company itself rather than a part of it. */
  isCompany(words: string): boolean;
  /** Whether parts may have a net income of their own, as a lender's or an insurer's do. */
  readonly mayEarnNet: boolean;
}

const WORD = "[A-Za-z][\\w&'’-]*";
const STOP =
  '(?:was|were|is|are|be|been|increased|decreased|declined|grew|rose|fell|reached|came|improved|dropped|remained|of|in|for|and|to|by|with|from|at|as|on|which|that|this|during|compared|up|down|represent\\w*|continued|accounted|contributed|totaled|has|have|had|will|would|our|the|a|an|services?)';
const NP = `((?:(?!${STOP}\\b)${WORD})(?:\\s(?!${STOP}\\b)${WORD}){0,3}(?:\\sservices)?)`;
const METRIC =
  '(?:(?:total |net |adjusted )?(?:revenues?|sales)|gross (?:profit|margin)s?|operating (?:income|profit|margin)s?|EBITDA)';

/** A proper name of up to five words: "Household & Local Lending", "HLL". */
export const PROPER =
  "((?:(?:\\p{Lu}\\.){2,}|[a-z]?\\p{Lu}[\\w&'’-]+(?:/\\p{Lu}[\\w&'’-]+)?)(?:\\s(?:(?:and|&|of)\\s)?\\p{Lu}[\\w&'’-]*){0,4})";

// How calls introduce their segments; each yields the words after it.
const CUES: readonly Guarded[] = [
  new RegExp(`\\b${METRIC} (?:from|of|on|for|in|at) (?:our |the )?${NP}`, 'gi'),
  new RegExp(
    `\\b(?:[Ii]n terms of|[Mm]oving (?:on )?to|[Tt]urning (?:now )?to|[Nn]ow to|[Ll]et's turn to|[Ww]ithin|[Aa]s for|[Ii]n) (?:our |the )?${NP}(?:\\s(?:segment|business|division|unit))?(?=[,.]\\s(?:(?:our|the|total|net|we|they|it)\\s)*${METRIC}|\\s(?:segment|business|division))`,
    'g',
  ),
  new RegExp(`\\b(?:our |the )${NP} (?:segment|business|division|unit)\\b`, 'g'),
  new RegExp(`\\b(?:[Oo]ur|[Tt]he) ${PROPER} (?:segment|business|division|unit)\\b`, 'gu'),
  new RegExp(`\\b(?:[Oo]ur|[Tt]he) ${PROPER} (?:brand|banner|chain|label)\\b`, 'gu'),
  new RegExp(`(?<=^|[.,;]\\s|\\b(?:our|the|and|while)\\s)${PROPER} ${METRIC}\\b`, 'gu'),
  new RegExp(
    `\\b(?:[Mm]oving (?:on ?)?to|[Tt]urning (?:now )?to|[Ss]tart(?:ing)? with|[Nn]ow to)\\s(?:page \\w+ and )?(?:the |our )?${PROPER}(?=[,.;:]|\\son (?:page|slide))`,
    'gu',
  ),
  // "Transmission had revenue of", "Norte, as I said, contributed EBITDA of"
  new RegExp(
    `(?<=^|[.;]\\s|,\\s(?:and|while)\\s)(?:(?:And|The|Our|In total,)\\s)?${PROPER}(?:,[^,.;\\d]{3,60},)?\\s(?:also\\s|again\\s)?(?:had|delivered|contributed|generated|reported|posted|recorded|achieved|wrote|earned)\\s[^.;]{0,60}?\\b(?:${METRIC}|premiums?|earnings|profit)\\b`,
    'gu',
  ),
  // "Thermal, revenue was", "UK Home, premium up 11%", "Generation, BRL 347 million"
  new RegExp(
    `(?<=^|[.;]\\s)(?:And\\s)?${PROPER}(?:,[^,.;\\d]{3,60})?,\\s(?:our |the |total |net )?(?:${METRIC}|premiums?|earnings|profits?|[$€£¥₹]\\s?\\d|[A-Z]{3}\\s\\d)`,
    'gu',
  ),
].map(guarded);
// "Pump Systems. Sales were", "Fine Kilns first. Revenue of": a heading of its own, where the call writes the name so within sentences too
const HEADS = guarded(
  new RegExp(
    `(?<=^|[.!?]\\s)(?:(?:And|Then|Next|Now|Finally|Lastly),?\\s)?${PROPER}(?:\\s(?:first|next|now))?\\.(?=\\s(?:Its |Here,? |The )?(?:[Tt]otal |[Nn]et |[Oo]rganic |[Aa]djusted )?(?:[Rr]evenues?|[Ss]ales|[Oo]rders?|[Oo]rder intake|[Vv]olumes?|EBITD?A?|[Pp]remiums?|[Bb]ookings)\\b)`,
    'gu',
  ),
);
// "At Ammarok we had a bad July": a place of the company's own where the call says its name again
const AT_PLACE = new RegExp(
  `(?<=^|[.;]\\s)(?:(?:And|But|Now),?\\s)?(?:At|In)\\s${PROPER}(?=,?\\s(?:we|our|it|the team|production|volumes?|output|throughput|costs|sales)\\b)`,
  'gu',
);
// "UK Motor grew 17% to", "Retirement was GBP 97 million": a part where the call says its name again
const MOVED = guarded(
  new RegExp(
    `(?<=^|[.;,]\\s|\\b(?:and|while|whereas|but)\\s)${PROPER}(?:,[^,.;\\d]{3,60},)?\\s(?:was|grew|rose|fell|declined|increased|decreased|dropped|delivered|contributed|generated|wrote|earned|made|came in)\\b[^.;,]{0,24}?(?:[$€£¥₹]\\s?\\d|[A-Z]{3}\\s\\d|\\d%)`,
    'gu',
  ),
);
// Words that follow "revenue from" and the like without being a segment.
const NO_SEGMENT =
  /^(?:\d|(?:s&m|key|specific|discuss|numbers?|way|whether|financial|sales|customers?|clients?|contracts?|continuing|acquisitions?|questions?|addition|fact|general|summary|conclusion|particular|short|line|order|time|constant|non|ai|how|generative|end|past|market|meantime|world|existing|closing|letter|morning|afternoon|transformation|old|other|spite|part|place|late|mid\S*|terms|case|light|response|connection|accordance|excess|respect|detail|reality|prepared|opening|segment|services?|system|operating|operational|slide|page|outside|following|behind|growing|right|individual|differentiated|billed|way|own|us|fx|currenc(?:y|ies)|foreign exchange|hedging|tax(?:es)?|pricing|prices?|volumes?|mix|weather|inflation|tariffs?|interest|depreciation|headcount|earnings|results?|costs?|expenses?|growth|guidance|operations|business|businesses|group|company)\b)/i;
const GENERIC =
  /\s(?:services?|segments?|lines? of business|business(?:es)?|divisions?|units?|operations|products?|team|center|centre)$/i;

/** Segments as plain data: words that name one, with its usual form. */
export type SegmentNames = readonly (readonly [words: string, name: string])[];

const cache = new WeakMap<Transcript, Segments>();

/** Learns a call's segments once. */
export function learnSegments(transcript: Transcript): Segments {
  return cache.get(transcript) ?? keepSegments(transcript, segmentNames(transcript));
}

/** Keeps segments that were learned of a call before, by this process or another. */
export function keepSegments(transcript: Transcript, names: SegmentNames): Segments {
  const shorts = shortNames(transcript, names);
  const usual = new Map(names.map(([key, name]) => [key, shorts.get(key) ?? name]));
  const twins = new Map(names.map(([key, name]) => [twinOf(key), name]));
  const segments: Segments = {
    names,
    find: finderOf(usual, shorts),
    canonical: (words) =>
      usual.get(keyOf(words)) ??
      shorts.get(keyOf(words)) ??
      twins.get(twinOf(keyOf(words))) ??
      plainName(words),
    isName: innerCapitals(transcript),
    isCompany: companyTest(transcript),
    mayEarnNet: financeOf(transcript) !== null,
  };
  cache.set(transcript, segments);
  return segments;
}

/**
 * What a call introduces as a segment: names said at least twice, proper names of more than a word, and
 * single words that the call always writes with a capital: "Welding revenue".
 */
function segmentNames(transcript: Transcript): SegmentNames {
  const seen = new Map<string, Map<string, number>>();
  const note = (words: string, weight: number) => {
    const plain = words.trim().replace(/(?:\s[QH][1-4]|['’]s?)$/, '');
    const [first = ''] = plain.split(/[\s-]/);
    const isOpened =
      !isLoose(first) || (mayOpenName(first) && NAME_OF_TWO.test(plain) && isInner(plain));
    if (!isOpened || !mayBePart(plain) || NO_SEGMENT.test(plain)) return;
    if (isMoneyAhead(plain) || plain.length < 2) return;
    if (currencyOf(plain.toUpperCase(), null) !== null) return; // "CZK"
    if (isMetricOnly(plain)) return;
    const forms = seen.get(keyOf(plain)) ?? new Map<string, number>();
    forms.set(plain, (forms.get(plain) ?? 0) + weight);
    seen.set(keyOf(plain), forms);
  };
  const isInner = innerCapitals(transcript);
  const isSaidAgain = saidAgain(transcript);
  for (const { text } of transcript.turns) {
    for (const cue of CUES)
      for (const [printed, words = ''] of matchesOf(text, cue)) {
        const isTopic = /^(?:moving|turning|now to|start)/i.test(printed) && /^\p{Lu}/u.test(words);
        note(words, isTopic ? 2 : 1);
      }
    for (const [, words = ''] of matchesOf(text, HEADS)) if (isInner(words)) note(words, 2);
    for (const cue of [MOVED, AT_PLACE])
      for (const [, words = ''] of matchesOf(text, cue)) if (isSaidAgain(words)) note(words, 1);
  }
  const isCompany = companyTest(transcript);
  const isName = nameTest(transcript);
  const usual = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [key, forms] of seen) {
    const count = [...forms.values()].reduce((sum, one) => sum + one, 0);
    const isProper = [...forms.keys()].some((form) =>
      /^\p{Lu}\S* (?:(?:&|and) )?\p{Lu}/u.test(form),
    );
    const [top] = [...forms].sort(
      (one, other) => other[1] - one[1] || other[0].length - one[0].length,
    );
    if (!top || isCompany(key)) continue;
    if (count >= 2 || isProper || isName(top[0])) usual.set(key, plainName(top[0]));
    counts.set(key, count);
  }
  for (const twins of Map.groupBy(usual.keys(), twinOf).values()) {
    const [most = ''] = twins.toSorted(
      (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
    );
    for (const key of twins) usual.set(key, usual.get(most) ?? key);
  }
  addInitials(usual, transcript);
  return [...usual];
}

const NAME_OF_TWO = /^\p{Lu}\p{Ll}+(?:\s(?:(?:&|and)\s)?\p{Lu}[\w&'’-]*)+$/u; // "Large Industries", where the call writes it so within a sentence
const CAPITALISED = /\p{Lu}[\w&'’-]*/gu;

/** Whether a call says words with these capitals more than once, wherever they stand. */
function saidAgain({ turns }: Transcript): (words: string) => boolean {
  const places = Map.groupBy(
    turns.flatMap(({ text }) =>
      matchesOf(text, CAPITALISED).map(({ index, 0: first }) => ({ text, index, first })),
    ),
    ({ first }) => first,
  );
  return (words) => {
    const [first = ''] = words.match(/^\p{Lu}[\w&'’-]*/u) ?? [];
    let times = 0;
    for (const { text, index } of places.get(first) ?? [])
      if (text.startsWith(words, index) && ++times > 1) return true;
    return false;
  };
}

/** "Capex", "SG&A": a metric is no part of the company. */
function isMetricOnly(words: string): boolean {
  return findMetrics(words).some(
    ({ start, end, kind }) => kind !== 'count' && start === 0 && end === words.length,
  );
}

/** Lower case without what only says that it is a segment. */
function plainName(words: string): string {
  const plain = words
    .toLowerCase()
    .trim()
    .replace(/^fact that (?:the |our )?/, '') // "The fact that the Timber division earned"
    .replace(/\s(?:also|both|each|again)$/, '') // "Oaks and Elms both"
    .replace(/\s(?:segment|lines? of business|business|division|unit|product)$/, '') // "cement product margin"
    .replace(/\bp&c\b|\bproperty and casualty\b/, 'property & casualty'); // as insurers say it
  return regionOf(plain);
}

/** Lower case without generic tails: "Public Cloud Services" and "public cloud" are one segment. */
function keyOf(words: string): string {
  let key = words.toLowerCase().trim();
  while (GENERIC.test(key)) key = key.replace(GENERIC, '');
  return key;
}

/** "cold storage group" and "cold storage", "commercial banking" and "commercial bank" are one part. */
function twinOf(key: string): string {
  const plain = keyOf(key.replace(/\sgroup$/, ''));
  return regionOf(plain.replace(/\bbanking\b/g, 'bank').replace(/\s&\s/g, ' and '));
}

/** A call that says "Household & Local Lending" and "HLL" means one segment. */
function addInitials(usual: Map<string, string>, { turns, call }: Transcript): void {
  const said = new Set(turns.flatMap(({ text }) => text.match(/\b\p{Lu}{2,6}\b/gu) ?? []));
  const texts = turns.map(({ text }) => text);
  for (const short of said) {
    const name = partOfCompany(short, call.company, texts);
    if (name !== null) usual.set(short.toLowerCase(), name);
  }
  for (const [key, name] of [...usual]) {
    const initials = initialsOf(key);
    if (initials.length > 2 && said.has(initials.toUpperCase())) usual.set(initials, name);
  }
}

/** "household & local lending" -> "hll". */
function initialsOf(key: string): string {
  return key
    .split(/[\s-]+/)
    .filter((word) => !/^(?:&|and|of|the)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

function finderOf(
  usual: ReadonlyMap<string, string>,
  shorts: ReadonlyMap<string, string>,
): Segments['find'] {
  const keys = [...usual.keys()].toSorted((one, other) => other.length - one.length);
  if (keys.length === 0) return () => [];
  const pattern = anyOf(keys, 'gi');
  const names = [...shorts.keys()].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  const short = names.length === 0 ? null : anyOf(names, 'g');
  const namedBy = (text: string, words: RegExp) =>
    matchesOf(text, words).map((match) => {
      const key = (match[1] ?? '').toLowerCase();
      const name = usual.get(key) ?? shorts.get(key) ?? match[0].toLowerCase();
      return { name, start: match.index, end: match.index + match[0].length };
    });
  return (text) => {
    const found = namedBy(text, pattern);
    if (short === null) return found;
    const apart = namedBy(text, short).filter(
      ({ start, end }) => !found.some((one) => one.start < end && start < one.end),
    );
    return [...found, ...apart].toSorted((one, other) => one.start - other.start);
  };
}

function anyOf(words: readonly string[], flags: string): RegExp {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<![\\w-])(${escaped.join('|')})(?:\\sservices?)?(?![\\w-])${NO_MONEY_NEXT}`,
    flags,
  );
}

function companyTest({ call }: Transcript): (words: string) => boolean {
  const company = companyName(call.company).toLowerCase();
  const ticker = call.ticker?.toLowerCase();
  return (words) => {
    const key = keyOf(words);
    if (
      key === ticker ||
      /^(?:the )?(?:total |entire |whole )?(?:company|group|firm)$/i.test(words.trim())
    )
      return true;
    return company.startsWith(key) && key.split(' ').length >= company.split(' ').length - 2;
  };
}
