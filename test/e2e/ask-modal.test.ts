import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { ASK_MODAL } from '../../src/render/answer/ask-modal.ts';
import { answersIn, briefed, untilAnswers } from '../support/ask-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const CALL = 'kingsoft-q2-2023';

/** Somebody clicks “Ask a question” on a brief; gives the modal that opens. */
async function openedOn(slack: LoopbackSlack, message: string) {
  await slack.click('earnings.ask', CALL, { user: 'U0BEN', message });
  const [open] = slack.state.views.values();
  if (!open) throw new Error('no modal');
  return open;
}

const typed = (words: string) => ({ [ASK_MODAL.block]: { [ASK_MODAL.box]: words } });

describe.each([{ socket: false }, { socket: true }])(
  'the modal for a question, Socket Mode $socket',
  ({ socket }) => {
    it('opens by the button of a brief, says what is wrong, then answers in its thread', async () => {
      const { slack } = await world({ socket });
      const brief = await briefed(slack);
      expect(JSON.stringify(brief.blocks)).toContain('"action_id":"earnings.ask"');
      const { id, user, view } = await openedOn(slack, brief.ts);
      expect(user).toBe('U0BEN');
      expect(JSON.stringify(view)).toContain('Kingsoft Cloud · Q2 2023');

      const refused = await slack.submitView(id, typed(' ?! '));
      expect(refused.body).toMatchObject({
        response_action: 'errors',
        errors: { [ASK_MODAL.block]: expect.stringMatching(/^No question was asked/) },
      });
      expect(slack.state.views.has(id)).toBe(true);

      const question = 'What was the gross margin of public cloud?';
      expect((await slack.submitView(id, typed(question))).status).toBe(200);
      expect(slack.state.views.size).toBe(0);
      await untilAnswers(slack, 1);
      const [answer] = answersIn(slack);
      expect(answer?.threadTs).toBe(brief.ts);
      expect(JSON.stringify(answer?.blocks)).toContain(question);
      expect(JSON.stringify(answer?.blocks)).toContain('<@U0BEN>');
      expect(JSON.stringify(answer?.blocks)).toContain('5.2%');
    });
  },
);

describe('a brief that has no thread', () => {
  it('has no button to ask', async () => {
    const { slack } = await world();
    await slack.command(CALL, { channel: 'C0STRANGE' });
    await slack.until(({ responses }) => responses.length > 0);
    expect(JSON.stringify(slack.state.responses[0]?.blocks)).not.toContain('earnings.ask');
  });
});
