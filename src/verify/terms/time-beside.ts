import type { Reason } from '../../core/verdict.ts';
import type { InText } from '../figure/in-text.ts';
import { isSameFigure } from '../figure/same-figure.ts';

const TIME =
  '(?<time>(?<ago>(?:a|one) year (?:ago|earlier|before|back)|(?:the )?(?:last|prior|previous)[- ]year(?! (?:end|over))|(?:the )?year[- ]ago)|(?<last>(?:the )?(?:last|prior|previous|preceding) quarter)|(?:the )?(?:(?<ordinal>first|second|third|fourth) quarter|Q(?<number>[1-4])\\b(?! 20))|(?<year>(?:19|20)\\d\\d))';
// "3.6% a year ago", "600,000 units for calendar year 2022"
const BEHIND = new RegExp(
  `^(?: (?!and\\b|or\\b|to\\b|by\\b)[\\p{L}-]+){0,2}?(?: (?:in|for|at|during|of|from|back))?(?: (?:the|fiscal|calendar|year))* ${TIME}`,
  'iu',
);
// "a year earlier the rate stood at", "the calendar year 2021 forecast of", "for 2022, which calls for"
const AHEAD = new RegExp(`\\b${TIME}(?<rest>[^.;:\\d]{0,60})$`, 'i');
const AGAINST =
  /\b(?:than|from|versus|vs|against|compare[sd]|over|since|until|after|on|above|below|and|but|while|to)\b/i;
const HELD =
  /\b(?:than|from|since|until|over|above|below|on)\s(?:(?:the|fiscal|calendar|year)\s)*$/i;

/** The time that stands right beside a figure as its own; null where none does. */
function timeOf({ text, figures, at }: InText): string | null {
  const own = figures[at];
  if (!own) return null;
  const behind = BEHIND.exec(text.slice(own.end, figures[at + 1]?.start));
  if (behind && !AGAINST.test(behind[0])) return labelOf(behind.groups);
  const from = figures[at - 1]?.end ?? 0;
  const before = text.slice(from, own.start);
  const ahead = AHEAD.exec(before);
  if (!ahead || AGAINST.test(ahead.groups?.rest ?? '')) return null;
  // what stands right behind the figure before is of that one
  const last = at > 0 ? BEHIND.exec(before) : null;
  const isOfLast = last !== null && !AGAINST.test(last[0]);
  return isOfLast || HELD.test(before.slice(0, ahead.index)) ? null : labelOf(ahead.groups);
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

function labelOf(groups: Readonly<Record<string, string | undefined>> | undefined): string {
  const { ago, last, ordinal, number, year } = groups ?? {};
  if (ago !== undefined) return 'year ago';
  if (last !== undefined) return 'quarter before';
  if (year !== undefined) return year;
  return `Q${number ?? ORDINALS.indexOf(ordinal?.toLowerCase() ?? '') + 1}`;
}

/**
 * Whether a claim tells a figure of a time of which its sentence tells another figure: "4.0% a year earlier" of "3.6%
 * a year ago and 4.0% in the second quarter".
 */
export function timeBeside(claim: InText, said: InText): readonly Reason[] {
  const [claimed, told] = [timeOf(claim), timeOf(said)];
  const own = said.figures[said.at];
  if (!own || claimed === null || told === null || claimed === told) return [];
  const isAnothers = said.figures.some(
    (other, at) =>
      at !== said.at &&
      other.figure.unit === own.figure.unit &&
      !isSameFigure(other, own) &&
      timeOf({ ...said, at }) === claimed,
  );
  return isAnothers ? ['period'] : [];
}
