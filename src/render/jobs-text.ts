import type { DeadRequest, Load } from '../core/ports/requests.ts';
import { paint, safe, type Terminal } from './terminal.ts';

/** How much waits and is worked, for people and in bulk, and how much was given up. */
export function loadText({ person, bulk, dead }: Load & { readonly dead: number }): string {
  const row = (name: string, waiting: string | number, working: string | number) =>
    `${name.padEnd(14)}${String(waiting).padStart(9)}${String(working).padStart(9)}`;
  return [
    row('', 'waiting', 'at work'),
    row('for people', person.waiting, person.working),
    row('in bulk', bulk.waiting, bulk.working),
    '',
    dead === 0 ? 'Nothing was given up.' : `${dead} given up: “earnings jobs --dead” lists them.`,
    '',
  ].join('\n');
}

/** What was given up, newest first: its id, then what, where, why and when; never what somebody wrote. */
export function deadText(dead: readonly DeadRequest[], terminal: Terminal): string {
  if (dead.length === 0) return 'Nothing was given up.\n';
  return dead
    .map((each) => {
      const when = new Date(each.receivedAt).toISOString().slice(0, 16).replace('T', ' ');
      const tries = `${each.attempts} ${each.attempts === 1 ? 'try' : 'tries'}`;
      const told = [each.kind, placeOf(each.payload), each.reason, tries, `${when} UTC`];
      return `${paint(terminal, 'bold', safe(each.key))}\n  ${safe(told.join(' · '))}\n`;
    })
    .join('');
}

function placeOf(payload: unknown): string {
  const { team, channel }: Partial<Record<string, unknown>> = { ...(payload as object | null) };
  return [team, channel].filter((part) => typeof part === 'string' && part !== '').join('/') || '–';
}
