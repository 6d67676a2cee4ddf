import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { mayBePart } from './may-be-part.ts';
import { PROPER } from './proper-name.ts';

const BUYERS = /^(?:customers|paying users|subscribers|subscriptions)$/;
// "Larkspur now has | 74 paying customers"
const HAS = guarded(
  new RegExp(
    `(?:^|[,;]\\s(?:and|but|while)\\s)(?:(?:And|But|So|Today|Our),?\\s)*${PROPER}\\s(?:(?:now|already|currently|today|also)\\s)*(?:has|had|counts|serves|reached|passed|is at|ended [^,;]{3,20} with|went [^.;,]{3,40} with|is used by|was used by)\\s(?:(?:now|already|about|around|nearly|over|more than|some|only)\\s)*$`,
    'u',
  ),
);
// "The first 30 customers have moved over", "210 customers in the beta": some of them, and no total
const SOME_OF =
  /^[^,.;]{0,40}\s(?:(?:have|has|are|were|had)\s(?:(?:now|already|also|since)\s)*(?:been\s)?(?:mov(?:ed|ing)|migrat(?:ed|ing)|switch(?:ed|ing)|transferr(?:ed|ing)|convert(?:ed|ing)|onboard(?:ed|ing)|upgrad(?:ed|ing)|trying|tried|testing|tested|pilot(?:ing|ed)|signed up|live)\b|(?:in|on|joined|join|testing|try(?:ing)?) (?:the|our|its|a) (?:\w+ )?(?:beta|pilot|trial|test|preview|programme|program|waitlist)\b)/i;
const FIRST = /\bthe first\s$/i;
const IN_TRIAL = /\b(?:beta|pilot|trial|preview|waitlist)\b[^.;]{0,40}\swith\s(?:\w+\s)?$/i;

/** The product that a count of buyers is of: "Larkspur now has 74 paying customers"; null where it is of all. */
export function countedOf(
  { text, segments }: Sight,
  { name }: MetricMention,
  { start }: SpokenFigure,
): string | null {
  const words = BUYERS.test(name) ? HAS.exec(text.slice(0, start))?.[1] : undefined;
  const isPart =
    words !== undefined &&
    !BUYERS.test(words.toLowerCase()) &&
    mayBePart(words) &&
    !segments.isCompany(words);
  return isPart ? segments.canonical(words) : null;
}

/** Whether a count is of some buyers that did something, and no total of them. */
export function isOfSomeBuyers(
  { text }: Pick<Sight, 'text'>,
  { name }: MetricMention,
  { start, end }: SpokenFigure,
): boolean {
  const before = text.slice(0, start);
  return (
    BUYERS.test(name) &&
    (FIRST.test(before) || IN_TRIAL.test(before) || SOME_OF.test(text.slice(end)))
  );
}
