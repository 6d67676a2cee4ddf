import type { CliConfig } from '../config.ts';
import { openStore } from '../store/open-store.ts';
import type { Finding } from './finding.ts';

/** Whether the database is there and can be written, and what was given up in it. */
export async function lookAtDatabase({
  dataDir: dir,
  databaseUrl,
}: CliConfig): Promise<readonly Finding[]> {
  const clock = { now: () => Date.now() };
  const store = await openStore({ dir, databaseUrl, clock, mode: 'beside' });
  try {
    await store.check();
    const [dead, calls] = [await store.requests.countDead(), (await store.library.list()).length];
    const name = databaseUrl ? 'PostgreSQL' : `The database in ${dir}`;
    const says = `${name} can be written; it holds ${calls} ${calls === 1 ? 'call' : 'calls'}.`;
    const good: Finding = { what: 'database', kind: 'good', says };
    if (dead === 0) return [good];
    const lost = `${dead} ${dead === 1 ? 'request was' : 'requests were'} given up: “earnings jobs --dead” lists them.`;
    return [good, { what: 'database', kind: 'note', says: lost }];
  } finally {
    await store.close();
  }
}
