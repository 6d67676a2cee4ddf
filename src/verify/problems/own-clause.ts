import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { Claim } from '../claim/read-claim.ts';

const VERB =
  '(?:has|have|had|is|are|was|were|will|would|should|could|may|might|expects?|sees?|says?|guides?|plans?|aims?|targets?|intends?|hopes?|forecasts?|reached|returned|raised|cut|rose|fell|grew|declined|increased|decreased|came|added|lost|posted|generated|ended|stood)';
// What opens a clause with a verb of its own, or a size of what the clause before named.
const TURN = new RegExp(
  [
    '(?<=[\\p{Ll}\\d%)])[.;]\\s(?=\\S)',
    ',?\\s(?:while|whereas|but|although|though)\\s',
    `,?\\sand\\s(?=(?:[\\p{L}’'&.-]{1,20}\\s){0,3}?${VERB}\\s)`,
    `,\\s(?=${VERB}\\s)`,
    ',\\s(?=with\\s)',
    ',\\s(?=(?:about\\s|around\\s|roughly\\s)?[\\d.,]{1,12}(?:%|\\spercent)?(?:\\sto\\s[\\d.,]{1,12}%?)?\\sof\\s(?:it|them|that|which)\\b)',
  ].join('|'),
  'giu',
);

/**
 * The clause of a claim in which one of its figures stands; null where the claim is one clause. A clause
 * without a figure belongs to the one behind it: it may name what that is about.
 */
export function ownClause(
  { text, figures }: Claim,
  { start, end }: SpokenFigure,
): { readonly start: number; readonly text: string } | null {
  const turns = matchesOf(text, TURN).map(({ index, 0: said }) => ({
    at: index,
    next: index + said.length,
  }));
  const isTold = (from: number, to: number) =>
    figures.some(({ spoken }) => from <= spoken.start && spoken.end <= to);
  const before = turns.filter(({ at, next }) => next <= start && at > 0);
  const open = before.findLast(({ at }, turn) => isTold(before[turn - 1]?.next ?? 0, at));
  const close = turns.find(({ at }) => at >= end);
  const [from, to] = [open?.next ?? 0, close?.at ?? text.length];
  return from === 0 && to === text.length ? null : { start: from, text: text.slice(from, to) };
}
