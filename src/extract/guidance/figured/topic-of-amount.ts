import type { Figure } from '../../../core/figure.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { Placed } from '../../evidence.ts';
import { earlierTopic, isBareAmount } from '../earlier-topic.ts';
import type { Hedge } from '../hedges.ts';
import { mayOwn } from '../may-own.ts';
import { pointedAt } from '../pointed-at.ts';
import type { Reader, Setting } from '../reader.ts';
import { askedTopic } from '../refused.ts';
import { leadOf, objectIn } from '../topic.ts';
import { frontedIn } from '../worded/fronted.ts';
import { type Amount, headOfFigure } from './head-of-figure.ts';
import { isPointing } from './pointing.ts';

const MODELS = /\byou (?:should|can)\b/i; // "you should use around 78 million", of what was asked

// "we expect growth of | 8% to 10%", "we see | 5% growth next year"
const GROWTH_OF =
  /\bgrowth\s(?:rate\s)?(?:to be\s)?(?:(?:of|in|at|around|about|between|the|range|approximately|roughly)\s){1,5}$/i;
const HEDGED = /^\s(?:(?:that|to|see|deliver|achieve|an?|annual|organic|the|overall|total)\s)*$/i;

/** Whether an amount is of "growth" that nothing stands beside: "we see growth of | 5%". */
function isMoveAlone(text: string, { start, figure, hedge }: Amount): boolean {
  const of = GROWTH_OF.exec(text.slice(0, start));
  return (
    figure.unit === 'percent' &&
    of !== null &&
    of.index >= hedge.end &&
    HEDGED.test(text.slice(hedge.end, of.index))
  );
}

/** "spending", of which the question tells on what. */
function isDeedAlone(head: string): boolean {
  return /^(?:spending|investments)$/.test(head);
}

const OPENS = 3; // sentences of an answer that are of what was asked

/** The only metric of the question before that an amount may be of; null behind another, or far into the answer. */
function askedMetric(
  { transcript, metricsIn }: Reader,
  { id, turn }: Placed,
  figure: Figure,
): string | null {
  const asked = transcript.turns[turn.index - 1];
  const isEarly = turn.sentences.slice(0, OPENS).some((each) => each.id === id);
  if (!asked || turn.section !== 'qa' || !isEarly) return null;
  const said = metricsIn(asked.text).filter((metric) => mayOwn(metric, figure));
  const [name = null, another] = new Set(said.map((metric) => metric.name));
  return another === undefined ? name : null;
}

/** "We are now guiding to | $3.55": with nothing to say of what. */
function isGuided(text: string, { text: words, end }: Hedge, start: number): boolean {
  return (
    /\bguid/i.test(words) && /^\s(?:to|at|for)\s(?:about\s|around\s)?$/.test(text.slice(end, start))
  );
}

/**
 * What an amount is of that no metric owns: what governs it in its own sentence; where the words only point at it,
 * what is pointed at. Null where neither is sure: better no forecast than one of nobody knows what.
 */
export function topicOfAmount(
  reader: Reader,
  placed: Placed,
  { hedge, amount, setting }: { hedge: Hedge; amount: SpokenFigure; setting: Setting },
): string | null {
  const { text } = placed;
  const { figure } = amount;
  const place = { start: amount.start, end: amount.end, figure, hedge };
  const head = objectIn(hedge) ?? headOfFigure(text, place, reader);
  const asked = askedMetric(reader, placed, figure);
  if (head !== null) return asked !== null && isDeedAlone(head) ? asked : head;
  if (isMoveAlone(text, place)) {
    const of = frontedIn(text) ?? asked;
    return of === null ? 'growth' : `${of} growth`;
  }
  if (!isPointing(text, place)) return hedge.needsPeriod ? leadOf(text) : null;
  const before = setting.before?.text ?? null;
  const names = new Set(reader.metricsIn(before ?? '').map(({ name }) => name));
  const isBare =
    isBareAmount(text, hedge, reader.metricsIn(text)) ||
    (names.size === 1 && isGuided(text, hedge, amount.start));
  return (
    (before === null ? null : earlierTopic(text, before, { hedge, isBare, figure })) ??
    pointedAt(text, hedge, { ...reader, before, figure }) ??
    leadOf(text) ??
    (MODELS.test(hedge.text) ? askedTopic(reader.transcript, placed) : null) ??
    asked
  );
}
