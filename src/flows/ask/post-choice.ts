import type { CallId } from '../../core/call.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import {
  type Choice,
  choicesOf,
  missingWords,
  openWords,
  renderChoice,
  renderTwo,
  severalWords,
  unknownWords,
} from '../../render/library/choice-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { offerHidden } from '../offer-hidden.ts';
import { postOnce } from '../post-once.ts';
import type { Asked } from './find-asked-call.ts';
import type { Question } from './question.ts';

type Unsure = Exclude<Asked, { readonly kind: 'call' | 'brief' }>;

/** Asks in the thread which call a question is about; the question waits under its key for a click. */
export async function postChoice(
  { store, poster, sightOf }: FlowPorts,
  { key, receivedAt }: StoredRequest,
  { place, user, userTeam, text }: Question,
  about: Unsure,
): Promise<void> {
  const calls = await store.library.list();
  const named = (ids: readonly CallId[]) => choicesOf(ids, calls);
  await postOnce(
    { outbox: store.outbox, poster },
    { key: `${key}:choice`, place, message: choiceOf(about, key, named), since: receivedAt },
  );
  const typed = 'typed' in about ? about.typed : text;
  await offerHidden({ store, poster, sightOf }, { ...place, user, userTeam }, typed);
}

function choiceOf(
  about: Unsure,
  key: string,
  named: (ids: readonly CallId[]) => readonly Choice[],
): Message {
  switch (about.kind) {
    case 'open': {
      const latest = named(about.latest);
      return renderChoice(openWords(latest), latest, key);
    }
    case 'several':
      return renderChoice(severalWords(about.typed), named(about.matches), key);
    case 'two':
      return renderTwo(named(about.calls));
    case 'unknown': {
      const calls = named(about.latest);
      return renderChoice(unknownWords(about.typed, calls.length), calls, key);
    }
    case 'missing': {
      const calls = new Set([...about.near, ...(about.own === null ? [] : [about.own])]);
      return renderChoice(missingWords(about.typed, calls.size > 0), named([...calls]), key);
    }
  }
}
