import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention, termOf } from '../lexicon/lexicon.ts';
import { PROPER } from '../segment/proper-name.ts';
import type { Segments } from '../segment/segments.ts';
import type { Labelled } from '../sight.ts';

const PART = 0.9;
const MONEY =
  '(?:(?:[A-Z]{2,3}\\s?|[A-Z]{0,2}[$€£¥₹]\\s?|Rs\\.?\\s?)\\d|\\d[\\d.,]*\\s(?:crores?|lakhs?|million|billion|mn|bn)\\b)';
const PERCENT = '\\d[\\d.]*(?:%|\\spercent)(?!\\sof\\b)';
const LOOSE = '(?:about|around|approximately|nearly|almost|over|just|minus|negative|a loss of)\\s';
const VERB =
  '(?:was|were|is|reached|delivered|posted|made|earned|did|contributed|generated|achieved|recorded|reported|came (?:in )?(?:at|to)|stood at|(?:grew|rose|increased|declined|fell|decreased|dropped)(?:\\s(?:by\\s)?\\d[\\d.]*(?:%|\\spercent))?\\sto)';
// "…, and Nutrition & Care reached EUR 521 million", "Coatings delivered EUR 112 million, after EUR 101 million"
const PART_AT = guarded(
  new RegExp(
    `(?:^(?:And |But |In turn, )?|[,;]\\s(?:and |while |but |whereas |with )?|\\b(?:and|with)\\s)(?:[Oo]ur |[Tt]he )?${PROPER}(?:,\\s[^,.;\\d]{3,60},)?(?=\\s(?:also |again |in turn )?(?:${VERB}|at|reaching(?:\\san?(?:\\snew)?(?:\\sall-time|\\srecord)?(?:\\shigh)?\\sof)?)\\s(?:${LOOSE})?(?:${MONEY}|${PERCENT}))`,
    'gu',
  ),
);

// "Of the quarter's revenue, cement was 1,418 crore, ready-mix was 245 crore"
const OF_WHOLE = guarded(
  /^(?:And |So )?(?:[Oo]ut o|[Oo])f (?:the|our|that|this|its) (?:[\w'’-]+ ){0,3}?(?:revenues?|sales|turnover|orders|order intake|bookings|volumes?|EBITDA?|operating (?:profit|income)|capex)(?: of [^,;]{2,30})?, /,
);
const NAME_IN_LIST = new RegExp(
  `(?<=, (?:and )?|\\band )(?:the |our )?(?!and\\b)(\\p{L}[\\w&'’-]*(?:\\s[\\w&'’-]+){0,3}?)(?=\\s(?:was|were|contributed|delivered|brought|made|made up|accounted for|came to|is)\\s(?:${LOOSE})?${MONEY})`,
  'gu',
);

/** What is being told of the parts one after the other: the metric of the last of them. */
interface Listed {
  readonly name: string;
  readonly basis: MetricMention['basis'];
}

/**
 * "Sales in Coatings were EUR 764 million, and Nutrition & Care reached EUR 521 million": a part's amount
 * without a metric, behind the same metric of another part, is that metric, and so is a rate behind a rate of
 * its own sentence. Only parts that the call names elsewhere: each mention stands at the part's name.
 */
export function partLevels(
  text: string,
  named: readonly MetricMention[],
  {
    segments,
    told,
    figures,
  }: {
    readonly segments: Segments;
    readonly told: readonly Labelled[];
    readonly figures: readonly SpokenFigure[];
  },
): readonly MetricMention[] {
  const isOfWhole = OF_WHOLE.test(text);
  return matchesOf(text, isOfWhole ? NAME_IN_LIST : PART_AT).flatMap(
    ({ index, 0: printed, 1: name = '' }) => {
      const start = index + printed.indexOf(name);
      const end = start + name.length;
      const part = partNamed(name, segments);
      if (part === null || named.some((one) => one.start < end && start < one.end)) return [];
      const before = named.findLast((one) => one.end <= start);
      const own = figures.find((figure) => figure.start >= end);
      const listed =
        before && isOfWhole
          ? before
          : before
            ? ofSentence(before, text, start)
            : ofLast(told, part, own);
      if (!listed) return [];
      const { kind = 'flow', isCost } = termOf(listed.name) ?? {};
      const isRate = own?.figure.unit === 'percent';
      if (isRate ? kind !== 'ratio' || !before : kind !== 'flow' && kind !== 'stock') return [];
      return [{ ...listed, kind, isCost: isCost === true, isLoss: false, part, start, end }];
    },
  );
}

/** A metric with an amount of its own before the part, in the same sentence. */
function ofSentence(metric: MetricMention, text: string, until: number): Listed | null {
  const between = text.slice(metric.end, until);
  return /\d/.test(between) && !/[.:]\s/.test(between) ? metric : null;
}

/** The one metric of which the sentence before told a level: of another part, or the whole's revenue. */
function ofLast(
  told: readonly Labelled[],
  part: string,
  own: SpokenFigure | undefined,
): Listed | null {
  const levels = told.filter(
    ({ fact }) =>
      fact.role === 'level' && fact.modality === 'actual' && fact.spoken.figure.unit === 'money',
  );
  const [first] = levels;
  const isOne =
    first !== undefined &&
    (first.fact.segment === null
      ? first.fact.metric === 'revenue' && isBelow(own, first.fact.spoken)
      : first.fact.segment !== part) &&
    levels.every(({ fact }) => fact.metric === first.fact.metric);
  return isOne ? { name: first.fact.metric, basis: first.fact.basis } : null;
}

/** A part of the whole that was just told is well below it. */
function isBelow(own: SpokenFigure | undefined, whole: SpokenFigure): boolean {
  return (
    own !== undefined &&
    own.figure.unit === 'money' &&
    own.figure.currency === whole.figure.currency &&
    own.figure.value > 0 &&
    own.figure.value < whole.figure.value * PART
  );
}

function partNamed(words: string, segments: Segments): string | null {
  const [known] = segments.find(words);
  const isKnown = known?.start === 0 && known.end === words.length;
  return isKnown && !segments.isCompany(words) && findMetrics(words).length === 0
    ? known.name
    : null;
}
