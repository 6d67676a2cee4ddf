import { guarded } from '../../core/guarded/guarded.ts';
import { handsOver } from '../segment/moves-on.ts';

// "turning to page 3, which shows our performance excluding special items"
const ANNOUNCES = guarded(
  /\b(?:results?|performance|figures|numbers|comments|remarks|P&L|income statement)\b[^.]{0,80}\b(?:excluding (?:special|one-time|non-?recurring|exceptional|one-off) items|on an? (?:adjusted|non-?GAAP|normali[sz]ed|underlying),?\s(?:[\w-]+\s)?basis)/i,
);
// "Excluding the one-time costs of the merger, our profitability metrics all improved."
const ANNOUNCES_AHEAD = guarded(
  /^(?:Excluding|Adjust(?:ed|ing) for|Without|Before)\s[^;]{3,160}?,\s(?:(?:all|each) (?:of )?)?our\s(?:[a-z-]+\s){0,2}(?:metrics|results|margins|profitability|earnings|figures)\b(?![^;]*[$€£¥₹%]\s?\d?)[^;\d]*$/,
);
const AMOUNT = /[$€£¥₹]\s?\d|\d\s?(?:%|percent\b|million\b|billion\b)/;
const ENDS =
  /(?<!non-?)\bGAAP\b|\breported basis\b|\bbalance sheet\b|\b(?:page|slide) \w+|\boutlook\b|\bguidance\b/i;

/** Whether what is told from a sentence on is adjusted: one without a figure says so, and one of another page ends it. */
export function goesAdjusted(text: string, isAdjusted: boolean): boolean {
  if ((ANNOUNCES.test(text) && !AMOUNT.test(text)) || ANNOUNCES_AHEAD.test(text)) return true;
  return isAdjusted && !ENDS.test(text) && !handsOver(text);
}
