import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Direction } from './directions.ts';

/** "decreased by 10.1%" -> -10.1. */
export function signed(spoken: SpokenFigure, direction: Direction | null): SpokenFigure {
  const { low, high, value, ...rest } = spoken.figure;
  if (direction !== 'down' || value < 0 || rest.unit === 'multiple') return spoken;
  return {
    ...spoken,
    figure: {
      ...rest,
      value: -value,
      ...(low !== undefined && high !== undefined && { value: -high, low: -high, high: -low }),
    },
  };
}

const TAX_GAINED =
  /\btax benefit as an? (?:percent(?:age)?|%) of (?:pre-?tax|taxable) (?:income|profits?|earnings)\s(?:was|of)\s(?:about\s|approximately\s)?$/i;
// "our provision was a net benefit of"
const RELEASED = guarded(
  /\b(?:was|were|is) an? (?:net )?(?:benefit|release|recovery|credit) of\s(?:about\s|approximately\s)?$|\bprovision (?:benefit|release)s? of\s(?:about\s|approximately\s)?$/i,
);
// "generated $17 million from operations as compared to using | $26 million last year"
const USING =
  /\b(?:using|(?:a|the) use of|uses of|burning|consuming)\s(?:about\s|approximately\s)?$/i;

function isUsed({ name }: MetricMention, before: string): boolean {
  return /^(?:operating|free) cash flow$/.test(name) && USING.test(before);
}

/** "net loss for the quarter was $5 million" -> -5,000,000, though "loss of" stands far off. */
export function lossOf(metric: MetricMention, spoken: SpokenFigure, before: string): SpokenFigure {
  const { figure } = spoken;
  if (metric.isCost && figure.value > 0 && RELEASED.test(before))
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  // "Our income tax benefit as a percentage of pre-tax earnings was 6%"
  if (metric.name === 'tax rate' && figure.value > 0 && TAX_GAINED.test(before))
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  if (isUsed(metric, before) && figure.value > 0)
    return { ...spoken, figure: { ...figure, value: -figure.value } };
  if (!metric.isLoss || figure.unit !== 'money' || figure.value <= 0) return spoken;
  if (
    /\b(?:income|profits?|positive|earnings)\b[^.;]{0,20}$/i.test(before.slice(-40)) &&
    metric.end < spoken.start - 4
  )
    return spoken;
  const { low, high } = figure;
  if (low !== undefined && high !== undefined)
    return { ...spoken, figure: { ...figure, value: -high, low: -high, high: -low } };
  return { ...spoken, figure: { ...figure, value: -figure.value } };
}
