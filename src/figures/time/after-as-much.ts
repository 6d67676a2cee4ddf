import type { SpokenFigure } from '../grammar/spoken-figure.ts';

// "24 million, after | 31 million", "455 million euros in the third quarter, after | 462 million"
const AFTER =
  /^(?:\s(?:(?:in|for) (?:the|our) (?:\w+ )?(?:quarter|year|half|period|months)|in (?:net |total )?(?:sales|revenues?)|[a-z]{4,8})){0,2},?\s(?:after|following)\s(?:(?:about|around|roughly|approximately|nearly|almost|some|just|only|still)\s)?$/i;
// What a thing was earlier is said with its time, or with nothing more: "after 3 million of discounts" is none.
const QUARTER =
  '(?:in|for) (?:the )?(?:(?:first|second|third|fourth|same|prior|previous|last|full|comparable|year-ago|prior-year)[ -](?:quarter|year|half|period)|Q[1-4])(?: (?:of )?(?:last year|a year ago|the (?:prior|previous|last) year|20\\d\\d))?';
const TIME = `(?:a year (?:ago|earlier|before)|one year (?:ago|earlier)|(?:in )?the (?:year|quarter) before|last (?:year|quarter)|(?:in )?the (?:previous|prior) (?:year|quarter)|${QUARTER}|in 20\\d\\d)`;
const NO_MORE = new RegExp(
  `^(?:\\s(?:euros?|dollars|pounds|francs|kron(?:or|er|e)|yen))?(?:\\s${TIME})?(?:$|[.;:,](?:\\s|$)|\\s(?:and|which|so|while|but)\\s)`,
  'i',
);

/** "Free cash flow was 24 million, after | 31 million": what it was before, told right behind what it is. */
export function isAfterAsMuch(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const [last, own] = [figures[at - 1], figures[at]];
  if (!last || !own || last.figure.unit !== own.figure.unit) return false;
  return AFTER.test(text.slice(last.end, own.start)) && NO_MORE.test(text.slice(own.end));
}
