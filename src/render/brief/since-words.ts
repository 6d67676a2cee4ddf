import type { FollowedUp, SinceLast } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { topicLabel } from '../../figures/print/phrases.ts';
import { cut } from '../block-kit/escape.ts';

const WORDS: Readonly<Record<FollowedUp['fate'], string>> = {
  missed: 'Missed',
  slipped: 'Slipped',
  withdrawn: 'Withdrawn',
  dropped: 'Not mentioned',
  reworded: 'Reworded',
  met: 'Met',
  kept: 'Kept',
};
const MOST_QUOTED = 240;

/** One promise through two calls: what became of it, and the words of each call. */
export interface SinceLine {
  readonly fate: string;
  readonly label: string;
  /** "EUR 208.9M, below the range"; null where the quotes say all. */
  readonly note: string | null;
  readonly quotes: readonly { readonly call: string; readonly words: string }[];
}

/** What is said of each promise, the weightiest first. */
export function sinceLines({ promises }: SinceLast): readonly SinceLine[] {
  return promises.map(({ fate, label, result, note, evidence }) => {
    const parts = [result ? formatFigure(result.figure) : null, note].filter(
      (part) => part !== null,
    );
    return {
      fate: WORDS[fate],
      label: topicLabel(
        label,
        evidence.map(({ quote }) => quote),
      ),
      note: parts.length > 0 ? parts.join(', ') : null,
      quotes: evidence.map((each) => ({
        call: periodIn(each.call ?? ''),
        words: cut(each.quote, MOST_QUOTED),
      })),
    };
  });
}

/** "1 missed · 1 slipped · 2 kept". */
export function sinceSummary({ promises }: SinceLast): string {
  return (Object.keys(WORDS) as FollowedUp['fate'][])
    .flatMap((fate) => {
      const count = promises.filter((each) => each.fate === fate).length;
      return count > 0 ? [`${count} ${WORDS[fate].toLowerCase()}`] : [];
    })
    .join(' · ');
}

/** "Since last quarter", or since which call, where one is missing between. */
export function sinceTitle({ earlier }: SinceLast, call: Call): string {
  const count = ({ fiscalYear, fiscalQuarter }: Call) =>
    fiscalYear === null || fiscalQuarter === null ? null : fiscalYear * 4 + fiscalQuarter;
  const [now, then] = [count(call), count(earlier)];
  const isLast = now !== null && then !== null && now - then === 1;
  return isLast ? 'Since last quarter' : `Since the ${earlier.period || earlier.id} call`;
}

/** "Q2 2024" of orrin-robotics-q2-2024. */
export function periodIn(id: string): string {
  const [, part = '', year = ''] = /-(q[1-4]|h[12]|fy)-(20\d\d)$/.exec(id) ?? [];
  return part === '' ? id : `${part.toUpperCase()} ${year}`;
}
