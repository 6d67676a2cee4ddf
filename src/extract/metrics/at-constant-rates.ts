import { guarded } from '../../core/guarded/guarded.ts';
import type { Fact } from '../../figures/fact.ts';

const CURRENCY = '(?:currenc(?:y|ies)|(?:foreign )?(?:exchange(?: rates?)?|FX|forex))';
const RATES = [
  `(?:constant|local|fixed|unchanged)[- ](?:${CURRENCY}|rates)`,
  `${CURRENCY}[- ](?:neutral|adjusted)`,
  `(?:when )?(?:excluding|ex|before|without|net of) (?:(?:the|any|all) )?(?:(?:impacts?|effects?) (?:of|from) )?(?:(?:the|foreign|unfavou?rable|favou?rable|adverse) ){0,2}${CURRENCY}(?: (?:impacts?|effects?|headwinds?|tailwinds?|movements?|translation))?`,
].join('|');
const OTHERWISE =
  '(?:(?:organic|comparable|non-?GAAP|adjusted|days-adjusted|like-for-like),? (?:and )?){0,2}';
const TERMS = `(?:(?:in|at|on|by) )?(?:an? )?${OTHERWISE}(?:${RATES})(?:[- ](?:basis|terms))?`;
const THAN =
  '(?:(?:,? (?:as )?(?:compared (?:to|with)|versus|over|from) (?:(?:the|same|prior|previous|last|first|second|third|fourth|year|quarter|period|ago|of)[- ]?){1,7})|,? year[- ](?:over|on)[- ]year|,? sequentially)?';
const MOVE = '(?: (?:growth|increase|decrease|decline|rise|drop|higher|lower))?';
// "up 11% year-over-year in constant currency", "grew 4% operationally"
const BEHIND = guarded(
  new RegExp(`^${MOVE}${THAN}${MOVE},? \\(?(?:${TERMS}|operationally)(?![\\w-])`, 'i'),
);
// "reporting all percentages on a constant-currency basis"
const OF_ALL = guarded(
  new RegExp(
    `^[^.;\\d]{0,50}\\ball (?:percentages|percentage changes|growth rates|comparisons|changes)\\b[^.;\\d]{0,30}${TERMS},`,
    'i',
  ),
);
// "In local currency, revenue fell | 4%"
const OPENED = guarded(new RegExp(`^(?:and |but )?${TERMS},`, 'i'));
// "EPS was $1.20, up | 11%": a level with its move goes on from what the sentence opened with
const BESIDE_LEVEL =
  /,\s(?:(?:which|that) (?:was|is|were) )?(?:up|down|an? (?:increase|decrease|decline|growth|improvement) of)\s(?:(?:about|approximately|nearly|over)\s)?$/i;
// "operational revenue growth of | 4%", "constant currency growth was | 6%"
const AHEAD = guarded(
  new RegExp(
    `\\b(?:operational|(?:constant|local)[- ]currency|${CURRENCY}[- ](?:neutral|adjusted)) (?:(?:net|total|revenue|sales|order|earnings|profit) ){0,2}(?:growth|increase|decline|decrease)(?: rate)? (?:(?:was|of|about|approximately|nearly|over) ){0,3}$`,
    'i',
  ),
);
// "revenue fell 12% and fee revenue 23%, both in local currency."
const EACH_BEHIND = guarded(new RegExp(`, (?:both|all) ${TERMS}(?: as well)?\\.?$`, 'i'));
const ALL_BEHIND = guarded(new RegExp(`, (?:both |all )?${TERMS}(?: as well)?\\.?$`, 'i'));
const REPORTED =
  /\b(?:reported|nominal|actual|(?:U\.?S\.? )?dollars?|francs?|euros?|pounds|overall|in total)\b/i;
const NAMED = /^(?:organic|constant-currency|pro forma|same-store|core)\b/;

/**
 * Names moves that leave exchange rates out by what they are, where the reported one is not told beside
 * them: "revenue was $5 billion, up 11% in constant currency" tells no move of the revenue it names.
 */
export function atConstantRates(
  facts: readonly Fact[],
  textOf: (sentence: string) => string,
): readonly Fact[] {
  const firsts = firstMoves(facts);
  const isNamed = (fact: Fact) => {
    const { metric, role, spoken, sentence } = fact;
    if (role !== 'change' || spoken.figure.unit === 'multiple' || NAMED.test(metric)) return false;
    const text = textOf(sentence);
    const isOpened = () =>
      OPENED.test(text) &&
      !REPORTED.test(text) &&
      (firsts.get(sentence) === spoken.start || isLikeFirst(fact, text));
    return isAtConstantRates(text, spoken) || isOpened();
  };
  const named = new Set(facts.filter(isNamed));
  const periods = new Map([...named].map((fact) => [keyOf(fact), fact.period]));
  // "13% in constant currency, an improvement from 10% in the second quarter"
  const isBefore = (fact: Fact) =>
    fact.role === 'change' && (periods.get(keyOf(fact)) ?? fact.period) !== fact.period;
  return facts.map((fact) =>
    named.has(fact) || isBefore(fact)
      ? { ...fact, metric: `constant-currency ${fact.metric}` }
      : fact,
  );
}

/** Where each sentence tells its first move. */
function firstMoves(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  for (const { role, sentence, spoken } of facts) {
    if (role === 'change')
      firsts.set(sentence, Math.min(firsts.get(sentence) ?? spoken.start, spoken.start));
  }
  return firsts;
}

/** Whether what a sentence opened with holds for a later move too: no margin's, no share's, none beside a level. */
function isLikeFirst({ metric, spoken }: Fact, text: string): boolean {
  return (
    spoken.figure.unit === 'percent' &&
    !/margin|ratio|rate\b|per share/i.test(metric) &&
    !BESIDE_LEVEL.test(text.slice(0, spoken.start))
  );
}

const keyOf = ({ group, metric, segment }: Fact): string =>
  JSON.stringify([group, metric, segment]);

function isAtConstantRates(text: string, { start, end }: Fact['spoken']): boolean {
  if (BEHIND.test(text.slice(end)) || AHEAD.test(text.slice(0, start))) return true;
  if (EACH_BEHIND.test(text)) return true;
  return !REPORTED.test(text) && (OF_ALL.test(text) || ALL_BEHIND.test(text));
}
