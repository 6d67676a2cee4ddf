import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { Committed } from './pledges.ts';

// "All eight will be moved to the new platform", "every film will be recyclable by 2025"
const WILL_BE =
  /(?:^|, |: )(?:(?:and|but|so),? )?(?<subject>(?:all|every|each|both|the|our|these|those)\b[^,;.:]{0,60}?) (?:will|are going to|is going to) (?:all |now |then )?be (?:fully )?(?<state>\p{L}+ed|built|sold|shut|[a-z]+-(?:ready|free|neutral|powered)|ready|operational|complete|recyclable)\b(?<rest>[^,;.]*)/iu;
// What is said to be so of anything, or of the call itself.
const NO_DEED =
  /^(?:expected|needed|required|asked|pleased|offset|driven|based|used|supported|weighted|affected|impacted|included|excluded|reported|measured|followed|determined|recorded|posted|joined|limited|focused|related|muted|delayed|pressured|challenged|increased|decreased|elevated)$/i;
const OF_CALL =
  /\b(?:calls?|questions?|remarks|slides?|replay|webcast|presentation|results?|release|numbers?|figures?|market|demand|environment|impact|benefit|effect)\b/i;
const DETERMINER = /^(?:(?:all|every|each|both|the|our|of|these|those|its)\b ?)+/i;
const COUNT =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:of )?(?:them|these|those))?$/i;
const THAT = / (?:that|which|who|we|in|at|of|for|on)\b.*$/i;
const WHEN = /(?:^| )(?:by|in|before|until|within|during|at|from|this|next|on)\b.*$/i;

/** What is to be done, or so, by a time, whoever does it; of "all eight" what they are to be. */
export function willBeIn(text: string): Committed | null {
  const found = WILL_BE.exec(text);
  const { subject = '', state = '', rest = '' } = found?.groups ?? {};
  if (!found || NO_DEED.test(state) || OF_CALL.test(subject)) return null;
  if (findMetrics(subject).length > 0) return null;
  const called = subject.replace(DETERMINER, '').replace(THAT, '').trim();
  const isBare = called === '' || COUNT.test(called);
  const target = `${state}${rest.replace(WHEN, '')}`.replace(
    / (?:to|into|onto) (?:the|our|an?) /,
    ' to ',
  );
  const isDone = /(?:ed|built|sold|shut)$/i.test(state);
  return {
    ...{ start: found.index, end: found.index + found[0].length - rest.length },
    label: isBare ? target.trim() : isDone ? called : `${state} ${called}`,
    ...{ does: isDone ? state.toLowerCase() : null, figure: null },
  };
}
