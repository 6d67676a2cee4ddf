import { evidenceOf } from '../../extract/evidence.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { deniedAt } from '../../figures/role/denied.ts';
import type { Briefed } from '../briefed.ts';
import { isOneCurrency } from '../one-currency.ts';
import { isNameOfIts } from './anchors.ts';
import { companySentences, isAhead, isOfAPart, isUnsure } from './deeds.ts';
import { isOpenAt } from './due.ts';
import type { Verdict } from './fate.ts';
import { leftOut } from './left-out.ts';
import { mentionsOf } from './mentions.ts';
import { namesIn } from './names.ts';
import { clauseAt } from './own-due.ts';
import { isRareIn, sensesOf } from './own-words.ts';
import { pastOf } from './past-of.ts';
import type { Pledge } from './pledges.ts';
import { isWholeCall } from './spoken-of.ts';
import { isOfOthers } from './whose-deed.ts';

// Another time, a condition, or less than all of it.
const NOT_IT =
  /\b(?:ago|last year|used to|would|could|originally|initially|not yet|yet to|still to|if|unless|when|once|almost|nearly|some|part|partly|half (?:of|the)|most|(?:first|second) (?!half|quarter)|another|similar)\b/i;

const BUYBACK = 'share repurchases';

/** What became of a commitment that is told of in its own words: "have the farm energised", "the farm was energised". */
export function judgePledge(pledge: Pledge, later: Briefed): Verdict | null {
  const { transcript } = later;
  const verdicts = companySentences(transcript).flatMap(({ text, id }): readonly Verdict[] => {
    const told = toldIn(pledge, text, later);
    const said = told && evidenceOf(transcript, [id]);
    return told && said ? [{ ...told, fate: 'met', to: null, said: [said] }] : [];
  });
  const [first] = verdicts;
  if (first) return first;
  // A name is said again wherever it is spoken of.
  const isNamed = namesIn(pledge.label, transcript).some(isNameOfIts);
  const isLeftOut =
    isNamed &&
    isWholeCall(transcript) &&
    !isOpenAt(pledge.due, transcript.call) &&
    mentionsOf(pledge, transcript).length === 0;
  return isLeftOut ? leftOut(pledge.due, transcript.call) : null;
}

function toldIn(
  { does: verb, label, said, statement: { figure: target } }: Pledge,
  text: string,
  { transcript }: Briefed,
): Pick<Verdict, 'result' | 'note'> | null {
  const done = verb === null ? null : pastOf(verb).exec(text);
  if (!done) return null;
  const clause = clauseAt(text, { start: done.index, end: done.index + done[0].length });
  const things = [...sensesOf(label)].filter((sense) => !sensesOf(verb ?? '').has(sense));
  const senses = sensesOf(clause);
  // "share repurchases" is the buyback of its sentence; a second one has to be told so.
  const isBuyback =
    !/\b(?:second|third|another|new|next)\b/i.test(
      said.replace(/\b\w+ (?:quarter|half)\b/gi, ''),
    ) &&
    findMetrics(label).some(({ name }) => name === BUYBACK) &&
    findMetrics(clause).some(({ name }) => name === BUYBACK);
  const isIt =
    isBuyback ||
    (things.length > 0 &&
      things.every((sense) => senses.has(sense)) &&
      things.some((sense) => isRareIn(transcript, sense)));
  if (!isIt || isOfSomebodyElse(clause) || isOfOthers(text, clause)) return null;
  if (NOT_IT.test(clause) || isUnsure(clause) || isAhead(clause) || deniedAt(clause)) return null;
  if (isOfAPart(clause)) return null;
  const names = namesIn(said.replace(/^\s*\S+/, ''), transcript).filter(isNameOfIts);
  const others = namesIn(clause.replace(/^\s*\S+/, ''), transcript).filter(isNameOfIts);
  const isOther = others.length > 0 && !others.some((name) => names.includes(name));
  if (isOther || (names.length > 0 && !names.some((name) => text.toLowerCase().includes(name))))
    return null;
  if (!target) return { result: null, note: null };
  const [figure, another] = readFigures(clause, { currency: transcript.call.currency ?? null })
    .map((each) => each.figure)
    .filter((figure) => figure.unit === target.unit && isOneCurrency(figure, target));
  const high = target.high ?? target.value;
  // Less may be what was done in a part of the time.
  if (!figure || another || figure.value < (target.low ?? target.value)) return null;
  if (target.bound === 'under') return null;
  return {
    result: { figure, period: transcript.call.period },
    note: figure.value > high ? 'more than was said' : null,
  };
}
