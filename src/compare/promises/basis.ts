import type { Fact } from '../../figures/fact.ts';
import { clauseAt } from './own-due.ts';

// Each makes another measure of the same metric.
const MEASURES: readonly RegExp[] = [
  /\bconstant[- ]currenc|\bcurrency[- ]neutral|\bex(?:cluding)?[- ](?:FX|foreign exchange|currency)|\bat constant (?:exchange )?rates/i,
  /\borganic/i,
  /\b(?:comparable|same[- ](?:store|property|restaurant)|like[- ]for[- ]like)/i,
  /\bpro[- ]forma/i,
  /\bexclud|\bex-|\bbefore (?:tax|interest|exceptional|special|one-off|restructuring)\w*|(?<!\bdebt,? )\bnet of\b/i,
  /\bpre-?tax|\bafter[- ]tax/i,
  /\bsequential|\bquarter[- ]over[- ]quarter|\bquarter[- ]on[- ]quarter/i,
  /\bEPS\b|\bper (?:share|unit|tonne|ton|ounce|barrel)/i,
  /\bexit\b|\brun[- ]rate|\bannuali[sz]ed/i,
];

/** Whether two sentences measure alike: both or neither in constant currency, organic, before tax. */
export function isMeasuredAlike(one: string, other: string): boolean {
  return MEASURES.every((measure) => measure.test(one) === measure.test(other));
}

// "On an organic basis, sales grew 4%": said of all that follows
const HEAD = /^(?:on|at|in|excluding|before|adjusting|as)\b[^,;]{0,60}, /i;

/** The words that say how a figure is measured: those of its clause, and of the head of its sentence. */
export function measuredWords(text: string, { start, end }: Fact['spoken']): string {
  return `${HEAD.exec(text)?.[0] ?? ''}${clauseAt(text, { start, end })}`;
}

/** Whether two facts are of one basis; one that says none may be of either. */
export function mayBeOneBasis(one: Fact, other: Fact): boolean {
  return one.basis === other.basis || one.basis === null || other.basis === null;
}

/** Whether a change is against the same; one that does not say is against a year ago. */
export function isAgainstTheSame(one: Pick<Fact, 'versus'>, other: Pick<Fact, 'versus'>): boolean {
  return (one.versus ?? 'year-ago') === (other.versus ?? 'year-ago');
}
