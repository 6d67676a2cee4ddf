import type { Statement } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { evidenceOf, type Placed } from '../../extract/evidence.ts';
import { findHedge } from '../../extract/guidance/hedges.ts';
import { shorten } from '../../extract/words.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { isOfSomebodyElse } from '../../figures/plan/foreseen-by-others.ts';
import { deniedAt, withdrawnAt } from '../../figures/role/denied.ts';
import { isLater } from '../../figures/time/fiscal.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import type { Briefed } from '../briefed.ts';
import type { Aim } from './aims.ts';
import { companySentences } from './deeds.ts';
import type { Fate, Verdict } from './fate.ts';
import { isSame } from './same-figure.ts';

const FORECAST =
  /\b(?:guidance|outlook|forecasts?|guide|targets?|expectations?|range|projections?)\b/i;
const AFFIRMS =
  /\b(?:(?:re-?)?affirm(?:s|ed|ing)?|reiterat(?:e|es|ed|ing)|re-?confirm(?:s|ed|ing)?|confirm(?:s|ed|ing)?|maintain(?:s|ed|ing)?|stand(?:s|ing)? by|(?:leav|keep)(?:e|es|ing|s)?)\b[^.;]{0,40}\b(?:guidance|outlook|forecasts?|targets?)\b|\b(?:leav|keep)(?:e|es|ing|s)? (?:the|our) [^.;]{0,40}\b(?:where (?:it is|it was|they are)|as (?:it is|it was|they are|is)|unchanged)\b|\b(?:guidance|outlook|forecasts?) (?:[\w-]+ ){0,5}?(?:is|are|remains?|stays?) (?:\w+ )?(?:unchanged|intact|the same|in place)\b/i;
// Then some of it stands and some does not, or nobody can tell.
const IN_PART =
  /\b(?:except|excluding|other than|apart from|but|some|most|part|parts|rest|all other|not|if|whether|would|could|while|last|previously|had|did)\b|n['’]t\b/i;
const OFF =
  /\b(below|under|short of|lower than|less than|beneath|above|over|ahead of|higher than|exceed(?:s|ing)?|in excess of|beyond)\s(?:the (?:low|lower|bottom|high|higher|upper|top) (?:end|half|part) of )?(?:our|the|that|this)\s(?:[\w-]+\s){0,4}?(?:guidance|outlook|forecast|range|target)\b/i;
const WILL = /\bwill\b|['’]ll\b|\bto (?:be|come in|fall|land|end)\b|\blikely\b/i;

/** What a later call says of a promised figure in words, without giving another for it. */
export function spokenAsWhole(aim: Aim, later: Briefed): Verdict | null {
  const found = companySentences(later.transcript).flatMap((placed) => {
    const said = sayingOf(aim, placed, later.transcript);
    const evidence = said && evidenceOf(later.transcript, [placed.id]);
    if (!said || !evidence) return [];
    const to = said.fate === 'withdrawn' ? null : statementOf(aim, placed, later);
    return [{ fate: said.fate, to, result: null, note: said.note, said: [evidence] }];
  });
  const [first] = found;
  // Of two tellings that differ nobody knows which one stands.
  return first && found.every(({ fate }) => fate === first.fate) ? first : null;
}

function sayingOf(
  aim: Aim,
  { text }: Placed,
  transcript: Transcript,
): { readonly fate: Fate; readonly note: string | null } | null {
  if (!isAbout(aim, text, transcript) || isOfSomebodyElse(text)) return null;
  const figures = readFigures(text, { currency: transcript.call.currency ?? null }).filter(
    ({ figure }) => figure.unit !== 'count',
  );
  const isOther = figures.some(({ figure }) => !isSame(figure, aim.fact.spoken.figure));
  if (isOther) return null;
  if (withdrawnAt(text)) return { fate: 'withdrawn', note: 'withdrawn' };
  const denied = deniedAt(text.slice(0, figures[0]?.start));
  if (denied && (figures.length > 0 || FORECAST.test(text.slice(denied.end))))
    return { fate: 'withdrawn', note: 'no longer expected' };
  if (denied) return null;
  const off = OFF.exec(text);
  if (
    off &&
    isNamed(aim, text) &&
    (WILL.test(text) || findHedge(text) !== null) &&
    !/\bnot\b|n['’]t\b/i.test(text)
  ) {
    const isUnder = /^(?:below|under|short|lower|less|beneath)/i.test(off[1] ?? '');
    return { fate: 'reworded', note: `now ${isUnder ? 'below' : 'above'} it` };
  }
  const isAffirmed = AFFIRMS.test(text) && !IN_PART.test(text);
  if (figures.length > 0 && isAffirmed && isNamed(aim, text)) return { fate: 'kept', note: null };
  if (figures.length > 0) return null;
  const end = endOfRange(text);
  if (
    end !== null &&
    FORECAST.test(text) &&
    isNamed(aim, text) &&
    findHedge(text) !== null &&
    !IN_PART.test(text)
  )
    return { fate: 'reworded', note: `now at ${end}` };
  return isAffirmed ? { fate: 'kept', note: 'as a whole' } : null;
}

/** "the low end": at which end of its range a figure is put; null where the words put it at none. */
export function endOfRange(text: string): string | null {
  const said =
    /\b(?:at|to|toward|towards|near|in|around|closer to) (?:or (?:slightly )?(?:below|above|near) )?the (low|lower|bottom|high|higher|upper|top)(?: (end|half|part))? of\b/i.exec(
      text,
    );
  return said && `the ${said[1]?.toLowerCase()} ${said[2]?.toLowerCase() ?? 'end'}`;
}

/** Of its metric or of none, of its period or, of a year, of none. */
function isAbout({ fact }: Aim, text: string, { call }: Transcript): boolean {
  const metrics = findMetrics(text).map(({ name }) => name);
  if (metrics.length > 0 && !metrics.includes(fact.metric)) return false;
  if (metrics.length > 0 && fact.segment !== null && !text.toLowerCase().includes(fact.segment))
    return false;
  const times = findPeriods(text, call).flatMap(({ label, isTime }) =>
    isTime && label !== null && isLater(label, call) ? [label] : [],
  );
  if (times.length > 0) return times.every((label) => label === fact.period);
  return FORECAST.test(text) && (/^FY/.test(fact.period) || isNamed({ fact }, text));
}

function isNamed({ fact }: Pick<Aim, 'fact'>, text: string): boolean {
  return findMetrics(text).some(({ name }) => name === fact.metric);
}

function statementOf(aim: Aim, { id, text }: Placed, { transcript }: Briefed): Statement {
  const evidence = evidenceOf(transcript, [id]);
  return {
    kind: 'guidance',
    text: shorten(text, 250),
    topic: aim.label,
    horizon: aim.fact.period,
    figure: null,
    hedge: findHedge(text)?.text ?? null,
    evidence: evidence ? [evidence] : [],
  };
}
