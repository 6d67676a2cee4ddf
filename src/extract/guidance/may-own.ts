import type { Figure } from '../../core/figure.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { canBeLevel, type MetricMention } from '../../figures/lexicon/lexicon.ts';

// "cash burn of $5 million before | capex", "organic sales excluding | acquisitions"
const LEFT_OUT =
  /\b(?:before|excluding|exclusive of|net of|without|aside from|other than|not (?:include|incorporate|assume|reflect|contemplate)s?)\s(?:(?:any|our|the|all|total|planned|further|additional|future)\s)*(?:[\w-]+\s(?:charges?|costs?|expenses?)?\s?(?:and|or)\s(?:additional\s|further\s|future\s)?)?$/i;
// "a 2% favorable impact on | sales", "a headwind to | gross margin"
const ON_IT =
  /\b(?:impacts?|effects?|headwinds?|tailwinds?|drags?|benefits?|boosts?)\s(?:of\s[^,;]{3,40}\s)?(?:on|to)\s(?:(?!(?:and|or|but|that|which)\b)[\w'’-]+\s){0,3}$/i;
// "constraints will limit | revenue growth by"
const WEIGHS =
  /\b(?:will|would|should|could|may|might|expected to)\s(?:(?:also|likely|negatively|positively|favorably|adversely)\s)?(?:limit|reduce|decrease|lower|hurt|impact|affect|depress|dilute|lift|boost|help|benefit)\s(?:(?!(?:from|to|than|with|by|in|of|us|and|or|but)\b)[\w'’-]+\s){0,3}$/i;
const BY = /^(?:\s(?!(?:was|were|is|are)\b)[\w-]+){0,6}\sby\s/i;
const OURS = /\b(?:we|us|company|team|actions|initiatives)\b[^,;]{0,30}$/i;
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

/** Whether a metric is only moved by what is told: "a 2% favorable impact on sales". */
export function isWeighedOn(text: string, { start, end }: MetricMention): boolean {
  const before = text.slice(Math.max(0, start - 110), start);
  if (ON_IT.test(before)) return true;
  const weighs = WEIGHS.exec(before);
  return weighs !== null && BY.test(text.slice(end)) && !OURS.test(before.slice(0, weighs.index));
}

/** Whether an amount that no fact was read of may be one of a metric, by its unit and size. */
export function mayOwn({ kind }: MetricMention, { unit, value }: Figure): boolean {
  if (unit === 'money' && kind === 'per share') return Math.abs(value) < LARGEST_A_SHARE;
  return unit !== 'money' || canBeLevel(kind, unit);
}

// "margins of 2% to 3% | as demand supports volume growth": of the reason
const OTHER_CLAUSE = /\b(?:as|while|because|since|due|driven|given|with|when|if|once)\b|[,;]/i;

/** Whether a metric stands behind an amount in another thought, so that the amount is not of it. */
export function isBehindOther(text: string, { start }: MetricMention, amount: string): boolean {
  const at = text.indexOf(amount);
  const end = at + amount.length;
  return at !== -1 && start > end && OTHER_CLAUSE.test(text.slice(end, start));
}

/** Of metrics that stand before an amount, those that it can be a level of: "the tax rate … earnings per share will be 24%". */
export function levelOwners(
  text: string,
  metrics: readonly MetricMention[],
  sole: Figure | null,
): readonly MetricMention[] {
  if (sole === null) return metrics;
  const at = text.indexOf(sole.text);
  const fitting = metrics.filter(({ kind, end }) => end <= at && canBeLevel(kind, sole.unit));
  return fitting.length > 0 && metrics.every(({ end }) => end <= at) ? fitting : metrics;
}
