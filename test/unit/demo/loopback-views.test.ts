import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../../demo/slack/start-slack.ts';
import type { CallId } from '../../../src/core/call.ts';
import { renderAskModal } from '../../../src/render/ask-modal.ts';
import { checkView } from '../../../src/render/view-rules.ts';

const FROM = { channel: 'C0EARN01', threadTs: '1.000000', call: 'halden-foods-q3-2024' as CallId };
const VIEW = renderAskModal(FROM, 'Halden Foods · Q3 2024');
const plain = (text: string) => ({ type: 'plain_text', text });

let slack: LoopbackSlack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.state.triggers.set('good', { user: 'U0BEN', at: Date.now(), isExchanged: false });
  slack.state.triggers.set('old', { user: 'U0BEN', at: Date.now() - 3100, isExchanged: false });
});

const open = (trigger: string, view: unknown = VIEW) =>
  fetch(`${slack.apiUrl}views.open`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-1' },
    body: JSON.stringify({ trigger_id: trigger, view }),
  }).then((response) => response.json());

describe('views.open', () => {
  it('opens a modal for whoever did something, once for each trigger', async () => {
    expect(await open('good')).toMatchObject({ ok: true, view: { callback_id: 'ask' } });
    expect([...slack.state.views.values()].at(-1)?.user).toBe('U0BEN');
    expect(await open('good')).toMatchObject({ ok: false, error: 'exchanged_trigger_id' });
  });

  it.each([
    ['made up', VIEW, 'invalid_trigger_id'],
    ['old', VIEW, 'expired_trigger_id'],
    ['good', 'nonsense', 'invalid_arguments'],
    ['good', { ...VIEW, title: plain('x'.repeat(25)) }, 'invalid_arguments'],
    ['good', { ...VIEW, private_metadata: 'x'.repeat(250_001) }, 'view_too_large'],
  ])('answers the trigger %s and %.40j with %s', async (trigger, view, error) => {
    expect(await open(trigger, view)).toMatchObject({ ok: false, error });
  });
});

describe('a modal within Slack’s rules', () => {
  it('is the one we render, however long the title of the call is', () => {
    expect(checkView(VIEW)).toEqual([]);
    expect(checkView(renderAskModal(FROM, '*<!channel>'.repeat(300)))).toEqual([]);
  });

  it.each([
    [{ type: 'home' }, '/type'],
    [{ title: { type: 'mrkdwn', text: 'x' } }, '/title'],
    [{ submit: undefined }, '/submit'],
    [{ close: plain('') }, '/close'],
    [{ private_metadata: 'x'.repeat(3001) }, '/private_metadata'],
    [{ blocks: [] }, '/blocks'],
    [{ blocks: Array(101).fill({ type: 'divider' }) }, '/blocks'],
    [{ blocks: [{ type: 'nope' }] }, '/blocks/0/type'],
    [{ blocks: [{ type: 'input', element: { type: 'plain_text_input' } }] }, '/blocks/0/label'],
    [
      { blocks: [{ type: 'input', label: plain('x'), element: { type: 'nope' } }] },
      '/blocks/0/element',
    ],
    [
      {
        blocks: [
          {
            type: 'input',
            label: plain('x'),
            element: { type: 'plain_text_input', max_length: 3001 },
          },
        ],
      },
      '/blocks/0/element/max_length',
    ],
  ])('is not %.60j', (over, pointer) => {
    const problems = checkView({ ...VIEW, ...over });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(pointer);
  });
});
