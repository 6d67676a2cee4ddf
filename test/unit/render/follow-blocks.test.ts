import { describe, expect, it } from 'vitest';
import type { Follow } from '../../../src/core/ports/channels.ts';
import type { Message } from '../../../src/core/ports/slack.ts';
import { extractBrief } from '../../../src/extract/extract-brief.ts';
import { checkLimits } from '../../../src/render/block-kit/limits.ts';
import { renderBrief } from '../../../src/render/brief/brief-blocks.ts';
import { withRevised } from '../../../src/render/brief/revision-blocks.ts';
import {
  renderAlreadyFollowed,
  renderCannotFollow,
  renderFollowChoices,
  renderFollowed,
  renderFollowing,
  renderNotFollowed,
  renderOneOfAll,
  renderResumed,
  renderUnfollowed,
  renderWhichFollow,
  withReason,
} from '../../../src/render/library/follow-blocks.ts';
import { seedCall } from '../../support/seed.ts';
import { callId } from '../../support/slack-surface.ts';

const HOSTILE = `<!channel> <@U1> <https://evil.example|x> *b* \`c\` \u202E${'x'.repeat(180)}`;
const follow = (label: string, target = label): Follow => ({
  team: 'T1',
  channel: 'C1',
  target,
  label,
  by: 'U1',
});
const ALL = follow('every company', '*');
const hostile = follow(HOSTILE);
const many = Array.from({ length: 100 }, (_, at) => follow(`Company of the North Number ${at}`));
const company = { kind: 'company', label: HOSTILE, isKnown: true } as const;

const missed = many.map((_, at) => ({
  id: callId(`north-${at}-q1-2024`),
  label: `${HOSTILE} ${at}`,
}));

const transcript = seedCall();
const brief = renderBrief(extractBrief(transcript), { transcript, quotesUrls: [] });

describe('what is said of following', () => {
  it.each<[string, Message]>([
    ['followed', renderFollowed(company, [hostile], 'C1')],
    ['followed, not here yet', renderFollowed({ ...company, isKnown: false }, [], 'D1')],
    ['all followed', renderFollowed({ kind: 'all' }, [hostile, ...many], 'C1')],
    ['already', renderAlreadyFollowed(company, hostile, 'C1')],
    ['already all', renderAlreadyFollowed(company, ALL, 'C1')],
    [
      'several',
      renderFollowChoices(HOSTILE, {
        kind: 'several',
        names: many.slice(0, 5).map(({ label }) => label),
      }),
    ],
    ['near', renderFollowChoices(HOSTILE, { kind: 'near', names: [HOSTILE, HOSTILE, HOSTILE] })],
    ['none', renderFollowChoices(HOSTILE, { kind: 'none' })],
    ['refused', renderCannotFollow('slack.is_archived')],
    [
      'unfollowed',
      renderUnfollowed([hostile, ...many], { channel: 'C1', words: 'all', isAll: true }),
    ],
    ['not followed', renderNotFollowed(HOSTILE, [hostile])],
    ['one of all', renderOneOfAll()],
    ['which', renderWhichFollow(HOSTILE, many)],
    ['following', renderFollowing([hostile, ...many], [], 'C1')],
    ['following all', renderFollowing([ALL, ...many], [], 'C1')],
    ['following nothing', renderFollowing([], [], 'C1')],
    ['what waits', renderFollowing([], [hostile, ...many], 'C1')],
    ['back', renderResumed([hostile, ...many], missed, 'C1')],
    ['a brief with its reason', withReason(brief, hostile, 'C1')],
    ['a revised brief', withRevised(brief)],
  ])('keeps to Slack’s limits and is inert: %s', (_what, message) => {
    expect(checkLimits(message)).toEqual([]);
    const shown = JSON.stringify(message.blocks.filter(({ type }) => type !== 'actions'));
    expect(shown).not.toMatch(/<!|<@|<https|\u202E|x{150}/);
    expect(message.text).not.toContain('\u202E');
  });

  it('lists forty names and how many more', () => {
    const { text } = renderFollowing(many, [], 'C1');
    expect(text).toMatch(/Number 39 and 60 more\.$/);
  });

  it.each([
    ['C1', /^This channel follows/],
    ['D1', /^This conversation follows/],
  ])('speaks of the place: %s', (channel, said) => {
    expect(renderFollowing([], [], channel).text).toMatch(said);
  });

  it('puts the reason of a brief before its title', () => {
    const { blocks } = withReason(brief, follow('Kingsoft Cloud'), 'C1');
    expect(blocks.map(({ type }) => type).slice(0, 2)).toEqual(['context', 'header']);
    expect(JSON.stringify(blocks[0])).toContain(
      'Posted because this channel follows Kingsoft Cloud.',
    );
  });
});
