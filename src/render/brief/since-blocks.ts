import type { Brief } from '../../core/brief.ts';
import { type Block, container, context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn } from '../block-kit/escape.ts';
import { LIMITS } from '../block-kit/limits.ts';
import { type SinceLine, sinceLines, sinceSummary, sinceTitle } from './since-words.ts';

const MOST_ROWS = 8;

/** What became of earlier promises, each with the words of both calls; nothing where there are none. */
export function sinceBlock({ sinceLast, call }: Brief): readonly Block[] {
  if (!sinceLast || sinceLast.promises.length === 0) return [];
  const lines = sinceLines(sinceLast);
  const rest = lines.length - MOST_ROWS;
  const children = [
    ...lines.slice(0, MOST_ROWS).map((line) => section(cut(lineOf(line), LIMITS.section))),
    ...(rest > 0 ? [context(`and ${rest} more`)] : []),
  ];
  return [container('since', sinceTitle(sinceLast, call), sinceSummary(sinceLast), children)];
}

function lineOf({ fate, label, note, quotes }: SinceLine): string {
  const head = [`*${fate}*  ${mrkdwn(label)}`, ...(note === null ? [] : [mrkdwn(note)])].join(
    '  ·  ',
  );
  const said = quotes.map(({ call, words }) => `>${mrkdwn(call)}: “${mrkdwn(words)}”`);
  return [head, ...said].join('\n');
}
