import type { Check } from '../core/brief.ts';
import type { Call } from '../core/call.ts';
import { capitalised } from '../figures/phrases.ts';
import { checksSummary, titleOf } from './summaries.ts';
import { paint, safe, type Terminal, wrap } from './terminal.ts';

const SIGNS: Readonly<Record<Check['verdict'], string>> = {
  conflict: '⚠',
  rounding: '≈',
  agrees: '✓',
};

/** The checks of one call for a terminal. */
export function auditText(call: Call, checks: readonly Check[], terminal: Terminal): string {
  const title = paint(terminal, 'bold', safe(titleOf({ call })));
  if (checks.length === 0) return `${title}\nNo figures that can be held against one another.\n`;
  const lines = checks.map(({ verdict, text }) => {
    const sign =
      verdict === 'conflict' ? paint(terminal, 'yellow', SIGNS.conflict) : SIGNS[verdict];
    return `${sign} ${wrap(safe(capitalised(text)), terminal, 2)}`;
  });
  return `${[title, paint(terminal, 'dim', checksSummary(checks)), ...lines].join('\n')}\n`;
}
