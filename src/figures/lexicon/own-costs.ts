import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { MetricMention } from './lexicon.ts';

// Words that end the name of a cost line on its left.
const STOP =
  'costs?|expenses?|our|the|and|of|in|for|total|other|were|was|is|are|be|been|to|by|with|control|reduction|lower|higher|their|its|this|that|these|those|such|all|some|any|additional|incremental|certain|associated|related|it|we|i|you|they|as|than|which|when|if|because|from|on|due|driven|into|through|about|between|per|so|but|or|not|also|where|[Ww]hile|includ\\w+|incurred|reflect\\w*|had|has|have|more|less|most|no|only|both|what|how|said|mentioned|year-over-year|after|before|will|see|saw|You|We|It|They|This|That|There|despite|excluding|without|increased|decreased|reduced';

// "IDC costs were", "Fulfillment costs and other costs were": a cost line named by the call itself
const OWN_COST = guarded(
  new RegExp(
    `(?:^|[,.;]\\s|\\band\\s|\\bour\\s|\\btotal\\s|\\bwhile\\s|\\breported\\s|\\bthat\\s|\\b(?:see|saw|with)\\s)(?:(?:And|But|With)\\s)?(?:[Tt]he\\s|Our\\s|Total\\s)?((?:(?!(?:${STOP})\\b)[A-Za-z&-]+\\s(?:and\\s)?){1,5}|other\\s)(costs?|expenses?)((?:\\sper\\s\\w+)?)(?:,\\swhich\\s[^,.;\\d]{3,80},)?\\s(?=(?:and\\s[\\w ]{3,30}(?:costs?|expenses?)\\s)?(?:ha(?:ve|s)\\s(?:been\\s)?(?:reduced|decreased|increased|declined|risen|fallen|grown)|were|was|decreased|increased|declined|reduced|dropped|rose|fell|grew|amounted|totaled|totalled|came|(?:(?:increase|decrease)\\s)?of\\s(?:[A-Z]{2,3}\\s?)?[$€£¥₹\\d]|(?:up|down)\\s(?:(?:by|about|approximately|nearly|over)\\s)?(?:[A-Z]{2,3}\\s?)?[$€£¥₹\\d]))`,
    'g',
  ),
);

// "Food costs were 28.9% of restaurant sales": a share of sales, not a sum
const SHARE =
  /^\s(?:was|were|is|are|came in at)\s(?:about\s|approximately\s|around\s)?\d[\d.]*(?:%|\spercent)\sof\s(?:\w+\s){0,3}(?:revenues?|sales)\b/;
const EXCLUDED = /\bexcluding\s[^,.;]*$/i; // excluding severance and spin-related costs

// "we incurred approximately $16 million in storm-related costs"
const INCURRED = guarded(
  new RegExp(
    `(?<=\\b(?:incurred|recorded|recognized|spent|took|had|(?:project|expect|forecast|anticipat|estimat)(?:e|ing)?)\\s(?:\\w+\\s){0,2}[^\\s\\d]{0,4}\\d[\\d.,]*\\s(?:(?:million|billion|thousand|crores?|lakhs?)\\s)?(?:of|in)\\s)((?:(?!(?:${STOP})\\b)[A-Za-z\\d-]+\\s){1,4})(costs?|expenses?|charges?)\\b(?! (?:savings|reductions?|synergies|increases|inflation))`,
    'g',
  ),
);

const OF_TWO =
  '(?:R&D|SG&A|S&M|G&A|opex|capex|research and development|sales and marketing|depreciation|amorti[sz]ation)(?: (?:expenses?|costs?))?';
// "combined R&D and SG&A of $4.2 billion": one sum for two lines
const COMBINED = guarded(
  new RegExp(
    `\\b(?<=(?:combined|total|both)\\s)${OF_TWO}\\s(?:and|plus)\\s${OF_TWO}(?=\\s(?:(?:in aggregate|together|combined)\\s)?(?:of|was|were|is|are|to be|should be|will be|came in at|came to|between)\\s)|\\b${OF_TWO}\\s(?:and|plus)\\s${OF_TWO}(?=\\s(?:combined|together|in aggregate)\\b)`,
    'gi',
  ),
);

/** Cost lines that no lexicon knows, by their shape: "<words> costs were". */
export function findOwnCosts(text: string): readonly MetricMention[] {
  const combined = combinedLines(text);
  if (!/\b(?:cost|expense|charge)s?\b/.test(text)) return combined;
  return [...combined, ...ownLines(text), ...incurred(text)];
}

function combinedLines(text: string): readonly MetricMention[] {
  return matchesOf(text, COMBINED).map(({ index: start, 0: words }) => ({
    name: `${words.toLowerCase().replaceAll(/ (?:expenses?|costs?)\b/g, '')} expenses`,
    kind: 'flow' as const,
    ...{ isCost: true, isLoss: false, basis: null },
    ...{ start, end: start + words.length },
  }));
}

function incurred(text: string): readonly MetricMention[] {
  return matchesOf(text, INCURRED).map(({ index: start, 0: words }) => ({
    name: nameOf(words),
    kind: 'flow' as const,
    ...{ isCost: true, isLoss: false, basis: null },
    ...{ start, end: start + words.length },
  }));
}

// "Occupancy and | other costs": one line with both
const AND_OTHER =
  /(?:^|[.;,]\s)(?:(?:[Oo]ur|[Tt]he)\s)?((?!(?:we|it|they|this|that|sales|revenue|growth|lower|higher)\b)(?:(?!(?:costs?|expenses?)\b)[A-Za-z&-]+\s){1,2}and\s)$/;

// "First quarter | non-GAAP SG&A expenses": when it was and on what basis, and no part of its name
const ITS_TIME =
  /^(?:(?:quarterly|linked[- ]quarter|(?:first|second|third|fourth)[- ]quarter|(?:non-)?gaap)\s)+/i;

function ownLines(text: string): readonly MetricMention[] {
  return matchesOf(text, OWN_COST).flatMap((match) => {
    const [said, unit = ''] = [`${match[1]}${match[2]}`, match[3]];
    const words = said.replace(ITS_TIME, '');
    const own = match.index + match[0].indexOf(said) + said.length - words.length;
    const joined = /^other\s/i.test(words) ? AND_OTHER.exec(text.slice(0, own))?.[1] : undefined;
    const start = own - (joined?.length ?? 0);
    const end = own + words.length + unit.length;
    const isShare = SHARE.test(text.slice(end));
    if (EXCLUDED.test(text.slice(Math.max(0, start - 60), start))) return [];
    return [
      {
        name: `${nameOf(`${joined ?? ''}${words}`)}${unit.toLowerCase()}`,
        kind: isShare
          ? ('ratio' as const)
          : unit === ''
            ? ('flow' as const)
            : ('per share' as const),
        isCost: true,
        isLoss: false,
        basis: /^adjust/i.test(words) ? ('adjusted' as const) : null,
        start,
        end,
      },
    ];
  });
}

/** As said, lower case, in the plural: "Solution developments and services cost" -> "solution development and services costs". */
function nameOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:(?:adjusted|total|net|our)\s)+/, '')
    .replaceAll(/ments\b/g, 'ment')
    .replace(/(cost|expense|charge)$/, '$1s');
}
