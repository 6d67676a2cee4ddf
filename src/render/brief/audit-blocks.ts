import type { Check } from '../../core/brief.ts';
import type { Call } from '../../core/call.ts';
import type { Filing } from '../../core/ports/feeds.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { ReleaseWitness } from '../../core/release-witness.ts';
import { capitalised } from '../../figures/print/phrases.ts';
import { context, header, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { checkedSummary, titleOf } from '../summaries.ts';
import { releaseLines } from './release-words.ts';

const SIGNS: Readonly<Record<Check['verdict'], string>> = {
  conflict: '⚠',
  rounding: '≈',
  agrees: '✓',
};

/** The call's arithmetic, conflicts first, for the person who asked; and what the press release says to its figures. */
export function renderAudit(
  call: Call,
  checks: readonly Check[],
  release: ReleaseWitness | null = null,
): Message {
  if (checks.length === 0 && !release?.rows.length)
    return guard({
      text: 'Nothing to re-compute.',
      blocks: [
        section(
          mrkdwn(`${titleOf({ call })} states no figures that can be held against one another.`),
        ),
      ],
    });
  const lines = checks.map(
    ({ verdict, text }) => `${SIGNS[verdict]}  ${mrkdwn(cut(capitalised(text), 400))}`,
  );
  if (release) lines.push(...releaseLines({ release }).map((line) => mrkdwn(line)));
  const summary = checkedSummary({ checks: [...checks], release: release ?? undefined });
  const packed: string[] = [];
  for (const line of lines) {
    const last = packed.at(-1);
    if (last !== undefined && last.length + line.length < LIMITS.section - 1)
      packed[packed.length - 1] = `${last}\n${line}`;
    else packed.push(line);
  }
  return guard({
    text: plain(`${titleOf({ call })}: ${summary}`),
    blocks: [
      header(cut(plain(`${titleOf({ call })} · number checks`), LIMITS.header)),
      context(summary),
      ...packed.map(section),
      ...(release ? [context(releaseLink(release))] : []),
      context(
        '⚠ does not fit  ·  ≈ a rounding of rounded figures  ·  ✓ fits. Each figure is read as the interval of its last digit.',
      ),
    ],
  });
}

/** Where a press release can be read; only the SEC's own pages are linked to. */
export function releaseLink({
  form,
  filedOn,
  url,
}: Pick<Filing, 'form' | 'filedOn' | 'url'>): string {
  const words = mrkdwn(`${form} filed ${filedOn}`);
  const isSecs = URL.parse(url)?.origin === 'https://www.sec.gov';
  return `Press release: ${isSecs ? `<${mrkdwn(url)}|${words}>` : words}`;
}
