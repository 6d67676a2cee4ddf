import type { CallId } from '../core/call.ts';
import type { Message } from '../core/ports/slack.ts';
import { button, section } from './blocks.ts';
import { guard } from './limits.ts';
import { renderNotice } from './notice-blocks.ts';

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
