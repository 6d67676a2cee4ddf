import type { Transcript } from '../../../core/transcript.ts';
import { nameOf } from '../../../figures/print/phrases.ts';
import { plainSegment } from '../../guidance/noun-phrase.ts';
import { conflictsIn } from '../../metrics/conflicts.ts';
import { buildMetrics } from '../../metrics/metrics.ts';
import { namesIn } from './names-in.ts';
import type { Notes } from './notes.ts';
import { offeredParts } from './offered-parts.ts';
import { termsOf } from './terms.ts';

const MOST_FIRST = 8; // of the metrics that a brief would show

/** A metric of the call as a question names it. */
export interface Subject {
  readonly metric: string;
  readonly segment: string | null;
  readonly name: string;
  readonly hasPrior: boolean;
}

/** What may be offered of a call, as plain data. */
export interface Offers {
  readonly subjects: readonly Subject[];
  readonly ahead: readonly string[];
  /** Whether the call answers a question: those that were tried. */
  readonly answered: Record<string, boolean>;
}

type Read = Pick<Notes, 'facts' | 'conflicts' | 'names' | 'asked'>;

/** Reads what may be offered of a call; none of it is tried yet. */
export function readOffers(transcript: Transcript, read: Read): Offers {
  const { facts, conflicts } = read;
  const { isOffered, spelled } = offeredParts(transcript, namesIn(read.names).spelling);
  const metrics = buildMetrics(transcript, facts, conflictsIn(conflicts));
  const named = metrics
    .filter(({ segment }) => isOffered(segment))
    .map((metric) => {
      const segment = metric.segment === null ? null : plainSegment(metric.segment);
      return {
        metric: metric.name,
        segment,
        name: [
          metric.basis === 'adjusted' ? 'adjusted' : null,
          segment === null ? null : spelled(segment),
          nameOf({ ...metric, basis: null }),
        ]
          .filter((part) => part !== null)
          .join(' '),
        hasPrior: metric.prior !== null && metric.change?.versus === 'year-ago',
      };
    });
  const ahead = facts
    .filter(
      ({ modality, role, segment }) =>
        modality === 'guidance' && role === 'level' && isOffered(segment),
    )
    .map(({ metric, segment }) => `What is expected for ${subjectOf(metric, segment, spelled)}?`);
  // What analysts asked about first, else what a reader needs first.
  const subjects = [...named.slice(0, MOST_FIRST)]
    .sort((one, other) => Number(isAskedOn(other, read)) - Number(isAskedOn(one, read)))
    .concat(named.slice(MOST_FIRST));
  return { subjects, ahead: [...new Set(ahead)], answered: {} };
}

/** "public cloud revenue", "EBITDA margin", as people write them. */
function subjectOf(
  metric: string,
  segment: string | null,
  spelled: (name: string) => string,
): string {
  const name = nameOf({ name: metric, basis: null }).replace(/^capital expenditure$/, 'capex');
  return segment === null ? name : `${spelled(segment)} ${name}`;
}

/** Whether analysts asked about it. */
function isAskedOn({ metric, segment }: Subject, { asked }: Read): boolean {
  const terms = termsOf([segment, metric].filter((part) => part !== null).join(' '));
  return asked.some((each) => terms.every((term) => each.terms.includes(term)));
}
