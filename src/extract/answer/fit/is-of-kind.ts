import type { Fact } from '../../../figures/fact.ts';
import { sameMetric } from '../../../verify/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import type { Shown } from './shown.ts';

const NUMBER = /\bhow (?:much|many)\b|\b(?:number|amount|percentage|percent)\b|%/i;
// A size that is no figure: "half of it", "none".
const IN_WORDS =
  /\b(?:half|thirds?|quarters?|most|all|none|nothing|zero|no|not|never|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|doubl\w*|tripl\w*)\b|n['’]t\b/i;

/** Whether it is the kind of figure that is asked for: how much it was, never only how much it moved. */
export function isOfKind(ask: Ask, { facts, said }: Shown, book: Book): boolean {
  const { want, metrics, text } = ask;
  if (facts.length > 0) return !asksLevel(ask, book) || facts.some((fact) => isLevel(fact));
  if (
    NUMBER.test(text) &&
    !said.some((each) => figuresOf(each, book).length > 0 || IN_WORDS.test(each.text))
  )
    return false;
  if (!asksLevel(ask, book)) return true;
  const read = said
    .flatMap(({ id }) => book.index.sentences.get(id)?.facts ?? [])
    .filter(({ metric }) => metrics.some((asked) => sameMetric(asked, metric)));
  return read.length === 0 || read.some(isLevel) || want === 'value';
}

/** "How much revenue", "revenue a year ago": for "LinkedIn revenue" its growth is told where no more is. */
function asksLevel({ want, period, isYesOrNo }: Ask, { transcript: { call } }: Book): boolean {
  if (isYesOrNo) return false;
  const isEarlier = period !== null && period.label !== call.period;
  return want === 'amount' || want === 'count' || (want === 'value' && isEarlier);
}

/** A growth has no other level. */
function isLevel({ role, metric }: Fact): boolean {
  return role === 'level' || /growth$|^same-store sales$/.test(metric);
}
