import type { Brief } from '../../core/brief.ts';
import { CallId } from '../../core/call.ts';
import type { Store } from '../../core/ports/store.ts';
import type { CompareOffer } from '../../render/comparison/compare-buttons.ts';
import { offerOfBrief } from '../compare-offers.ts';
import type { Briefed } from './brief-messages.ts';
import { withRelease } from './with-release.ts';
import { withSinceLast } from './with-since-last.ts';

/**
 * A brief as it is shown beside the company's other calls in sight, at which one look is taken: with what
 * became of earlier promises, what the press release says, and the comparison that it offers.
 */
export async function shownBrief(
  store: Pick<Store, 'library' | 'feeds'>,
  briefed: Briefed,
  options?: { readonly without: string | null },
): Promise<{ readonly brief: Brief; readonly compare: CompareOffer | null }> {
  const { library } = store;
  const { call } = briefed.brief;
  const { data: id } = CallId.safeParse(call.id);
  const all = id === undefined ? [] : await library.callsBeside(id);
  const seen = { ...library, callsBeside: async () => all };
  return {
    compare: await offerOfBrief(seen, call),
    brief: await withRelease(store.feeds, await withSinceLast(seen, briefed, options)),
  };
}
