import type { Brief } from '../../core/brief.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { sinceLines, sinceSummary, sinceTitle } from './since-words.ts';

/** What became of earlier promises for a terminal; empty where there are none. */
export function sinceText({ sinceLast, call }: Brief, terminal: Terminal): string {
  if (!sinceLast || sinceLast.promises.length === 0) return '';
  const title = paint(terminal, 'bold', safe(sinceTitle(sinceLast, call)));
  const lines = sinceLines(sinceLast).map(({ fate, label, note, quotes }) => {
    const head = `${fate}  ${label}${note === null ? '' : ` (${note})`}`;
    const said = quotes.map(
      ({ call: which, words }) =>
        `  ${paint(terminal, 'dim', '│')} ${wrap(safe(`${which}: “${words}”`), terminal, 4)}`,
    );
    return [`• ${wrap(safe(head), terminal, 2)}`, ...said].join('\n');
  });
  return [`${title}  ${paint(terminal, 'dim', sinceSummary(sinceLast))}`, ...lines].join('\n');
}
