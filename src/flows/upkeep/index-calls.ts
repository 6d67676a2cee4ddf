import { setImmediate } from 'node:timers/promises';
import type { Chore } from './keep-up.ts';

const AT_ONCE = 10; // somebody else's write waits for no more
const MOST = 2000; // the next minute goes on

/** Makes the calls of an older release searchable. */
export const indexCalls: Chore = async ({ store }) => {
  let indexed = 0;
  for (let done = AT_ONCE; done === AT_ONCE && indexed < MOST; indexed += done) {
    done = await store.searchIndex.catchUp(AT_ONCE);
    await setImmediate(); // acks above all
  }
  return { callsIndexed: indexed };
};
