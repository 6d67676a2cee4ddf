/** One Block Kit block as plain data; `limits.ts` holds it against Slack's rules before it is sent. */
export type Block = Readonly<Record<string, unknown>>;

export function header(text: string): Block {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

/** A section of mrkdwn that has passed `escape.ts`; `verbatim` keeps Slack from linking what it sees. */
export function section(text: string): Block {
  return { type: 'section', expand: true, text: { type: 'mrkdwn', text, verbatim: true } };
}

export function context(text: string): Block {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}

/** A collapsed container: details a reader opens. */
export function container(
  id: string,
  title: string,
  subtitle: string,
  children: readonly Block[],
): Block {
  return {
    type: 'container',
    block_id: id,
    title: { type: 'plain_text', text: title, emoji: false },
    subtitle: { type: 'plain_text', text: subtitle, emoji: false },
    is_collapsible: true,
    default_collapsed: true,
    width: 'full',
    child_blocks: children,
  };
}

export function textElement(text: string, style?: Readonly<Record<string, boolean>>): Block {
  return style ? { type: 'text', text, style } : { type: 'text', text };
}

export function button(text: string, actionId: string, value: string): Block {
  return {
    type: 'button',
    text: { type: 'plain_text', text, emoji: false },
    action_id: actionId,
    value,
  };
}
