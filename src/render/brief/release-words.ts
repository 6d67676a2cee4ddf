import type { Brief } from '../../core/brief.ts';
import type { WitnessRow } from '../../core/release-witness.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { topicLabel } from '../../figures/print/phrases.ts';
import { cut } from '../block-kit/escape.ts';

const MOST_QUOTED = 200;

/** What the press release says to the call's figures: those that are the same in one line, each other in its own. */
export function releaseLines({ release }: Pick<Brief, 'release'>): readonly string[] {
  if (!release) return [];
  const agree = release.rows.filter(({ verdict }) => verdict === 'agrees').map(nameOf);
  const differ = release.rows.filter(({ verdict }) => verdict === 'differs');
  return [
    ...(agree.length > 0 ? [`The release says the same: ${agree.join(', ')}.`] : []),
    ...differ.map(
      (row) =>
        `Differs: ${nameOf(row)} of ${row.period} is ${formatFigure(row.call)} on the call and ${formatFigure(row.release)} in the release: “${cut(row.quote, MOST_QUOTED)}” They may be of different things; check the release.`,
    ),
  ];
}

function nameOf({ metric, basis }: WitnessRow): string {
  return topicLabel(basis === 'adjusted' ? `adjusted ${metric}` : metric);
}
