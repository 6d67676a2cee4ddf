import type { MetricMention } from './lexicon.ts';

// Words that end the name of a rate on its left.
const STOP =
  '[Oo]ur|[Tt]he|[Aa]nd|of|in|for|total|were|was|is|are|be|been|to|by|with|at|a|an|their|its|this|that|these|those|it|we|you|they|as|than|which|when|if|because|from|on|due|driven|but|or|not|also|where|while|had|has|have|both|overall|current|average|quarterly|company|reported|adjusted';
// Rates that are the world's, or a way to speak of growth.
const NOT_OWN =
  /\b(?:growth|run|effective|exchange|interest|prime|mortgage|unemployment|inflation|tax|discount|fund|funds|policy|libor|sofr|hurdle|birth|floating|fixed|currency|fx|first|any|flat|same|day|market|hourly|wage|freight)\s(?:rate|ratio)$/i;
const OF_WHAT = '(?:\\s(?:for|in|on|as an? (?:percentage|percent) of)\\s[^.,;:\\d]{3,70}?)?';
const OWN_RATE = new RegExp(
  `(?:^|[,.;]\\s|\\b(?:[Oo]ur|[Tt]he|and|with|an?|reported|that)\\s)((?:(?!(?:${STOP})\\b)[A-Za-z\\d][\\w&-]*\\s){1,4}(?:rate|ratio))(${OF_WHAT})(?=\\s(?:(?:was|were|is|stood|came in|ended|remained)\\b(?:\\sat)?|of|improved to|increased to|rose to|declined to|fell to|decreased to)\\s(?:an?\\s|about\\s|approximately\\s|around\\s|nearly\\s|over\\s|just\\s|record\\s)*\\d[\\d.]*(?:%|\\spercent))`,
  'g',
);

/** Rates that no lexicon knows, by their shape: "our lease renewal rate was 89.7%". */
export function findOwnRates(text: string): readonly MetricMention[] {
  if (!/\b(?:rate|ratio)\b/.test(text)) return [];
  return [...text.matchAll(OWN_RATE)].flatMap((match) => {
    const words = match[1] ?? '';
    if (NOT_OWN.test(words)) return [];
    const [, , whose = ''] = match;
    const end = match.index + match[0].length;
    const start = end - whose.length - words.length;
    const named = { isCost: false, isLoss: false, basis: null, start, end };
    return [{ name: words.toLowerCase(), kind: 'ratio' as const, ...named }];
  });
}
