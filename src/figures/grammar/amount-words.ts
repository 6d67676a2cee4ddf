import { currencyOf, isMoneyWord } from '../../core/currencies.ts';
import type { Atom } from './atom.ts';
import { compiled } from './compiled.ts';
import { AFTER, BEFORE, LOSS, LOSS_AFTER, REACH } from './forms.ts';

/** The named parts of what stands before or behind an amount. */
export type Groups = Readonly<Record<string, string | undefined>>;

const NOTHING: Groups = {};
// Neither a word nor a sign: nothing of an amount stands before its digits.
const BARE = /^[\d\s.,;:%/]*$/;
// Nor behind them, where another number or the end of a sentence follows at once.
const ENDS = /^(?:\s?[.,;:?!]?\s?\d|[.,;:?!]\s|$)/;

/** What stands before; "R" is the rand's sign in a call of rand only. */
export function beforeOf(left: string, ofCall: string | null): Groups {
  if (BARE.test(left)) return NOTHING;
  const pattern = compiled(BEFORE);
  pattern.lastIndex = left.length;
  const before: Groups = pattern.exec(left)?.groups ?? {};
  return before.money === 'R' && ofCall !== 'ZAR' ? {} : before;
}

// "24c" is money where prices are printed so
const CENT_SIGN_IN: ReadonlySet<string> = new Set(['AUD', 'NZD', 'ZAR', 'EUR']);

/** What stands behind, without a word that is no money there, and how long it is. */
export function afterOf(right: string, ofCall: string | null): { said: Groups; length: number } {
  if (ENDS.test(right)) return { said: NOTHING, length: 0 };
  const after = compiled(AFTER).exec(right);
  const said: Groups = after?.groups ?? {};
  const whole = after?.[0] ?? '';
  // "11.9p" is money where pounds are
  if (said.cents === 'p' && ofCall !== 'GBP' && !/^\s?p\sper\b/.test(right))
    return { said: NOTHING, length: 0 };
  if (said.cents === 'c' && !CENT_SIGN_IN.has(ofCall ?? '')) return { said: NOTHING, length: 0 };
  const hasScale = (said.tight ?? said.scale) !== undefined;
  const isName = !hasScale && isInName(said.money ?? '', right.slice(whole.length));
  if (said.money === undefined || (!isName && isMoneyWord(said.money, { ofCall, hasScale })))
    return { said, length: whole.length };
  const kept = whole.slice(0, whole.lastIndexOf(said.money)).trimEnd();
  return { said: { ...said, money: undefined, plus: undefined }, length: kept.length };
}

/** "25 Dollar Barn stores", "40 dollar stores": the word is of a name, and no money. */
function isInName(money: string, behind: string): boolean {
  return (
    (/^\p{Lu}\p{Ll}+(?<!s)$/u.test(money) && /^\s\p{Lu}\p{Ll}/u.test(behind)) ||
    (/^(?:dollar|pound)$/i.test(money) && /^\s(?:stores?|shops?)\b/i.test(behind))
  );
}

/** Whether a round bracket closes behind an amount. */
export function closes({ close = '', late = '', last = '' }: Groups): boolean {
  return `${close}${late}${last}`.includes(')');
}

/** Whether signs, words or round brackets make an amount negative. */
export function isNegated(before: Groups, said: Groups): boolean {
  return (
    (before.open === '(' && closes(said)) ||
    before.dash !== undefined ||
    /^(?:negative|minus)/i.test(before.sign ?? before.inner ?? '') ||
    /[-−]/.test(before.inner ?? '')
  );
}

/** Whether the words around an amount of money make it a loss. */
export function isLoss(text: string, start: number, end: number): boolean {
  return (
    LOSS.test(text.slice(Math.max(0, start - REACH), start)) ||
    LOSS_AFTER.test(text.slice(end, end + REACH))
  );
}

/** The currency of an amount of money: its own, else the call's; null when neither says. */
export function currencyIn(
  said: Groups,
  sign: string | undefined,
  ofCall: string | null,
): string | null {
  // "$4.5 billion pesos": the name says more than a sign that many share
  const form = sign === '$' && said.money && !/^dollar/i.test(said.money) ? said.money : sign;
  if (form) return currencyOf(form, ofCall);
  if (said.money) return currencyOf(said.money, ofCall);
  const cents = said.cents?.toLowerCase();
  if (cents === undefined) return ofCall;
  return CENTS.find(([words]) => words.test(cents))?.[1] ?? ofCall ?? 'USD';
}

const CENTS: readonly (readonly [RegExp, string])[] = [
  [/^p(?!aise)/, 'GBP'],
  [/^paise/, 'INR'],
  [/^sen/, 'MYR'],
  [/^us/, 'USD'],
  [/^euro/, 'EUR'],
];

/** Whether an amount is approximate, and on which side of it the truth lies. */
export function doubtOf(
  before: Groups,
  said: Groups,
  printed: string,
): Pick<Atom, 'approximate' | 'bound'> {
  const plus = said.plus?.toLowerCase() ?? '';
  const isSo = /or so|thereabouts|ish/.test(plus) || /^a couple/i.test(printed);
  const isLess = /less|lower/.test(plus);
  const isMore = plus !== '' && !isLess && !/or so|thereabouts|ish/.test(plus);
  const isOver = Boolean(before.over || before.more || said.more || isMore);
  const isUnder = Boolean(before.under || before.less || isLess);
  return {
    approximate:
      isOver || isUnder || isSo || Boolean(said.odd || before.near || before.tilde || before.ca),
    bound: isOver ? 'over' : isUnder ? 'under' : null,
  };
}
