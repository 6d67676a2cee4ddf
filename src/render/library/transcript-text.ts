import type { Transcript } from '../../core/transcript.ts';
import { counted, titleOf } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';

/** How a transcript was read: the call, the people, the turns, and what was set aside. */
export function transcriptText(transcript: Transcript, terminal: Terminal): string {
  const { call, participants, turns, exchanges, warnings, report, structure } = transcript;
  const sentences = turns.reduce((sum, turn) => sum + turn.sentences.length, 0);
  const people = participants.map(({ name, role, affiliation, side, aliases }) => {
    const also = aliases.length > 0 ? ` (also ${aliases.join(', ')})` : '';
    return `  ${wrap(safe(`${name}${also} · ${[side, role, affiliation].filter((part) => part !== null).join(' · ')}`), terminal, 4)}`;
  });
  const checks = report.checksums.map(
    ({ name, ok, detail }) =>
      `  ${ok ? '✓' : '✗'} ${safe(name)}${detail === '' ? '' : `: ${safe(detail)}`}`,
  );
  return `${[
    paint(terminal, 'bold', safe(titleOf({ call }))),
    paint(
      terminal,
      'dim',
      safe(
        [call.id, call.currency ?? 'currency not said', call.date ?? 'date not printed'].join(
          ' · ',
        ),
      ),
    ),
    `${structure === 'turns' ? `Layout ${report.layout}, confidence ${report.confidence}` : 'Unstructured'}: ${counted(turns.length, 'turn')}, ${counted(sentences, 'sentence')}, ${counted(exchanges.length, 'exchange')}, ${counted(report.setAside.length, 'line')} set aside`,
    ...(people.length > 0 ? [paint(terminal, 'bold', 'People'), ...people] : []),
    ...(checks.length > 0 ? [paint(terminal, 'bold', 'Checks'), ...checks] : []),
    ...warnings.map(({ message }) => `⚠ ${wrap(safe(message), terminal, 2)}`),
  ].join('\n')}\n`;
}
