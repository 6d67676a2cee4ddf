import type { CallSummary } from '../../core/library.ts';
import type { Message } from '../../core/ports/slack.ts';
import { context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { counted, titleOf } from '../summaries.ts';

const MOST = 40;

/** The calls of the library, for the person who asked. */
export function renderList(calls: readonly CallSummary[]): Message {
  if (calls.length === 0)
    return guard({
      text: 'No calls yet.',
      blocks: [section('No calls yet. Add one with `earnings add <file>`.')],
    });
  const lines = calls.slice(0, MOST).map(({ call, headline }) => {
    const title = mrkdwn(titleOf({ call }).replace(' earnings call', ''));
    return `•  \`${call.id}\`  ${title}${headline ? `  ·  ${mrkdwn(cut(headline, 110))}` : ''}`;
  });
  const rest = calls.length - MOST;
  return guard({
    text: `${counted(calls.length, 'call')} in the library.`,
    blocks: [
      section(`*${counted(calls.length, 'call')}* in the library`),
      ...chunk(lines, 12).map((part) => section(part.join('\n'))),
      ...(rest > 0 ? [context(`and ${rest} more`)] : []),
    ],
  });
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
