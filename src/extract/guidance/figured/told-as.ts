import type { Fact } from '../../../figures/fact.ts';
import type { MetricMention } from '../../../figures/lexicon/lexicon.ts';
import { nounBehind } from './behind.ts';
import { effectAt, effectName } from './effect-noun.ts';
import { MOVE_OF } from './head-of-figure.ts';
import { linkBefore } from './link.ts';
import { beforeKind, CUTS, IMPACTS, RAISES } from './verbs.ts';

const SIZE = String.raw`(?:(?:about|around|approximately|roughly|nearly|almost|over|under|at least|between|up to|more than|an?|the|another|additional|incremental|some|range of|in the range of)\s){0,4}`;
const [TO, BY, OF, UP_DOWN] = ['to', 'by', '(?:of|in)', '(?<way>up|down)'].map(
  (word) => new RegExp(String.raw`\b${word}\s${SIZE}$`, 'i'),
);
// "our debt paydown | plan of $200 million", "a cost saving"
const COMPOUND =
  /^\s(pay-?down|repayment|reduction|savings?|increase|improvement|decrease|decline|headwind|tailwind|benefit|impact|contribution|synerg(?:y|ies))s?\b(?!\s(?:to|from)\s)/i;
const GOVERNS =
  /\b(savings|reductions?|headwinds?|tailwinds?|benefits?|impacts?|increase|decrease|improvement)\s(?:of|in the range of|between)\s/i;
const IN_IT = /^\s(?:in|to|on|of|from)\s(?:[\w&'’-]+\s){0,3}$/i;
const MORE_OF_IT = /\b(new|additional|incremental)\s(?:[\w-]+\s){0,2}$/i;
const MORE = /\b(incremental|additional)\s(?:(?:of|about|approximately|roughly|up to)\s){0,2}$/i;
const SHARE_OF = /^\s(?:of|from)\s(?:the|this|that|these|those|our|its|their)\s/i;
const PART_OR_EFFECT = /^\s(?:of|to)\s(?:the|this|that|these|those|our|its|their|potential)\s/i;
const THAN =
  /^\s(?:(?<up>higher|more|above)|(?<down>lower|less|below)|worse|better)\s(?:than\b|(?:the|last|prior)\b)/i;
const FALLS = /\b(?:declin|decreas|fall|drop|reduc|lower|down|shrink|contract)\w*\b/i;

/**
 * What a figure of a metric is told as in a forecast, around the name of its metric: "reduction" behind it where it
 * is reduced by so much, "incremental" before it where so much of it comes on top. Both empty where it is told as
 * what it comes to. Null where the words make the figure none of the metric that anybody could name.
 */
export interface ToldAs {
  readonly ahead: string;
  readonly behind: string;
  /** The figure is of this instead: "assumes $7 million of grants". */
  readonly instead: string | null;
}

const LEVEL: ToldAs = { ahead: '', behind: '', instead: null };
const as = (behind: string): ToldAs => ({ ...LEVEL, behind: ` ${behind.toLowerCase()}` });

export function toldAs(
  text: string,
  { metric, spoken: { start, end, figure } }: Fact,
  metrics: readonly MetricMention[],
): ToldAs | null {
  const named = metrics.filter(({ name }) => name === metric);
  const own = named.findLast((each) => each.end <= start) ?? named[0];
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // "40% of the spend to be related to shops", "add $11 million to our earnings": of a part, or an effect
  if ((!own || own.start >= end) && PART_OR_EFFECT.test(after) && !CUTS.test(before)) return null;
  if (!own || !/^(?:money|count|points|bps)$/.test(figure.unit)) return LEVEL;
  const isSum = figure.unit === 'money' || figure.unit === 'count';
  return own.start >= end
    ? toldAhead(text.slice(end, own.start), { before, after, isSum })
    : toldBehind(text, own, { before, after, isSum });
}

interface Words {
  readonly before: string;
  readonly after: string;
  readonly isSum: boolean;
}

/** "$30 million in | SG&A": the metric stands behind its figure. */
function toldAhead(between: string, { before, after, isSum }: Words): ToldAs | null {
  const effect = effectAt(after);
  if (effect && !effect.isMove) {
    const name = effectName(effect, null);
    return name === null ? null : { ...LEVEL, instead: name };
  }
  if (!IN_IT.test(between) && !MORE_OF_IT.test(between)) return LEVEL;
  const governs = GOVERNS.exec(before.slice(-90))?.[1];
  if (governs !== undefined && OF?.test(before)) return as(governs);
  if (isSum && CUTS.test(before)) return as('reduction');
  if (SHARE_OF.test(between) && isSum) return null;
  const more = MORE_OF_IT.exec(between)?.[1] ?? MORE.exec(before)?.[1];
  return more === undefined ? LEVEL : { ...LEVEL, ahead: `${more.toLowerCase()} ` };
}

/** "reduce | debt | by $40 million": the metric stands before its figure. */
function toldBehind(
  text: string,
  own: MetricMention,
  { before, after, isSum }: Words,
): ToldAs | null {
  const between = before.slice(own.end);
  if (!isSum || TO?.test(before)) return LEVEL;
  const than = THAN.exec(after);
  if (than) return than.groups?.up ? as('increase') : than.groups?.down ? as('decrease') : null;
  const ahead = beforeKind(before.slice(0, own.start));
  const compound = COMPOUND.exec(between)?.[1] ?? MOVE_OF.exec(`${ahead}`)?.[1];
  if (compound !== undefined && linkBefore(text, before.length) !== null) return as(compound);
  if (BY?.test(before)) {
    if (IMPACTS.test(ahead)) return as('impact');
    const accretes = /\b(accretive|dilutive)\sto\s$/i.exec(ahead)?.[1];
    if (accretes !== undefined) return as(/^a/i.test(accretes) ? 'accretion' : 'dilution');
    const way =
      CUTS.test(ahead) || FALLS.test(between)
        ? 'reduction'
        : RAISES.test(ahead) || /\b(?:increas|grow|ris|improv|expand|up)\w*\b/i.test(between)
          ? 'increase'
          : null;
    return way === null ? null : as(way);
  }
  const way = UP_DOWN?.exec(before)?.groups?.way;
  if (way !== undefined) return as(way === 'up' ? 'increase' : 'decrease');
  const behind = nounBehind(after);
  const link = linkBefore(text, before.length);
  const isLinked = link !== null && own.end >= link.end - 30 && own.end <= link.end;
  if (
    behind &&
    !behind.isOwn &&
    !isLinked &&
    /\b(?:assum|includ|contemplat|reflect|incorporat)\w*\b/i.test(between)
  )
    return { ...LEVEL, instead: behind.noun };
  return LEVEL;
}
