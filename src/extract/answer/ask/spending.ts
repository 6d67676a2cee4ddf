import { termOf } from '../../../figures/lexicon/lexicon.ts';
import { type Term, termsOf } from '../book/terms.ts';

const SPENDING = new Set(termsOf('spend spent spending pay paid put'));
const PAID_OUT = /^(?:share repurchases|dividends paid|capital returned)$/;

/** "How much did they spend on buybacks": whether a word only asks for a line of what is spent. */
export function isOfSpending(term: Term, metrics: readonly string[]): boolean {
  return SPENDING.has(term) && metrics.some(isSpentOn);
}

function isSpentOn(name: string): boolean {
  const term = termOf(name);
  return term?.kind === 'flow' && (term.isCost === true || PAID_OUT.test(name));
}
