import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from './lexicon.ts';

// Words that end the name of a rate on its left.
const STOP =
  '[Oo]ur|[Tt]he|[Aa]nd|of|in|for|total|were|was|is|are|be|been|to|by|with|at|a|an|their|its|this|that|these|those|it|we|you|they|as|than|which|when|if|because|from|on|due|driven|but|or|not|also|where|while|had|has|have|showed|shows|showing|indicated|indicates|indicating|both|overall|current|average|quarterly|company|reported|adjusted';
// Rates that are the world's, or a way to speak of growth.
const NOT_OWN =
  /^(?:healthy|strong|solid|robust|similar|rapid|good|steady|high|low|nice|brisk|(?:double|single)-digit|[a-z]+er)\srate$|\b(?:growth|run|effective|exchange|interest|prime|mortgage|unemployment|inflation|tax|discount|fund|funds|policy|libor|sofr|hurdle|birth|floating|fixed|currency|fx|first|any|flat|same|day|market|hourly|wage|freight)\s(?:rate|ratio)$|\b(?:projected|estimated|expected|targeted|anticipated|stabili[sz]ed|initial|going-in)\s(?:\w+\s)?yield$|\b(?:treasury|bond|gilt|bund|dividend|crop|\d+-year)\syield$/i;
const OF_WHAT = '(?:\\s(?:for|in|on|as an? (?:percentage|percent) of)\\s[^.,;:\\d]{3,70}?)?';
const LOOSE =
  '(?:an?\\s|about\\s|approximately\\s|around\\s|nearly\\s|over\\s|just\\s|record\\s|(?:healthy|strong|solid|robust|impressive|steady|stable|best-in-class|industry-leading)\\s)*';
const PERCENT = `${LOOSE}\\d[\\d.]*(?:%|\\spercent)`;
const MOVED =
  '(?:improved|increased|rose|grew|expanded|climbed|widened|declined|fell|decreased|dropped|contracted|reduced|fallen|risen|grown|went up|came down)';
const WAS = '(?:(?:was|were|is|stood|came in|coming in|ended|remained)\\b(?:\\sat)?|of)';
const POINTS = `(?:by\\s)?${LOOSE}\\d[\\d,.]*\\s?(?:bps|basis points|percentage points|points)`;
const MOVED_TO = `(?:(?:has|have)\\s(?:also\\s|further\\s)?)?${MOVED}(?:\\s\\w+ly)?(?:\\s${POINTS}|\\sfrom\\s${PERCENT})?\\sto`;
const OPENS =
  '(?:^|[,.;]\\s|\\b(?:[Oo]ur|[Tt]he|and|with|an?|reported|that|indicat(?:ed|es|ing)|show(?:ed|s|ing))\\s)';
const WORD = `(?!(?:${STOP})\\b)[A-Za-z\\d][\\w&-]*`;
const HEAD = '(?:rate|ratio|yield|intensity|penetration|satisfaction|retention|uptime|adherence)';
const OWN_RATE = guarded(
  new RegExp(
    `${OPENS}((?:${WORD}\\s){1,4}${HEAD})(${OF_WHAT})(?=\\s(?:${WAS}|${MOVED_TO})\\s${PERCENT})`,
    'g',
  ),
);
// "The provision for rental write-offs as a percentage of rental fees was 3.9%"
const AS_SHARE = guarded(
  new RegExp(
    `${OPENS}((?:${WORD}\\s){1,4}(?:for\\s(?:${WORD}\\s){1,4})?as an? (?:percentage|percent|%) of [^.,;:\\d]{3,60}?)(?=\\s(?:(?:${WAS}|${MOVED_TO})\\s${PERCENT}|(?:(?:to|will|should)\\s)?(?:${MOVED}|decline|increase|improve|rise|fall|decrease|be (?:up|down)|was (?:up|down))\\s${POINTS}))`,
    'g',
  ),
);
// "Our workshop and yard spending fell as a percentage of sales by 90 basis points"
const MOVED_AS_SHARE = guarded(
  new RegExp(
    `${OPENS}((?:${WORD}\\s(?:and\\s)?){1,4}(?:expenses?|costs?|spending))\\s(?:has\\s|have\\s)?${MOVED}\\s(as an? (?:percentage|percent|%) of [^.,;:\\d]{3,40}?)(?=\\s(?:${POINTS}|to\\s${PERCENT}|from\\s${PERCENT}))`,
    'g',
  ),
);
// "The share of green power in the mix has increased to 21.5%"
const SHARE_OF = guarded(
  new RegExp(
    `\\b(?:[Tt]he|[Oo]ur)\\sshare\\sof\\s(${WORD}(?:\\s${WORD}){0,2})(?:\\s(?:in|of|within)\\s[^.,;:\\d]{3,40}?)?(?<=\\w)\\s?(?=\\s?(?:${WAS}|${MOVED_TO})\\s${PERCENT})`,
    'g',
  ),
);
// "Direct shipping to dealers increased by 420 bps to 46%": only a share moves by points to a percentage
const MOVES_BY_POINTS = guarded(
  new RegExp(
    `(?:^|[,.;]\\s)(?:[Aa]nd )?(?:Our |The |the |our )?([A-Za-z][\\w&-]*(?:\\s(?!(?:was|were|is|are|has|have|had|we|it|which|that)\\b)[A-Za-z][\\w&-]*){0,4})(?=\\s(?:has\\s|have\\s)?${MOVED}(?:\\s\\w+ly)?\\s${POINTS}\\sto\\s${PERCENT})`,
    'g',
  ),
);
const NO_NAME =
  /^(?:it|this|that|which|these|those|they|we|results?|performance|rate|share|mix)$|\bmargins?(?: (?:there|here))?$/i;

/** Rates and shares that no lexicon knows, by their shape: "our lease renewal rate was 89.7%". */
export function findOwnRates(text: string): readonly MetricMention[] {
  if (
    !/\b(?:rate|ratio|yield|intensity|penetration|satisfaction|retention|uptime|adherence|share|bps|points|as an? percent(?:age)?)\b/.test(
      text,
    )
  )
    return [];
  return [
    ...matchesOf(text, OWN_RATE).flatMap((match) => {
      const [, words = '', whose = ''] = match;
      const end = match.index + match[0].length;
      return NOT_OWN.test(words) ? [] : [named(words, end - whose.length - words.length, end)];
    }),
    ...matchesOf(text, AS_SHARE).map(({ index, 0: printed, 1: words = '' }) =>
      named(words, index + printed.length - words.length, index + printed.length),
    ),
    ...matchesOf(text, MOVED_AS_SHARE).map(({ index, 0: printed, 1: words = '', 2: of = '' }) => {
      const start = index + printed.indexOf(words);
      return { ...named(`${words} ${of}`, start, start + words.length), end: start + words.length };
    }),
    ...matchesOf(text, SHARE_OF).map(({ index, 0: printed, 1: words = '' }) =>
      named(`${words.trim()} share`, index, index + printed.trimEnd().length),
    ),
    ...matchesOf(text, MOVES_BY_POINTS).flatMap((match) => {
      const [printed, words = ''] = match;
      const end = match.index + printed.length;
      return NO_NAME.test(words) ? [] : [named(words, end - words.length, end)];
    }),
  ];
}

// "ad spend as a percentage of bookings", "the provision for write-offs as a percentage of fees"
const COST =
  /\b(?:SG&A|G&A|overheads?|costs?|expenses?|spend(?:ing)?|write-?offs?|provisions?|loss(?:es)?|churn|capex)(?![\w-]).* as an? (?:percentage|percent|%) of /i;

// "a stronger persistency rate"
const COMPARED =
  /^(?:(?:much|slightly) )?(?:strong(?:er)?|high(?:er)?|low(?:er)?|better|weak(?:er)?|improved|healthy|solid)\s(?=\S+\s)/i;

// "Consolidated non-GAAP SG&A as a percentage of sales for the quarter"
const WHOSE =
  /^(?:(?:Q[1-4]|(?:first|second|third|fourth)[- ]quarter|consolidated|total|overall|non-GAAP|adjusted|GAAP|reported)\s)+(?=\S)/i;
const WHEN = /\s(?:for|in|during) the (?:\w+ )?(?:quarter|year|period|half)$/i;

function named(said: string, from: number, end: number): MetricMention {
  const [judged = ''] = COMPARED.exec(said) ?? WHOSE.exec(said) ?? [];
  const words = said.slice(judged.length).replace(WHEN, '');
  const start = from + judged.length;
  const isCost = COST.test(words);
  return {
    name: words.toLowerCase(),
    kind: 'ratio',
    isCost,
    isLoss: false,
    basis: null,
    start,
    end,
  };
}
