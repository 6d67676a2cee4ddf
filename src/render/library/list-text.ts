import type { CallSummary } from '../../core/library.ts';
import { cut } from '../block-kit/escape.ts';
import { paint, safe, type Terminal } from '../terminal.ts';

/** The library as aligned lines: id, company and period, headline. */
export function listText(calls: readonly CallSummary[], terminal: Terminal): string {
  if (calls.length === 0) return 'No calls yet: add one with “earnings add <file>”.\n';
  const width = Math.max(...calls.map(({ call }) => call.id.length));
  return `${calls
    .map(({ call, headline }) => {
      const room = Math.max(30, Math.min(terminal.width, 120) - width - 4);
      const text = cut(
        safe(`${call.company} · ${call.period}${headline ? ` · ${headline}` : ''}`),
        room,
      );
      return `${paint(terminal, 'bold', call.id.padEnd(width))}  ${text}`;
    })
    .join('\n')}\n`;
}
