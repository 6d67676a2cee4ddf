import type { Call } from '../../core/call.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { deniedAt, withdrawnAt } from '../../figures/role/denied.ts';

interface Words {
  readonly start: number;
  readonly end: number;
}

/** Where a sentence takes a forecast back, or denies its only figures; null where it does neither. */
export function takenBackAt(text: string, call: Call): Words | null {
  const withdrawn = withdrawnAt(text);
  if (withdrawn || !deniedAt(text)) return withdrawn;
  const denied = readFigures(text, { currency: call.currency ?? null })
    .filter(({ figure }) => figure.unit !== 'count')
    .map(({ start }) => deniedAt(text.slice(0, start)));
  return denied.every((each) => each !== null) ? (denied[0] ?? null) : null;
}
