import type { Brief } from '../../core/brief.ts';
import type { Figure } from '../../core/figure.ts';
import { readFigures } from '../grammar/read-figures.ts';

/** The figures in the words of a brief that belong to none of its metrics and guidance, each once. */
export function looseFigures(brief: Brief): readonly Figure[] {
  const { call, headline, highlights, guidance, questions } = brief;
  const bound = boundFigures(brief);
  const texts = [
    headline,
    ...highlights.map(({ text }) => text),
    ...guidance.map(({ text }) => text),
    ...questions.flatMap(({ question, answer }) => [question, answer]),
  ];
  const loose: Figure[] = [];
  for (const text of texts) {
    const spoken = text.replaceAll('−', '-').replaceAll('×', 'x'); // our own typography
    for (const { figure, noun } of readFigures(spoken, { currency: call.currency ?? null })) {
      if (figure.unit === 'count' && noun === null) continue; // "one of two" counts nothing of the call
      const isKnown = [...bound, ...loose].some((each) => isNear(each, figure));
      if (!isKnown) loose.push(figure);
    }
  }
  return loose;
}

function boundFigures({ metrics, guidance, checks }: Brief): readonly Figure[] {
  return [
    ...metrics.flatMap(({ figure, prior, change }) => [figure, prior?.figure, change?.figure]),
    ...guidance.map(({ figure }) => figure),
    ...checks.map(({ stated }) => stated),
  ].filter((figure) => figure !== null && figure !== undefined);
}

/** Prose leaves signs and digits to its verbs: "fell 10.1%", "about 1.8 billion". */
function isNear(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit) return false;
  const ends = [one.value, one.low, one.high].filter((end) => end !== undefined);
  const size = Math.abs(other.value);
  return ends.some(
    (end) => Math.abs(Math.abs(end) - size) <= 0.006 * Math.max(size, Math.abs(end)),
  );
}
