import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';

// "Moving on to capital expenditure.", "Next is compensation and benefits."
const HEADS = guarded(
  /^(?:(?:and|so|now|next|then|finally|lastly),?\s)?(?:(?:let me |let['’]s |i['’]ll )?(?:mov(?:e|ing)|turn(?:ing)?|com(?:e|ing)|going)\s(?:on\s|now\s)?to|(?:looking|look) at|as for|(?:begin(?:ning)?|start(?:ing)?)\swith|next (?:is|comes|up is))\s(?:our\s|the\s|total\s)*(?:(?:largest|biggest|main|first|next)\s(?:cost\s|expense\s)?(?:category|line|item),\s)?$/i,
);
// "It is up 5%", "They were $14 million"
const TAKES =
  /^(?:(?:and|so|here),?\s)?(it|they|th(?:is|at|ese|ose)(?:\s(?:costs?|expenses?|category|line))?)(?:['’]s|['’]re|\s(?:is|are|was|were|came in|ended|totaled|totalled|increased|decreased|rose|fell|grew|declined|improved|went))\b[^.,;\d]{0,30}\d/i;

/** "Moving on to travel costs. They are up 5%": the one metric that the sentence before is a heading of. */
export function headedBy(text: string, before: string): MetricMention | null {
  const taken = TAKES.exec(text);
  if (!taken || /\d/.test(before)) return null;
  const [metric = costIn(before), ...others] = findMetrics(before);
  if (!metric || others.length > 0 || !/^[.:]?$/.test(before.slice(metric.end).trim())) return null;
  if (!HEADS.test(before.slice(0, metric.start))) return null;
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
