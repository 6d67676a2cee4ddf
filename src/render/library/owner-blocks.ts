import type { CallId } from '../../core/call.ts';
import type { Message } from '../../core/ports/slack.ts';
import { button, section } from '../block-kit/blocks.ts';
import { guard } from '../block-kit/limits.ts';
import { renderNotice } from '../notice-blocks.ts';

/** The buttons with which the owner of a private call shares, renames or removes it. */
export function ownerButtons(call: { readonly id: CallId; readonly space: string }) {
  const value = JSON.stringify({ call: call.id, space: call.space });
  const elements = [
    ...(call.space.includes('/')
      ? [button('Share with the workspace', 'earnings.share', value)]
      : []),
    button('Wrong call?', 'earnings.rename', value),
    { ...button('Remove', 'earnings.remove', value), style: 'danger', confirm: CONFIRM },
  ];
  return { type: 'actions', block_id: 'owner', elements };
}

const CONFIRM = {
  title: { type: 'plain_text', text: 'Remove this transcript?' },
  text: {
    type: 'plain_text',
    text: 'Its briefs, its answers and what was posted of it are deleted, too. This cannot be undone.',
  },
  confirm: { type: 'plain_text', text: 'Remove' },
  deny: { type: 'plain_text', text: 'Keep it' },
  style: 'danger',
};

/** What whoever does not own a call is told, alone. */
export function renderNotOwner(): Message {
  return renderNotice(
    'Only a member of the workspace that this transcript belongs to can do that.',
  );
}

/** What a thread is told when its call is shown to the whole workspace. */
export function renderShared(id: CallId, user: string): Message {
  const words = (name: string) =>
    `${name} is shared: everybody in this workspace can ask for it now.`;
  return guard({
    text: words(id),
    blocks: [section(`${words(`\`${id}\``)} <@${user}> did this.`)],
  });
}

/** What stands in the place of a transcript that was removed. */
export function renderRemoved(user: string): Message {
  const words = 'This transcript was removed, with its briefs and answers.';
  return guard({ text: words, blocks: [section(`${words} <@${user}> did this.`)] });
}

/** What a thread is told when its call got another identity. */
export function renderRenamed(before: CallId, now: CallId, user: string): Message {
  const text = `This is ${now}, not ${before}: its brief is made anew.`;
  const words = `This is \`${now}\`, not \`${before}\`: its brief is made anew. <@${user}> said so.`;
  return guard({ text, blocks: [section(words)] });
}

/** What a member is asked, alone, about a call that another organisation would read along. */
export function renderHidden(call: { readonly id: CallId; readonly space: string }): Message {
  const words = (name: string) =>
    `${name} belongs to your workspace, and people of another organisation read this channel. Its brief, and answers about it, are shown here only if you say so.`;
  return guard({
    text: words(call.id),
    blocks: [section(words(`\`${call.id}\``)), showButton(call)],
  });
}

/** What is said of a transcript that was shared where another organisation reads along. */
export function renderTakenOutside(call: { readonly id: CallId; readonly space: string }): Message {
  const words = (name: string) =>
    `Taken in as ${name}. People of another organisation read this channel, so nothing of it is shown here unless a member of the workspace says so.`;
  return guard({
    text: words(call.id),
    blocks: [section(words(`\`${call.id}\``)), showButton(call), ownerButtons(call)],
  });
}

function showButton({ id, space }: { readonly id: CallId; readonly space: string }) {
  const value = JSON.stringify({ call: id, space });
  const elements = [button('Show it here', 'earnings.show', value)];
  return { type: 'actions', block_id: 'show', elements };
}
