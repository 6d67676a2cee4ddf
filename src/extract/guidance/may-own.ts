import type { Figure } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { canBeLevel, type MetricMention } from '../../figures/lexicon/lexicon.ts';

// "cash burn of $5 million before | capex", "organic sales excluding | acquisitions"
const LEFT_OUT =
  /\b(?:before|excluding|exclusive of|net of|without|aside from|other than|not (?:include|incorporate|assume|reflect|contemplate)s?)\s(?:(?:any|our|the|all|total|planned|further|additional|future)\s)*(?:[\w-]+\s(?:charges?|costs?|expenses?)?\s?(?:and|or)\s(?:additional\s|further\s|future\s)?)?$/i;
const LARGEST_A_SHARE = 1e4; // no share earns as much

// "Global tire industry | sales": of all who sell, not of us
const OF_MARKET = /\b(?:industry|marketplace|sector)(?:['’]s)?\s(?:\w+ )?$/i;

// "according to the trade's body", "a study predicts that": what somebody else foresees
const OTHERS_SAY = guarded(
  /\baccording to (?:(?:the|a|an|our) )?(?!(?:plan|schedule|our|us|expectations?|forecast|this|that|these)\b)[\w&’'.-]+(?: [\w&’'.-]+){0,3}[.,]?$|\b(?:analysts?|research|industry|third[- ]party) (?:reports?|forecasts?|estimates?|sources|data) (?:\w+ )?(?:indicates?|suggests?|predicts?|projects?|says?|shows?|expects?)\b|\b(?:report|study|survey)\b[^.;]{0,60}\b(?:predicts?|projects?|estimates?|forecasts?) that\b|\bFederation estimates\b/i,
);

/** Whether a sentence tells what a report or a body foresees. */
export function isOfReport(text: string): boolean {
  return OTHERS_SAY.test(text);
}

/** Whether a metric is that of a whole industry. */
export function isOfMarket(text: string, { start }: MetricMention): boolean {
  return OF_MARKET.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether a metric is left out of what is told: "cash burn before capex". */
export function isLeftOut(text: string, { start }: { readonly start: number }): boolean {
  return LEFT_OUT.test(text.slice(Math.max(0, start - 110), start));
}

/** Whether an amount that no fact was read of may be one of a metric, by its unit and size. */
export function mayOwn({ kind }: MetricMention, { unit, value }: Figure): boolean {
  if (unit === 'money' && kind === 'per share') return Math.abs(value) < LARGEST_A_SHARE;
  return unit !== 'money' || canBeLevel(kind, unit);
}
