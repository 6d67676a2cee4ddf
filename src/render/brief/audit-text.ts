import type { Check } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { ReleaseWitness } from '../../core/release-witness.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { checkedSummary, titleOf } from '../summaries.ts';
import { paint, safe, type Terminal, wrap } from '../terminal.ts';
import { releaseLines } from './release-words.ts';

const SIGNS: Readonly<Record<Check['verdict'], string>> = {
  conflict: '⚠',
  rounding: '≈',
  agrees: '✓',
};

/** The checks of one call for a terminal, and what the press release says to its figures. */
export function auditText(
  call: Call,
  checks: readonly Check[],
  terminal: Terminal,
  release: ReleaseWitness | null = null,
): string {
  const title = paint(terminal, 'bold', safe(titleOf({ call })));
  if (checks.length === 0 && !release?.rows.length)
    return `${title}\nNo figures that can be held against one another.\n`;
  const lines = checks.map(({ verdict, text }) => {
    const sign =
      verdict === 'conflict' ? paint(terminal, 'yellow', SIGNS.conflict) : SIGNS[verdict];
    return `${sign} ${wrap(safe(capitalised(text)), terminal, 2)}`;
  });
  if (release)
    lines.push(
      ...releaseLines({ release }).map((line) => `· ${wrap(safe(line), terminal, 2)}`),
      `· ${safe(`Press release: ${release.form} filed ${release.filedOn} ${release.url}`)}`,
    );
  const summary = checkedSummary({ checks: [...checks], release: release ?? undefined });
  return `${[title, paint(terminal, 'dim', summary), ...lines].join('\n')}\n`;
}
