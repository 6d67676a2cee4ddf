import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNameCall, readTyped } from '../../../src/slack/typed.ts';
import { threadTime } from '../../support/thread-time.ts';

describe('what somebody typed', () => {
  it.each([
    ['kingsoft-q2-2023', 'kingsoft-q2-2023'],
    ['  KC   Q2’23\n', 'KC Q2’23'],
    ['AT&amp;T q2 2023', 'AT&T q2 2023'],
    ['&lt;!channel&gt;', '<!channel>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'], // one layer of entities is Slack's, a second is theirs
    ['<@U0EARN> audit KC', 'audit KC'],
    ['<@U0EARN|earnings> KC', 'KC'],
    ['ask <@U0EARN>', 'ask <@U0EARN>'],
    ['a\u0000b\tc', 'a b c'],
    ['', ''],
    ['\n \t', ''],
  ])('%j is read as %j', (text, typed) => {
    expect(readTyped(text)).toBe(typed);
  });

  it('has no control characters, whatever came', () => {
    void fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readTyped(text)).not.toMatch(/\p{Cc}/u);
        expect(readTyped(text)).toBe(readTyped(text).trim());
      }),
    );
  });

  it.each(['<@'.repeat(20_000), '&'.repeat(40_000), ' '.repeat(40_000), '<@U'.repeat(20_000)])(
    'is read in linear time',
    (hostile) => {
      const spent = threadTime();
      readTyped(hostile);
      expect(spent()).toBeLessThan(200);
    },
  );

  it.each([
    ['', false],
    ['k', true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('%.12j may name a call: %s', (words, may) => {
    expect(mayNameCall(words)).toBe(may);
  });
});
