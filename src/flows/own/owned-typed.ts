import { earningsError } from '../../core/faults.ts';
import type { OwnedCall } from '../../core/ports/owned.ts';
import type { Store } from '../../core/ports/store.ts';
import { OPERATOR } from '../../core/space.ts';

/**
 * The call that whoever runs the service names: everybody's before a private one, or a workspace's alone.
 * Throws `input.call_unknown`, `input.call_ambiguous`.
 */
export async function ownedCall(
  { libraryFor, owned }: Pick<Store, 'libraryFor' | 'owned'>,
  typed: string,
  workspace: string | null,
): Promise<OwnedCall> {
  const library = libraryFor(
    workspace === null ? OPERATOR : { spaces: await owned.spacesOf(workspace), home: workspace },
  );
  const found = await library.find(typed);
  if (found.kind === 'ambiguous')
    throw earningsError('input.call_ambiguous', { typed, matches: found.matches });
  const newest = found.kind === 'found' ? await library.newest(found.id) : null;
  if (found.kind !== 'found' || !newest)
    throw earningsError('input.call_unknown', {
      typed,
      near: found.kind === 'unknown' ? found.near : [],
    });
  return { id: found.id, space: newest.space };
}
