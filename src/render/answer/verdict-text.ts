import type { Verdict } from '../../core/verdict.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';

const STYLES = {
  supported: ['green', '✓'],
  contradicted: ['red', '✗'],
  unsupported: ['yellow', '?'],
} as const;

/** One claim with what the call says to it. */
export function verdictText(
  { claim, verdict, reasons, details, evidence }: Verdict,
  terminal: Terminal,
): string {
  const [style, sign] = STYLES[verdict];
  const why = reasons.length > 0 ? `: ${reasons.join(', ').replace('not_found', 'not found')}` : '';
  const [first] = evidence;
  return [
    `${paint(terminal, style, `${sign} ${verdict}${why}`)}`,
    `  ${wrap(safe(claim), terminal, 2)}`,
    ...details.map((detail) => `  ${wrap(safe(detail), terminal, 2)}`),
    ...(first
      ? [
          paint(
            terminal,
            'dim',
            `  ${wrap(safe(`${first.sentences.join(', ')}: “${first.quote}”`), terminal, 2)}`,
          ),
        ]
      : []),
    '',
  ].join('\n');
}
