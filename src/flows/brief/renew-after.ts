import { CallId } from '../../core/call.ts';
import type { NewRequest } from '../../core/ports/requests.ts';
import type { Store } from '../../core/ports/store.ts';
import { EVERYBODY, isOfTeam, OPERATOR, type Space } from '../../core/space.ts';
import { type Numbered, numberOf } from '../delivery-key.ts';
import { laneOf } from './hand-revision.ts';
import { callsBefore } from './with-since-last.ts';

/**
 * The requests that show the posted briefs of later calls again: they tell what became of what this call
 * promised, and it came, changed or goes. Whose the call is bounds where; what is told there, each brief
 * sees anew. `how` names the change; `isGoing`: the call is about to be removed, and is told of no more.
 */
export async function renewAfter(
  { libraryFor, threads, workspaces }: Pick<Store, 'libraryFor' | 'threads' | 'workspaces'>,
  { id, space }: { readonly id: CallId; readonly space: Space },
  { how, isGoing = false }: { readonly how: string; readonly isGoing?: boolean },
): Promise<readonly NewRequest[]> {
  const library = libraryFor(OPERATOR);
  const all = await library.callsBeside(id);
  if (all.length < 2) return [];
  const gone = new Set(await workspaces.gone());
  const requests: NewRequest[] = [];
  for (const later of new Set(all.map((call) => CallId.parse(call.id)))) {
    if (!callsBefore(later, all).some((call) => call.id === id)) continue;
    for (const { team, channel, ts } of await threads.showing(later)) {
      if (gone.has(team) || (space !== EVERYBODY && !isOfTeam(space, team))) continue;
      const place = { team, channel, ts };
      requests.push({
        key: `revise:${team}:${channel}:${ts}:${id}:${how}`,
        kind: 'revise',
        payload: { ...place, isBeside: true, ...(isGoing && { without: id }) },
        lane: laneOf(place),
        urgency: 'bulk',
      });
    }
  }
  return requests;
}

/** Names a revision for ever, also where its call was removed and came again. */
export function changeOf(newest: Numbered & { readonly cameAt: number }): string {
  return `${newest.cameAt}:${numberOf(newest)}`;
}
