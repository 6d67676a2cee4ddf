import type { Call } from '../../../core/call.ts';
import { companyName } from '../../../core/company-words.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { namesOf } from '../book/own-names.ts';

const AUXILIARY = '(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should)';
const OF = '(?:of|at|for|by|in)';
const PART = /^\s(?:\p{Lu}|(?:group|and|&)(?!\p{L}))/u; // "Orrin Labs", "Orrin and Halden"
const PERIOD = /^(?:(?:q[1-4]|[1-4]q|h[12]|[12]h|fy|20\d\d)\s?)+/i;
const ENDS = '(?=\\s*(?:$|[?.,!])|\\s(?:in|for|during|last|this|next|q[1-4]|h[12]|fy|20\\d\\d)\\b)';

/**
 * The question without the name of the company whose call it is, which would be taken for a part of it:
 * "Kingsoft's gross margin" is the company's. The short name is left where it may mean something else,
 * as in "revenue from Kingsoft Group".
 */
export function withoutOwnName(question: string, call: Call): string {
  return withoutTicker(withoutName(withoutInitials(withoutKind(question, call), call), call), call);
}

// "intc 2q revenue": a ticker may stand before what is asked, and is printed in few transcripts
const TICKER = /^(?<ticker>[A-Za-z]{2,5})\s(?=\S)/;
const LEAD = /^(?:adj(?:usted|\.)?|reported|gaap|non-gaap|total|net)\s/i;

const KIND = new RegExp(
  `(?<=\\b${AUXILIARY} the )(?<kind>bank|lender|insurer|airline|retailer|brewer|miner|carmaker|utility|operator|chain|firm|fund|trust)(?= \\p{L})`,
  'giu',
);

/** "Does the bank have": the company, where it is called so. */
function withoutKind(question: string, { company }: Call): string {
  const name = company.toLowerCase();
  return question.replaceAll(KIND, (kind) => {
    const isGeneral = /^(?:firm|lender|carmaker|brewer|insurer|miner)$/i.test(kind);
    return isGeneral || name.includes(kind.toLowerCase()) ? 'company' : kind;
  });
}

// Letters that mean something else in any call.
const COMMON = new Set([
  'AI',
  'IT',
  'US',
  'EU',
  'UK',
  'HR',
  'PC',
  'TV',
  'EV',
  'IR',
  'PR',
  'AR',
  'VR',
  'CC',
  'SG',
  'GA',
  'NA',
  'LA',
  'FX',
  'OR',
  'IS',
]);

/** "Does RB expect", where Rask, Bergen and Company is called so. */
function withoutInitials(question: string, { company }: Call): string {
  const letters = (companyName(company).match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? []).join('');
  if (letters.length < 2 || letters.length > 4 || COMMON.has(letters)) return question;
  const own = new RegExp(`(?<=\\b${AUXILIARY}\\s)${letters}(?![\\p{L}\\p{N}&'’-])`, 'gu');
  return question.replaceAll(own, 'the company');
}

/** Its ticker, or letters that stand in that order in its name: "INTC" of Intel Corp. */
function withoutTicker(question: string, { company, ticker }: Call): string {
  const typed = TICKER.exec(question)?.groups?.ticker?.toLowerCase();
  if (typed === undefined || findMetrics(question)[0]?.start === 0) return question;
  const letters = company.toLowerCase().replace(/^the\s/, '');
  let at = letters.startsWith(typed.charAt(0)) ? 0 : -1;
  for (const letter of typed) at = at === -1 ? -1 : letters.indexOf(letter, at) + 1 || -1;
  const isOwn = at !== -1 || typed === ticker?.toLowerCase().replaceAll(/[^a-z][\s\S]*/g, '');
  const rest = question.slice(typed.length + 1);
  const asked = rest.replace(PERIOD, '').replace(LEAD, '');
  return isOwn && findMetrics(asked)[0]?.start === 0 ? rest : question;
}

function withoutName(question: string, call: Call): string {
  if (!mayName(question, call)) return question;
  const { whole, short } = namesOf(call);
  const full = whole.reduce((text, name) => withoutOne(text, name, true), question);
  const left = short === null ? full : withoutOne(full, short, false);
  const plain = left.replaceAll(/\s+/g, ' ').trim();
  return /\p{L}{2}/u.test(plain) ? plain : question;
}

/** Every name of a company holds the first word of it: patterns are made only where that stands. */
function mayName(question: string, { company }: Call): boolean {
  const [first = ''] =
    companyName(company)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/u) ?? [];
  return question.toLowerCase().includes(first);
}

function withoutOne(question: string, name: string, isFull: boolean): string {
  const whole = `(?<![\\p{L}\\p{N}-])${name}(?![\\p{L}\\p{N}-])`;
  const text = withoutLed(question, whole)
    .replaceAll(new RegExp(`${whole}['’]s?(?!\\p{L})`, 'giu'), 'the company’s')
    .replaceAll(new RegExp(`\\s${OF}\\s${whole}${isFull ? '' : ENDS}`, 'giu'), '')
    .replaceAll(
      new RegExp(`(?<=\\b${AUXILIARY}\\s)${whole}`, 'giu'),
      (named, at: number, all: string) =>
        PART.test(all.slice(at + named.length)) ? named : 'the company',
    );
  return isFull ? text.replaceAll(new RegExp(whole, 'giu'), ' ') : text;
}

/** "What was Orrin revenue?", "Orrin Q1 revenue": a name before a metric is whose it is. */
function withoutLed(question: string, whole: string): string {
  return question.replaceAll(
    new RegExp(`${whole}\\s+`, 'giu'),
    (named, at: number, all: string) => {
      const rest = all
        .slice(at + named.length)
        .replace(PERIOD, '')
        .replace(LEAD, '');
      return findMetrics(rest)[0]?.start === 0 ? '' : named;
    },
  );
}
