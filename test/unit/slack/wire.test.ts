import { describe, expect, it } from 'vitest';
import { boltLog } from '../../../src/slack/bolt-log.ts';
import { keyOf } from '../../../src/slack/keys.ts';
import { wire, wireMetadata } from '../../../src/slack/wire.ts';
import { recordingLog } from '../../support/slack-surface.ts';

const BLOCKS = [{ type: 'divider' }];

describe('a message on the wire', () => {
  it.each([
    ['<!channel> & <https://x.test|y>', BLOCKS, '&lt;!channel&gt; &amp; &lt;https://x.test|y&gt;'],
    ['A & B, 3 > 2', [], 'A & B, 3 > 2'],
    [
      '<!here> <@U1> <#C1> <https://x.test|[1]>',
      [],
      '&lt;!here> &lt;@U1> &lt;#C1> <https://x.test|[1]>',
    ],
  ])('has inert text: %s', (text, blocks, sent) => {
    expect(wire({ text, blocks }).text).toBe(sent);
  });

  it('never unfolds links, and carries ids only when it has some', () => {
    expect(wire({ text: 'x', blocks: BLOCKS })).toMatchObject({
      unfurl_links: false,
      unfurl_media: false,
    });
    expect(wireMetadata({ text: 'x', blocks: BLOCKS })).toEqual({});
    const metadata = { eventType: 'earnings_brief', payload: { key: 'k' } };
    expect(wireMetadata({ text: 'x', blocks: BLOCKS, metadata })).toEqual({
      metadata: { event_type: 'earnings_brief', event_payload: { key: 'k' } },
    });
  });
});

describe('keys', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['ab', ''], false],
    [['a,b'], ['a', 'b'], false],
    [['a', 'b'], ['b', 'a'], false],
  ])('of %j and %j are the same: %s', (one, other, same) => {
    expect(keyOf('command', ...one) === keyOf('command', ...other)).toBe(same);
  });
});

describe("the log of Slack's libraries", () => {
  it('keeps warnings, without addresses and objects, and nothing below them', () => {
    const lines: string[] = [];
    const log = boltLog(recordingLog(lines));
    log.debug('token xoxb-1');
    log.info('hello');
    log.warn('refused https://hooks.slack.com/commands/T1/2/x', { token: 'xoxb-1' });
    log.error('x'.repeat(5000));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('refused …');
    expect(lines.join()).not.toMatch(/hooks|xoxb/);
    expect(lines[1]?.length).toBeLessThan(300);
  });

  it.each([
    ['a body', 'call failed\nxoxb-secret\nRevenue'],
    ['a token', 'call with xoxb-12-secret failed'],
    ['a token that is renewed', 'call with xoxe.xoxp-1-secret failed'],
    ['a token of the socket', 'call with xapp-1-secret failed'],
    ['broken JSON', `call failed: Unexpected token 'R', "Revenue secret"... is not valid JSON`],
    ['an object', 'call failed {"text":"Revenue","token":"secret"}'],
    ['a mail address', 'call of revenue@secret.example failed'],
  ])('quotes nothing: %s', (_, said) => {
    const lines: string[] = [];
    boltLog(recordingLog(lines)).warn(said);
    expect(lines.join()).toContain('call');
    expect(lines.join()).not.toMatch(/secret|revenue|xox/i);
  });
});
