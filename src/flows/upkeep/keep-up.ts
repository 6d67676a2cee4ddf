import type { Flow, FlowPorts } from '../flow.ts';
import { askFeeds } from './ask-feeds.ts';
import { clearEnded } from './clear-ended.ts';
import { clearOld } from './clear-old.ts';
import { clearSpending } from './clear-spending.ts';
import { eraseGone } from './erase-gone.ts';
import { indexCalls } from './index-calls.ts';

/** Something that has to be done now and again, and may be done at any time. */
export type Chore = (ports: FlowPorts, now: number) => Promise<Readonly<Record<string, number>>>;

const CHORES: readonly Chore[] = [
  clearEnded,
  clearOld,
  eraseGone,
  clearSpending,
  indexCalls,
  askFeeds,
];

/**
 * Does every chore once; whichever process has the request of this minute does it for all. One that fails keeps
 * no other from being done; it fails the request at the end.
 */
export const keepUp: Flow = async (ports) => {
  const now = ports.clock.now();
  const failures: unknown[] = [];
  for (const chore of CHORES)
    try {
      const did = Object.entries(await chore(ports, now)).filter(([, count]) => count > 0);
      if (did.length > 0) ports.log.info('kept up', Object.fromEntries(did));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return null;
};
