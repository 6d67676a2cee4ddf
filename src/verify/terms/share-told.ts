import type { Reason } from '../../core/verdict.ts';
import type { InText } from '../figure/in-text.ts';

// "are 14% of the total", "makes up 38% of group revenue"
const SHARE =
  /^\s(?:of|from) (?:(?:the|our|its|all|group|company|consolidated|net) ){0,3}(?:total|revenues?|sales|turnover|business|income|profits?|mix|whole|group|company)\b/i;
const MOVED =
  /\b(?:grew|grown|growing|rose|fell|up|down|increas(?:ed|ing)|decreas(?:ed|ing)|declin(?:ed|ing)|gained|dropped|climbed)\s(?:by\s)?(?:(?:about|around|approximately|roughly|nearly|almost|over|some)\s)?$/i;

/** In what a claim takes a move for a share: "grew 14%" is not 14 % of revenue. */
export function shareTold(claim: InText, said: InText): readonly Reason[] {
  const [own, told] = [claim.figures[claim.at], said.figures[said.at]];
  if (own?.figure.unit !== 'percent' || !told) return [];
  const isShare = (text: string, end: number) => SHARE.test(text.slice(end));
  return isShare(claim.text, own.end) &&
    !isShare(said.text, told.end) &&
    MOVED.test(said.text.slice(0, told.start))
    ? ['metric']
    : [];
}
