import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../../demo/slack/start-slack.ts';
import type { CallId } from '../../../src/core/call.ts';
import { renderAskModal } from '../../../src/render/answer/ask-modal.ts';
import { checkView } from '../../../src/render/block-kit/view-rules.ts';

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
    [{ type: 'dialog' }, '/type'],
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

describe('views beside the first', () => {
  const call = (method: string, args: object) =>
    fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-1' },
      body: JSON.stringify(args),
    }).then((response) => response.json() as Promise<Readonly<Record<string, unknown>>>);
  const trigger = (id: string) => {
    slack.state.triggers.set(id, { user: 'U0BEN', at: Date.now(), isExchanged: false });
    return id;
  };
  const HOME = { type: 'home', blocks: [{ type: 'divider' }] };
  beforeEach(() => slack.state.views.clear());

  it('are laid over it, three at most', async () => {
    const push = (id: string) => call('views.push', { trigger_id: trigger(id), view: VIEW });
    expect(await push('p0')).toMatchObject({ ok: false, error: 'not_found' });
    expect(await open(trigger('p1'))).toMatchObject({ ok: true });
    expect(await push('p2')).toMatchObject({ ok: true });
    expect(await push('p3')).toMatchObject({ ok: true });
    expect(await push('p4')).toMatchObject({ ok: false, error: 'push_limit_reached' });
  });

  it('are changed while they are open', async () => {
    await open(trigger('u1'));
    const [{ id = '' } = {}] = slack.state.views.values();
    const view = { ...VIEW, title: plain('Another') };
    expect(await call('views.update', { view_id: id, view })).toMatchObject({ ok: true });
    expect(slack.state.views.get(id)?.view.title).toEqual(plain('Another'));
    expect(await call('views.update', { view_id: 'V0', view })).toMatchObject({
      error: 'not_found',
    });
    expect(await call('views.update', { view_id: id, view: HOME })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  it('are published as a Home tab where there is one', async () => {
    const publish = (view: unknown, user: unknown = 'U0BEN') =>
      call('views.publish', { user_id: user, view });
    expect(await publish(HOME)).toMatchObject({ ok: true });
    const first = slack.state.homes.get('U0BEN')?.id;
    expect(await publish({ ...HOME, blocks: Array(100).fill({ type: 'divider' }) })).toMatchObject({
      ok: true,
    });
    expect(slack.state.homes.get('U0BEN')).toMatchObject({ id: first, view: { type: 'home' } });
    for (const [view, user] of [
      [VIEW, 'U0BEN'],
      [{ ...HOME, blocks: Array(101).fill({ type: 'divider' }) }, 'U0BEN'],
      [HOME, ''],
    ])
      expect(await publish(view, user)).toMatchObject({ ok: false, error: 'invalid_arguments' });
    slack.state.isHomeEnabled = false;
    expect(await publish(HOME)).toMatchObject({ ok: false, error: 'not_enabled' });
    slack.state.isHomeEnabled = true;
  });
});
