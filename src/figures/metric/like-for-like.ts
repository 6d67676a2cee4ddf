import { guarded } from '../../core/guarded/guarded.ts';
import type { Labelled, Sight } from '../sight.ts';

const LIKE =
  '(?:same[- ](?:store|restaurant|shop|club|property|site|cent(?:er|re)|community|clinic|hospital|hotel|branch|park|facility|location|unit|school)s?|comp(?:arable)?[- ](?:store|restaurant|shop|club|hotel|branch|location)s?|like[- ]for[- ]like|LFL)';
const BASIS = `on an? ${LIKE} basis`;
// "On a same-store basis, net revenues", "up 2%, while on a like-for-like basis sales"
const AHEAD = guarded(new RegExp(`\\b${BASIS},?\\s[^.;,\\d]{0,80}$`, 'i'));
// "Revenue on a same-store basis grew"
const BETWEEN = guarded(new RegExp(`^,?\\s${BASIS}\\b`, 'i'));
// "rose 4.1% like-for-like", "growth of 4.1% on a same-store basis"
const BEHIND = guarded(
  new RegExp(
    `^\\s(?:growth\\s|increase\\s|decline\\s)?(?:${BASIS}|(?:on an? )?(?:like[- ]for[- ]like|LFL))\\b`,
    'i',
  ),
);
// "Same-store NOI grew 3.8%, on revenue growth of 3.1%": of the same stores, which is not said again
const RESTS_ON = guarded(
  new RegExp(
    `\\b${LIKE}\\s(?:[^.;]|\\.(?=\\d)){0,110},\\s(?:on|from|reflecting|driven by)\\s(?:an?\\s)?$`,
    'i',
  ),
);
const NAMED: Readonly<Record<string, string>> = {
  revenue: 'same-store sales',
  'organic revenue': 'same-store sales',
  'net operating income': 'same-store net operating income',
};

/**
 * A figure of the stores that were there a year ago under its own name: "on a same-store basis, revenues
 * increased 4%". What has no such name is told in passing, since it is none of the whole company; null for
 * what only such a figure rests on.
 */
export function likeForLike(each: Labelled, { text, metrics }: Sight): Labelled | null {
  const { metric, role, spoken, modality } = each.fact;
  const mention = metrics[each.groupAt];
  if (!mention || mention.start === mention.end || metric.startsWith('same-store')) return each;
  if (RESTS_ON.test(text.slice(0, mention.start))) return null;
  const isBehind = BEHIND.test(text.slice(spoken.end));
  const isLike =
    isBehind ||
    AHEAD.test(text.slice(0, mention.start)) ||
    (mention.end <= spoken.start && BETWEEN.test(text.slice(mention.end, spoken.start)));
  if (!isLike) return each;
  const named = NAMED[metric];
  const isMove = role === 'change' || metric === 'net operating income';
  if (named !== undefined && isMove) return { ...each, fact: { ...each.fact, metric: named } };
  const isOfAll = (mention.kind === 'flow' || mention.kind === 'ratio') && modality === 'actual';
  return isOfAll && OF_ALL.test(metric)
    ? { ...each, fact: { ...each.fact, modality: 'aside' } }
    : each;
}

const OF_ALL = /revenue|income|profit|ebitd?a|margin|expense|cost|earnings/;
