import type { ModelMessage } from '../core/ports/model.ts';

type Text = { readonly role: ModelMessage['role']; readonly content: string };
type Marked = {
  readonly role: 'user';
  readonly content: {
    readonly type: 'text';
    readonly text: string;
    readonly prompt_cache_breakpoint: { readonly mode: 'explicit' };
  }[];
};

/**
 * Messages for OpenAI. Since gpt-5.6 a prefix is kept up to a mark only, by default the newest user
 * message: a transcript before a changing question would never be found again, so it is marked.
 */
export function openAiMessages(
  model: string,
  messages: readonly ModelMessage[],
): (Text | Marked)[] {
  const first = messages.findIndex(({ role }) => role === 'user');
  const isMarked = takesMarks(model) && first < messages.length - 1;
  return messages.map(({ role, content }, at) =>
    isMarked && at === first ? marked(content) : { role, content },
  );
}

/** Messages for any server: templates of many models refuse two messages of one role in a row. */
export function compatibleMessages(messages: readonly ModelMessage[]): Text[] {
  const joined: Text[] = [];
  for (const { role, content } of messages) {
    const last = joined.at(-1);
    if (last?.role === role)
      joined.splice(-1, 1, { role, content: `${last.content}\n\n${content}` });
    else joined.push({ role, content });
  }
  return joined;
}

function marked(text: string): Marked {
  return {
    role: 'user',
    content: [{ type: 'text', text, prompt_cache_breakpoint: { mode: 'explicit' } }],
  };
}

/** gpt-5.6-luna, gpt-6-sol; older models refuse the field. */
function takesMarks(model: string): boolean {
  return /^gpt-(?:5\.(?:[6-9]|\d\d)|[6-9]|\d\d)(?![\d])/.test(model);
}
