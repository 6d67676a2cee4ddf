import type { Conversation, Workspace } from '../shown.ts';
import { el } from './dom.ts';
import { nameOf } from './name-of.ts';

/** Draws what stands at the top of a conversation: where one is, and what there is to try. */
export function drawWelcome(
  box: HTMLElement,
  conversation: Conversation,
  workspace: Workspace,
  share: (file: File) => void,
): void {
  const now = welcome(conversation, workspace, share);
  const before = box.querySelector('.welcome');
  if (before === null) box.prepend(now);
  else if (before.textContent !== now.textContent) before.replaceWith(now);
}

function welcome(
  conversation: Conversation,
  { first, engine }: Workspace,
  share: (file: File) => void,
): HTMLElement {
  const { kind, isMember } = conversation;
  const title = nameOf(conversation);
  const parts: HTMLElement[] = [
    el('h3', {}, kind === 'app' ? `${title}, in a direct message` : `Welcome to ${title}`),
    el('p', { class: 'lead' }, leadOf(kind, isMember)),
  ];
  if (kind === 'channel' && isMember && first !== null)
    parts.push(
      el(
        'ol',
        {},
        el('li', {}, 'Press Enter: ', el('code', {}, first), ' waits in the box below.'),
        el(
          'li',
          {},
          'Open the thread of the brief and ask, or follow a [n] to the words behind a figure.',
        ),
        el('li', {}, 'Drop a transcript of your own: it is read, and its brief comes.'),
      ),
    );
  if (isMember) parts.push(dropZone(share));
  parts.push(el('p', { class: 'engine' }, `${engine.sentence} ${engine.note}`));
  return el('section', { class: 'welcome', 'aria-label': 'How to begin' }, ...parts);
}

function leadOf(kind: Conversation['kind'], isMember: boolean): string {
  if (kind === 'app') return 'Name a call for its brief, ask about one, or paste a transcript.';
  return isMember
    ? 'A cited brief of an earnings call in seconds, every figure traced to the words of the call.'
    : 'Earnings is not in this channel. A command is answered all the same, and says what is missing: type /invite @Earnings.';
}

function dropZone(share: (file: File) => void): HTMLElement {
  const input = el('input', { type: 'file', class: 'unseen' });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) share(file);
    input.value = '';
  });
  return el(
    'label',
    { class: 'zone' },
    input,
    el('strong', {}, 'Drop a transcript here'),
    el('span', {}, ' or choose a file: text, a saved page, PDF, Word, captions or JSON'),
  );
}
