import type { Fact } from '../../../figures/fact.ts';
import { readFigures } from '../../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Segments } from '../../../figures/segment/segments.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { segmentTerms } from './asked-segment.ts';
import { type Term, termsOf } from './terms.ts';

// What may stand before a metric without naming another owner: "Strong growth continued, with revenue".
const PLAIN = new Set(
  termsOf(
    'interest-bearing gross-debt rose fell improved strong continued services segment net gross adjusted operating margin revenue sales profit income excellent solid record recorded delivered achieved posted generated booked',
  ),
);

/** Whether a word before a metric names no owner of it: "record revenue". */
export function isPlain(term: Term): boolean {
  return PLAIN.has(term);
}

/**
 * Whether a figure may be given to the part that its paragraph is about: not where its own sentence
 * names something else before the metric ("fibre growth continued, with revenue up 31%").
 */
export function isTrusted(
  { segment, metric, spoken }: Fact,
  text: string,
  { segments, company }: { readonly segments: Segments; readonly company: string },
): boolean {
  if (segment === null)
    return (
      !isOfAnother(text, company) &&
      !isOfNamedPart(text.slice(0, spoken.start)) &&
      !isOfThing(text.slice(0, spoken.start))
    );
  if (segments.find(text).some(({ name }) => name === segment)) return true;
  const own = new Set(termsOf(text));
  if (segmentTerms(segment).every((term) => own.has(term))) return true;
  const named = findMetrics(text).find(
    ({ name, start }) => sameMetric(name, metric) && start <= spoken.start,
  );
  if (!named) return true;
  const others = [...findMetrics(text), ...readFigures(text, { currency: null })];
  const before = others
    .reduce((plain, { start, end }) => blanked(plain, start, end), text)
    .slice(0, named.start);
  return termsOf(before).every((term) => PLAIN.has(term));
}

// "Northwind Parks is performing well": a name at the head owns the figures of its sentence.
const NAME =
  /^(?:(?:And|But|So|However|Now|Overall|In addition),?\s)?(?:The\s|Our\s)?(?<name>(?:\p{Lu}[\p{L}\d&'’.-]+\s){2,5})(?:is|are|has|had|delivered|generated|reported|grew|saw|continues?|continued|posted|achieved|recorded)\b/u;

// "The Paints segment held steady, with a sales decline of 2.3%": a part that is named but once.
const NAMED_PART =
  /\b(?:the|our)\s(?:\p{Lu}[\p{L}\d&'’.-]*\s(?:(?:and|&)\s)?){1,4}(?:segment|division|business unit)\b/u;
const WHOLE = /\b(?:total|consolidated|overall|group|company-?wide)\b/i;

// "We launched the card in June, it has 12,000 customers": of the card
const IT_HAS =
  /,\s(?:and )?(?:it|which|that)\s(?:now |already |currently )?(?:has|had|counts|serves|makes|made|runs)\b/u;
const THING =
  /\b(?:launched|bought|acquired|opened|started|product|app|fund|subsidiary|joint venture|start-?up|brand|service|plant|programme|card)\b/i;

function isOfThing(before: string): boolean {
  const at = before.search(IT_HAS);
  return at !== -1 && THING.test(before.slice(0, at));
}

function isOfNamedPart(before: string): boolean {
  const [clause = ''] = before.split(/[.;]\s/).slice(-1);
  return NAMED_PART.test(clause) && !WHOLE.test(clause);
}

// "Paints performed well, delivering 4% sales growth"
const ONE_WORD =
  /^(?:(?:And|But|So|However|Now|In addition),?\s)?(?!(?:It|We|They|This|That|He|She|Business|Performance|Results|Demand|Growth|Management|Operations|Overall|Total|Volumes?|Traffic)\s)(?<name>\p{Lu}\p{Ll}[\p{L}&'’-]+)\s(?:performed|delivered|grew|posted|generated|continued)\b/u;

// "Today Orrin reported earnings of": the company itself, by whatever name
const ANNOUNCES =
  /^(?:(?:earlier )?today|this (?:morning|afternoon)|yesterday|last night),? (?:\S+ ){1,4}?(?:reported|announced|released|posted)\b/i;

function isOfAnother(text: string, company: string): boolean {
  if (ANNOUNCES.test(text)) return false;
  const name = (NAME.exec(text) ?? ONE_WORD.exec(text))?.groups?.name;
  if (name === undefined || findMetrics(name).length > 0) return false;
  const own = new Set(termsOf(company));
  const terms = termsOf(name);
  return terms.length > 0 && !terms.every((term) => own.has(term));
}

function blanked(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}
