import { beforeEach, describe, expect, it } from 'vitest';
import { type ShareOptions, shareWork } from '../../../src/jobs/share-work.ts';

let did: string[];
let due: { run: () => void; afterMs: number } | null;
beforeEach(() => {
  did = [];
  due = null;
});

function share(over: Partial<ShareOptions> = {}) {
  const told = (message: string) => void did.push(message);
  return shareWork({
    beat: async () => void did.push('beat'),
    requests: { release: async () => did.push('release') * 0 },
    wake: () => void did.push('wake'),
    log: { debug: told, info: told, warn: told, error: told },
    schedule: (run, afterMs) => {
      const timer = { run, afterMs };
      due = timer;
      return () => {
        if (due === timer) due = null;
      };
    },
    ...over,
  });
}

/** Lets the time pass until it looks again, so often. */
async function looks(count: number): Promise<void> {
  for (let look = 0; look < count; look++) {
    const now = due;
    due = null;
    now?.run();
    await expect.poll(() => due?.afterMs).toBe(1000);
  }
}

describe('a process that works among others', () => {
  it('looks for work once a second, and says every other that it lives', async () => {
    share();
    await looks(4);
    expect(did).toEqual(['wake', 'beat', 'release', 'wake', 'wake', 'beat', 'release', 'wake']);
  });

  it('only looks for work where no other service may be', async () => {
    share({ beat: null });
    await looks(4);
    expect(did).toEqual(['wake', 'wake', 'wake', 'wake']);
  });

  it('tells what it has taken over', async () => {
    share({ requests: { release: async () => 3 } });
    await looks(2);
    expect(did).toEqual(['wake', 'beat', 'requests taken over', 'wake']);
  });

  it('goes on when the database is away, says so once, and lets others speak before it takes over', async () => {
    let beats = 0;
    share({
      beat: async () => {
        if (++beats <= 2) throw new Error('gone');
        did.push('beat');
      },
    });
    await looks(8);
    expect(did.filter((each) => each !== 'wake')).toEqual([
      'the database does not hear this process',
      'beat',
      'beat',
      'release',
    ]);
  });

  it('does nothing more when it is stopped, and waits for what it is at', async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const { stop } = share({
      beat: async () => {
        begun.resolve();
        await held.promise;
        did.push('beat');
      },
    });
    await looks(1);
    due?.run();
    await begun.promise;
    const stopping = stop();
    held.resolve();
    await stopping;
    expect(did).toEqual(['wake', 'beat', 'release']);
  });
});
