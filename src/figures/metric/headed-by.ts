import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';

// "Moving on to capital expenditure.", "Revenue first.", "Now the margin.", "A word on orders."
const HEADS = guarded(
  /^(?:(?:and|so|now|next|then|first|second|third|finally|lastly|okay|let|me|let['’]s|us|i['’]ll|we['’]ll|i|we|will|want|begin(?:ning)?|start(?:ing)?|mov(?:e|ing)|turn(?:ing)?|com(?:e|ing)|going|go|look(?:ing)?|as|for|on|to|at|with|our|the|total|group|a|few|words?|about|is|comes|up|down|again|briefly|quickly|of|(?:largest|biggest|main)\s(?:cost\s|expense\s)?(?:category|line|item))[,:]?\s)*$/i,
);
const HEADED = /^\s?(?:first|next|now|then|briefly|quickly|side|line)?[.:]?$/i;
// "It is up 5%", "They were $14 million"
const TAKES =
  /^(?:(?:and|so|here),?\s)?(it|they|th(?:is|at|ese|ose)(?:\s(?:costs?|expenses?|category|line))?)(?:['’]s|['’]re|\s(?:is|are|was|were|came in|came to|ended|totaled|totalled|amounted|reached|increased|decreased|rose|fell|grew|declined|improved|went|stands?|stood))\b[^.,;\d]{0,30}\d/i;
// "We reported EUR 1,086 million", "Here we ended the quarter at 41.2%"
const WE_HAD = guarded(
  /^(?:(?:and|so|here),?\s)?(we(?:['’](?:ve|re))?\s(?:(?:have|had|now|also|again|then|just)\s)*(?:reported|printed|posted|delivered|did|made|had|saw|booked|recorded|generated|achieved|reached|are|were|came in|came out|came|ended(?:\sthe\s(?:quarter|year|period))?|finished(?:\sthe\s(?:quarter|year|period))?|closed(?:\sthe\s(?:quarter|year|period))?|landed|stand|stood)(?:\s(?:at|with|on|to|up|down|a|an|about|around|just|over|under|roughly|nearly|almost|record|right|exactly))*)\s$/i,
);
// "Group sales are not affected by this, of course.": it says of one metric that nothing is to be said
const OF_ONE =
  /^(?:(?:and|but|so|now),?\s)?(?:our\s|the\s)?(?:group\s|total\s|net\s|consolidated\s)*$/i;
const UNTOUCHED =
  /^\s(?:is|are|was|were)\s(?:not|un)\s?(?:affected|touched|changed|impacted|influenced|involved)\b[^.;\d]{0,40}[.]?$/i;
const MOVES_ON =
  /^(it|they)\s(?:rose|fell|grew|increased|decreased|declined|improved|went (?:up|down)|came (?:in|to)|reached|amounted)\b[^.,;\d]{0,30}\d/i;
// "we had 40 million of one-offs": of what stands behind it
const OF_OTHER = /^\sof\s(?!which\b|that\b)/i;

/** "Moving on to travel costs. They are up 5%": the one metric that the sentence before is a heading of. */
export function headedBy(
  text: string,
  before: string,
  [spoken]: readonly SpokenFigure[],
): MetricMention | null {
  if (/\d/.test(before)) return null;
  const isOwn = spoken !== undefined && !OF_OTHER.test(text.slice(spoken.end));
  const taken = TAKES.exec(text) ?? (isOwn ? WE_HAD.exec(text.slice(0, spoken.start)) : null);
  if (!taken) return null;
  const [metric = costIn(before), ...others] = findMetrics(before);
  if (!metric || others.length > 0) return null;
  const [ahead, behind] = [before.slice(0, metric.start), before.slice(metric.end)];
  const isHead = HEADED.test(behind) && HEADS.test(ahead);
  const isUntouched = UNTOUCHED.test(behind) && OF_ONE.test(ahead) && MOVES_ON.test(text);
  if (!isHead && !isUntouched) return null;
  const start = taken[0].toLowerCase().indexOf((taken[1] ?? '').toLowerCase());
  return { ...metric, start, end: start + (taken[1] ?? '').length };
}

// "Starting with our largest category, wages and benefits costs."
const COST =
  /(?<=\s)((?!(?:our|the|total|all|other|to|with|category|line|item)\b)[a-z&-]{2,20}(?:\s[a-z&-]{2,20}){0,4}\s(?:costs|expenses))[.:]?$/i;

/** A cost line of the call's own at the end of a heading; null where it ends in none. */
function costIn(heading: string): MetricMention | null {
  const match = COST.exec(heading);
  if (!match?.[1]) return null;
  const start = match.index;
  return {
    ...{ name: match[1].toLowerCase(), kind: 'flow', isCost: true, isLoss: false, basis: null },
    ...{ start, end: start + match[1].length },
  };
}
