import type { Statement } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { readFacts } from '../../figures/read-facts.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Briefed } from '../briefed.ts';
import { type Aim, isSamePart } from './aims.ts';
import { companySentences, isAhead } from './deeds.ts';
import { findDue, isOpenAt } from './due.ts';
import { dueOf } from './due-of.ts';
import type { Promised, Verdict } from './fate.ts';
import { isNumber } from './numbers-told.ts';
import { sensesOf } from './own-words.ts';
import { isPutOff } from './put-off.ts';
import { type Recall, recallIn } from './recalls.ts';
import { isSame } from './same-figure.ts';
import { statementIn } from './statement-in.ts';
import { goesAnyway } from './taken-back.ts';
import { APART, holdOf, SURE, type Tokens, tokensOf } from './told-of.ts';

const FIRM = SURE + 1; // where less than a plain word of it is said
// "We've decided to sell it"
const GOES = /\b(?:sell|sale|divest\w*|clos(?:e|ing|ure)|exit|leave|dispos\w+)\b/i;

// "We have bought 41 million so far, and it runs until March as announced": on its way
const GOING_ON =
  /\b(?:so far|to date|thus far|until|under ?way|in progress|continu\w+|runs?|running|on (?:track|course|schedule))\b/i;

/** A sentence of a later call that holds what came about against what was said before. */
interface Recalling {
  readonly placed: Placed;
  readonly recall: Recall;
  readonly holds: ReadonlyMap<Promised, number>;
}

/**
 * What sentences of a later call that refer back make of promises whose own words it does not say again:
 * each of the one promise that it shares most with, and of none where two come near.
 */
export function recalledIn(
  promises: readonly Promised[],
  { earlier, later }: { readonly earlier: Briefed; readonly later: Briefed },
): ReadonlyMap<Promised, Verdict> {
  const { transcript } = later;
  const recalling = companySentences(transcript).flatMap((placed): readonly Recalling[] => {
    const { text } = placed;
    const recall = isOfSomebodyElse(text)
      ? null
      : (recallIn(text) ??
        (isPutOff(text) ? { way: 'later' as const, said: null, by: null, of: null } : null));
    return recall ? [{ placed, recall, holds: new Map() }] : [];
  });
  if (recalling.length === 0) return new Map();
  const tokens = promises.map(
    (promise) => [promise, tokensOf(promise, earlier, transcript)] as const,
  );
  const verdicts = recalling.flatMap(({ placed, recall }) => {
    const [first, second] = tokens
      .map(([promise, own]) => ({ promise, own, hold: holdOf(own, placed, recall, transcript) }))
      .toSorted((one, other) => other.hold - one.hold);
    if (!first || first.hold < SURE || first.hold - (second?.hold ?? 0) < APART) return [];
    const verdict = verdictOf(first, { placed, recall }, later);
    return verdict ? [{ promise: first.promise, verdict }] : [];
  });
  const byPromise = Map.groupBy(verdicts, ({ promise }) => promise);
  return new Map(
    [...byPromise].flatMap(([promise, [first, ...others]]) =>
      first && others.every(({ verdict }) => verdict.fate === first.verdict.fate)
        ? [[promise, first.verdict] as const]
        : [],
    ),
  );
}

interface Held {
  readonly promise: Promised;
  readonly own: Tokens;
  readonly hold: number;
}

function verdictOf(
  { promise, own: tokens, hold }: Held,
  { placed, recall }: Pick<Recalling, 'placed' | 'recall'>,
  later: Briefed,
): Verdict | null {
  const { brief, transcript } = later;
  const { text, id } = placed;
  const said = evidenceOf(transcript, [id]);
  const due = dueOf(promise);
  if (!said || !due || ('fact' in promise && isOfAnotherAim(placed, promise, later))) return null;
  const isOpen = isOpenAt(due, transcript.call);
  const figure = figureOf(tokens, recall, text, later);
  const isNow = isAhead(text) || NOW.test(text);
  const result = figure && { figure, period: transcript.call.period };
  const found: Verdict = {
    fate: 'met',
    to: null,
    result: isNow ? null : result,
    note: null,
    said: [said],
  };
  switch (recall.way) {
    case 'as':
      return isNow || GOING_ON.test(text) ? null : found;
    case 'off':
      // What was not to be cannot be called off.
      return 'isNot' in promise && promise.isNot
        ? null
        : { ...found, fate: 'withdrawn', note: 'called off' };
    case 'later': {
      // What has a common name is told by that, and with what else bears it.
      const isFirm = tokens.names.length > 0 || hold >= FIRM || isCalledWhole(tokens, text);
      const now = 'said' in promise && isFirm ? findDue(text, transcript.call) : null;
      if (!now || now.end <= due.end) return null;
      const to = statementIn(brief, transcript, placed, promise.label);
      return { ...found, fate: 'slipped', to, result: null, note: `now for ${now.words}` };
    }
    case 'kept':
      return GOES.test(promise.statement.evidence[0]?.quote ?? '') && isItKept(text, tokens)
        ? { ...found, fate: 'withdrawn', note: 'called off' }
        : null;
    case 'part':
    case 'soft': {
      const isFirm = isOpen && hold >= FIRM && !('fact' in promise) && isAhead(text);
      if (
        !isFirm ||
        isOfAnother(text, promise) ||
        (recall.way === 'soft' && findDue(text, transcript.call))
      )
        return null;
      const to = { ...statementIn(brief, transcript, placed, promise.label), figure: null };
      const note = recall.way === 'soft' ? 'without a date now' : 'in part only now';
      return { ...found, fate: 'reworded', to, result: null, note };
    }
    case 'undone':
      return isOpen ? null : { ...found, fate: 'verb' in promise ? 'slipped' : 'missed' };
    case 'over':
    case 'short':
      return held(promise, { recall, figure, isNow, isOpen }, found, () => ({
        ...statementIn(brief, transcript, placed, promise.label),
        figure,
      }));
  }
}

const KEPT =
  /\b(?:keep|retain|hold on to) (?:(?<it>it|them|this one|that one)\b|(?:the|our|this|that) (?<what>[^,.;]{2,40}))/i;
// "keep the business": by the common word for what was to go
const COMMON =
  /^(?:(?:whole|entire) )?(?:business|company|unit|division|brand|operations?|asset|plant|site|stake|building|property|portfolio)\b(?! (?:in|at|of)\b)/i;

/** Whether what a sentence says is kept is what was promised to go. */
function isItKept(text: string, { names, label }: Tokens): boolean {
  const { it, what = '' } = KEPT.exec(text)?.groups ?? {};
  if (goesAnyway(text)) return false;
  const senses = sensesOf(what);
  return (
    it !== undefined ||
    COMMON.test(what) ||
    names.some((name) => what.toLowerCase().includes(name)) ||
    (label.length > 0 && label.some((sense) => senses.has(sense)))
  );
}

/** "The refinancing of the term loan is now due in March": by all of several words of its name. */
function isCalledWhole({ label }: Tokens, text: string): boolean {
  const senses = sensesOf(text);
  return label.length > 1 && label.every((sense) => senses.has(sense));
}

/** "In the fourth quarter, revenue was within what we said": no word on what was said of the third. */
function isOfAnotherAim({ id, text }: Placed, { fact }: Aim, { transcript }: Briefed): boolean {
  const told = readFacts(transcript).filter(
    ({ sentence, metric }) => sentence === id && metric === fact.metric,
  );
  if (told.length > 0 && told.every(({ segment }) => !isSamePart(segment, fact.segment)))
    return true;
  const labels = findPeriods(text, transcript.call).flatMap(({ label, isTime, versus }) =>
    isTime && versus === null && label?.startsWith('Q') ? [label] : [],
  );
  if (fact.period.startsWith('Q') && labels.length > 0 && !labels.includes(fact.period))
    return true;
  // "I had told you 422 to 430 million": no range that another call gave
  const { figure } = fact.spoken;
  const ranges = readFigures(text, { currency: transcript.call.currency ?? null }).filter(
    (each) => each.figure.high !== undefined && each.figure.unit === figure.unit,
  );
  return ranges.length > 0 && !ranges.some((each) => isSame(each.figure, figure));
}

// "On hiring, we will be opportunistic": of what it names first
const LEAD =
  /^(?:(?:and|but|so),? )?(?:on|in|as for|as to|regarding|for|with) (?<lead>[^,;.]{2,40})(?:,| we\b)/i;

function isOfAnother(text: string, { label }: Promised): boolean {
  const lead = LEAD.exec(text)?.groups?.lead;
  if (lead === undefined) return false;
  const senses = sensesOf(lead);
  return ![...sensesOf(label)].some((sense) => senses.has(sense));
}

/** More or less than was said, where the two figures say so, too; without figures, later than was said. */
function held(
  { statement: { figure: target } }: Promised,
  {
    recall: { way, said },
    figure,
    isNow,
    isOpen,
  }: {
    readonly recall: Recall;
    readonly figure: Figure | null;
    readonly isNow: boolean;
    readonly isOpen: boolean;
  },
  found: Verdict,
  to: () => Statement,
): Verdict | null {
  if (!target) return null;
  const isMore = way === 'over';
  const [low, high] = [target.low ?? target.value, target.high ?? target.value];
  if (figure && (isMore ? figure.value <= high : figure.value >= low)) return null;
  if (!figure && said === null) return null;
  if (isNow)
    return figure && isOpen
      ? { ...found, fate: 'reworded', to: to(), note: isMore ? 'raised' : 'lowered' }
      : null;
  const isReached = isMore !== (target.bound === 'under');
  if (isOpen && !isReached) return null;
  const note = isReached
    ? isMore
      ? 'more than was said'
      : null
    : `${isMore ? 'above' : 'below'} what was said`;
  return { ...found, fate: isReached ? 'met' : 'missed', note };
}

const NOW = /\bwe(?:['’]re| are)? now (?:see|look|think)\w*/i;

/** The one figure of a sentence that may be what became of the promised one. */
function figureOf(
  { figures }: Tokens,
  { by }: Recall,
  text: string,
  { transcript }: Briefed,
): Figure | null {
  const units = new Set(figures.map(({ unit }) => unit));
  const told = readFigures(text, { currency: transcript.call.currency ?? null })
    .map(({ figure }) => figure)
    .filter(({ unit }) => units.has(unit));
  const isOff = ({ value }: Figure) =>
    figures.some((was) => isNumber(by, Math.abs(was.value - value)));
  const [only, another] = by === null ? told : told.filter(isOff);
  return only && !another ? only : null;
}
