import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import type { Placed } from '../../evidence.ts';
import { earlierTopic, isBareAmount } from '../earlier-topic.ts';
import type { Hedge } from '../hedges.ts';
import { pointedAt } from '../pointed-at.ts';
import type { Reader, Setting } from '../reader.ts';
import { askedTopic } from '../refused.ts';
import { leadOf, objectIn } from '../topic.ts';
import { headOfFigure } from './head-of-figure.ts';
import { isPointing } from './pointing.ts';

const MODELS = /\byou (?:should|can)\b/i; // "you should use around 78 million", of what was asked

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
  if (head !== null) return head;
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
    (MODELS.test(hedge.text) ? askedTopic(reader.transcript, placed) : null)
  );
}
