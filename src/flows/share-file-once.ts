import type { OwnFile, Place } from '../core/ports/slack.ts';
import type { FlowPorts } from './flow.ts';
import { isAnswered } from './post-once.ts';

/** A file of ours and the words it comes with. */
export interface SharedOnce {
  readonly file: OwnFile;
  readonly title: string;
  readonly words: string;
}

/** Shares a file under a key at most once; false where it stood there before this request came. */
export async function shareFileOnce(
  { store: { outbox }, files }: Pick<FlowPorts, 'store' | 'files'>,
  key: string,
  place: Place,
  { file, title, words }: SharedOnce,
): Promise<boolean> {
  const [uploaded, shared] = [`${key}:file`, `${key}:shown`];
  const before = await outbox.find(shared);
  const known = (await outbox.find(uploaded))?.ts ?? null;
  const standing = known === null ? null : await files.find(known);
  if (before?.state === 'posted' && before.ts === known && standing) return false;
  if (before && standing && place.channel in standing.sharedBy) {
    await outbox.posted(shared, known ?? ''); // shared by a try that did not hear so
    return true;
  }

  await outbox.claim(uploaded, place.channel);
  const id = standing ? standing.id : await files.upload(file);
  await outbox.posted(uploaded, id);
  await outbox.claim(shared, place.channel);
  try {
    await files.share(id, place, { title, words });
  } catch (error) {
    if (isAnswered(error)) await outbox.drop(shared);
    throw error;
  }
  await outbox.posted(shared, id);
  return true;
}
