import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isAfterAsMuch } from '../time/after-as-much.ts';
import { isMoveOfLevel } from './told-as-move.ts';

// "on growth in tickets, which were up 2%", "due to a higher fee per file, which was $15,400": of the last thing named
const WHICH_MOVED =
  /\b(?:growth|strength|momentum|increases?|gains?|declines?|weakness|softness)\sin\s[^,;.\d]{2,60},\swhich\s(?:\w+\s){0,2}(?:up|down|grew|rose|increased|declined|fell|decreased|dropped)\s(?:by\s|about\s|nearly\s|over\s)*$/i;
// "on revenue growth of 3% and expense growth of 2%": the growth of what its own words name
const GROWTH_OF =
  /(?:,|\band|\bon)\s(?:(?!(?:revenues?|sales|total|organic|underlying|reported|comparable|like[- ]for[- ]like|core|overall|year[- ](?:over|on)[- ]year|sequential|an?|the|growth|strong|further|with|for|in|reflecting|representing|delivering)\b)[\w&-]+\s){1,3}(?:growth|increases?|declines?|decreases?)\sof\s(?:(?:about|around|approximately|nearly|over)\s)?$/i;
// "recurring revenue rose 16%, driving overall Pumps growth of | 5%": of the whole that it is in
const DRIVES_GROWTH =
  /\d[^,;]{0,40},\s(?:driving|leading to|contributing to)\s(?:[\w&’'-]+\s){1,4}growth\sof\s(?:(?:about|around|approximately|nearly|over)\s)?$/i;
// "organic growth of 8.5%, and full-year reported growth of | 9%"
const REPORTED_GROWTH =
  /\b(?:reported|total|headline)\s(?:(?:net\s)?(?:revenue|sales)\s)?growth\s(?:of|to be|at)\s(?:about\s|around\s)?$/i;
// "an organic growth of minus 2% and a currency effect of | minus 3%": of the effect
const EFFECT_OF =
  /(?:,|\band|\bwith)\s(?:an?\s|the\s)?(?:[\w-]+\s){1,3}(?:effects?|impacts?|contributions?|headwinds?|tailwinds?|benefits?)\s(?:of|was|were)\s(?:about\s|around\s)?$/i;
// "currency had a negative effect of | 1%"
const HAD_EFFECT =
  /\bhad an?\s(?:(?:slight|small|net|negative|positive|adverse|(?:un)?favou?rable)\s){0,2}(?:effect|impact|contribution|influence)\sof\s(?:about\s|around\s)?$/i;
// "33.1%, 20 basis points more on wage inflation of | 3.9%": of the prices
const OF_INFLATION =
  /\b(?:inflation|deflation)\s(?:of|was|at|is)\s(?:(?:about|around|nearly|over)\s)?$/i;
// "above the high end of our guide, which was | 211 million": the guide's
const OF_GUIDE =
  /\b(?:guide|guidance|outlook|forecast|range|targets?|plan|budget|expectations?|consensus),\s(?:which|that)\s(?:was|were|had been)\s(?:(?:for|at|about|around)\s)?$/i;
// "was EUR 611 million, after EUR 261 million for the restructuring"
const SET_OFF = /,\s(?:after|before|net of)\s(?:(?:about|around|a|an)\s)?$/i;
// "$730 million of gross debt, net of an issue discount of | $60 million": what was taken off
const NET_OF_OTHER =
  /(?:^|\d[^;]{0,60}),?\s(?:and\s)?net of\s[^,;\d]{3,60}\s(?:(?<!\brange\s)of|totall?ing)\s(?:about\s|approximately\s)?$/i;
// "had sales of 41 million in the year and a loss of around | 6 million", "charges for the move and a gain of": of another line
const AND_LOSS =
  /\b(?:and|for)\san?\s(?:[a-z-]+\s){0,2}(?:loss|profit|charge|gain|impairment)\sof\s(?:(?:about|around|approximately|some|nearly|over)\s)?$/i;
// "bought back stock for $130 million, at an average price of | $41": what each cost
const AT_AVERAGE =
  /\b(?:average|weighted average|mean) (?:purchase |repurchase |share )?(?:price|cost)(?: per share)? of (?:about |approximately |just (?:over|under) )?$/i;
const OF_WHICH =
  /\b(?:for a total (?!(?:(?:purchase )?(?:price|cost|amount) )?of\b)|of which|among them|of those|of these)\b/i; // a part of the figure before it
// "0.62% of loans, and that's one office credit in Leeds for | $28 million"
const IS_ONE =
  /\b(?:that['’]s|that is|that was|which is|which was|it['’]s|this is)\s(?:mostly\s|largely\s|really\s|just\s|mainly\s|basically\s)?(?:one|two|three|an?)\s[^,;]{3,60}$/i;

/** Whether the words between a metric and a figure name what the figure is an amount of: a growth, an effect, a price, a plan. */
export function isOfAnotherAmount(
  sight: Sight,
  metric: MetricMention,
  spoken: SpokenFigure,
  between: string,
): boolean {
  return (
    NET_OF_OTHER.test(between) ||
    WHICH_MOVED.test(between) ||
    (metric.name === 'share repurchases' && AT_AVERAGE.test(between)) ||
    (SET_OFF.test(between) &&
      !isAfterAsMuch(sight.text, sight.figures, sight.figures.indexOf(spoken))) ||
    OF_GUIDE.test(between) ||
    (OF_INFLATION.test(between) && !/inflation/.test(metric.name)) ||
    (spoken.figure.unit === 'money' &&
      AND_LOSS.test(between) &&
      !/income|profit|ebit|loss|earnings/.test(metric.name)) ||
    GROWTH_OF.test(between) ||
    DRIVES_GROWTH.test(between) ||
    EFFECT_OF.test(between) ||
    HAD_EFFECT.test(between) ||
    (metric.name.startsWith('organic') && REPORTED_GROWTH.test(between)) ||
    (IS_ONE.test(between) && !isMoveOfLevel(sight, metric, spoken)) ||
    OF_WHICH.test(between)
  );
}
