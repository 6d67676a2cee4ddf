import type { Message, StoredRequest } from '../core/ports.ts';
import { missingWords, openWords, renderChoice, severalWords } from '../render/choice-blocks.ts';
import type { Asked } from './find-asked-call.ts';
import type { FlowPorts } from './flow.ts';
import { postOnce } from './post-once.ts';
import type { Question } from './question.ts';

/** Asks in the thread which call a question is about; the question waits under its key for a click. */
export async function postChoice(
  { store, poster }: FlowPorts,
  { key, receivedAt }: StoredRequest,
  { place }: Question,
  about: Exclude<Asked, { readonly kind: 'call' }>,
): Promise<void> {
  await postOnce(
    { outbox: store.outbox, poster },
    { key: `${key}:choice`, place, message: choiceOf(about, key), since: receivedAt },
  );
}

function choiceOf(about: Exclude<Asked, { readonly kind: 'call' }>, key: string): Message {
  switch (about.kind) {
    case 'open':
      return renderChoice(openWords(about.latest), about.latest, key);
    case 'several':
      return renderChoice(severalWords(about.typed), about.matches, key);
    case 'missing': {
      const calls = [...new Set([...about.near, ...(about.own === null ? [] : [about.own])])];
      return renderChoice(missingWords(about.typed, calls.length > 0), calls, key);
    }
  }
}
