import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Posted } from '../../demo/slack/state.ts';
import { checkLimits } from '../../src/render/block-kit/limits.ts';
import { openWorlds } from '../support/world.ts';

const { world, later, end } = openWorlds();

afterEach(end);

const isBrief = ({ threadTs, edits }: Posted) => threadTs === null && edits > 0;
const briefs = ({ state }: LoopbackSlack) => state.messages.filter(isBrief);
const all = ({ state }: LoopbackSlack) => JSON.stringify([state.messages, state.responses]);

describe.each([{ socket: false }, { socket: true }])(
  '/earnings <call>, Socket Mode $socket',
  ({ socket }) => {
    it('acks at once, posts quotes in the thread, then the brief over the progress message', async () => {
      const { slack } = await world({ socket });
      const { status } = await slack.command('kingsoft-q2-2023');
      expect(status).toBe(200);
      await slack.until(() => briefs(slack).length === 1);

      const order = slack.state.calls
        .map(({ method }) => method)
        .filter((method) => method.startsWith('chat.'));
      expect(order[0]).toBe('chat.postMessage');
      expect(order.at(-1)).toBe('chat.update');
      const [brief] = briefs(slack);
      expect(JSON.stringify(brief?.blocks)).toContain('1,835.4');
      expect(
        checkLimits({ text: brief?.text ?? '', blocks: (brief?.blocks ?? []) as never }),
      ).toEqual([]);
      const quotes = slack.state.messages.filter(({ threadTs }) => threadTs === brief?.ts);
      expect(quotes.length).toBeGreaterThan(0);
      expect(JSON.stringify(brief?.blocks)).toContain(String(quotes[0]?.ts).replace('.', ''));
    });

    it('offers the nearest call for a slip, and briefs it after a click, once for two clicks', async () => {
      const { slack } = await world({ socket });
      const { body } = await slack.command('kingsof-q2-2023');
      expect(body?.response_type).toBe('ephemeral');
      expect(JSON.stringify(body)).toContain('"value":"kingsoft-q2-2023"');
      expect(JSON.stringify(body)).toContain('"text":"Kingsoft Cloud · Q2 2023"');
      await Promise.all([
        slack.click('earnings.run.0', 'kingsoft-q2-2023'),
        slack.click('earnings.run.0', 'kingsoft-q2-2023'),
      ]);
      await slack.until(() => briefs(slack).length === 1);
      expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
    });
  },
);

describe('a slip after “audit”', () => {
  it('offers the nearest call, and shows its checks to whoever clicks, no brief to the channel', async () => {
    const { slack } = await world();
    const { body } = await slack.command('audit kingsof-q2-2023');
    expect(JSON.stringify(body)).toContain('"action_id":"earnings.audit.0"');
    await slack.click('earnings.audit.0', 'kingsoft-q2-2023');
    await slack.until(({ responses }) => responses.length === 1);
    expect(slack.state.responses[0]).toMatchObject({ visibleTo: 'user' });
    expect(JSON.stringify(slack.state.responses[0])).toContain('re-computed');
    expect(slack.state.messages).toEqual([]);
  });
});

describe('what is delivered twice', () => {
  it('answers a replayed command once', async () => {
    const { slack } = await world();
    await slack.command('kingsoft-q2-2023', { trigger: 'same.trigger' });
    await slack.command('kingsoft-q2-2023', { trigger: 'same.trigger' });
    await slack.until(() => briefs(slack).length === 1);
    expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
  });

  it.each([
    ['the connection drops after Slack has posted', FAULTS.dropAfter],
    ['the connection drops before', FAULTS.dropBefore],
    ['Slack is down for a moment', FAULTS.unavailable],
    ['Slack asks to wait', FAULTS.rateLimited(0.01)],
  ])('posts one brief when %s', async (_, fault) => {
    const { slack } = await world();
    slack.faults.plan('chat.postMessage', fault);
    await slack.command('kingsoft-q2-2023');
    await slack.until(() => briefs(slack).length === 1);
    expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
  });

  it('finishes after a restart what was taken in before it, without a second brief', async () => {
    const { slack, service, start } = await world();
    slack.faults.plan('chat.update', FAULTS.unavailable);
    await slack.command('kingsoft-q2-2023');
    await slack.until(({ calls }) => calls.some(({ method }) => method === 'chat.getPermalink'));
    await service.stop();
    await start();
    await slack.until(() => briefs(slack).length === 1);
    expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
  });
});

describe('where the app may not post', () => {
  it.each([['C0STRANGE'], ['C0NOWHERE'], ['C0OLD'], ['C0LOCKED']])(
    'answers %s by response_url and says how to be invited',
    async (channel) => {
      const { slack } = await world();
      await slack.command('kingsoft-q2-2023', { channel });
      await slack.until(({ responses }) => responses.length > 0);
      const [first] = slack.state.responses;
      expect(first?.visibleTo).toBe('channel');
      expect(JSON.stringify(first?.blocks)).toContain('/invite');
      expect(JSON.stringify(first?.blocks)).toContain('1,835.4');
    },
  );

  it('steps down to a plainer form when Slack refuses the blocks', async () => {
    const { slack } = await world();
    slack.faults.plan('chat.update', FAULTS.error('invalid_blocks'));
    await slack.command('kingsoft-q2-2023');
    await slack.until(() => briefs(slack).length === 1);
    const [brief] = briefs(slack);
    expect(JSON.stringify(brief?.blocks)).not.toContain('"container"');
    expect(JSON.stringify(brief?.blocks)).toContain('1,835.4');
  });
});

describe('what people type', () => {
  it.each([
    ['../../etc/passwd'],
    ['<!channel>'],
    ['<https://evil.example|kingsoft>'],
    ['😀'],
    ['a'.repeat(10_000)],
    ['nul\u0000byte'],
    ['\u202Ekingsoft'],
  ])('answers %j privately, inert and short', async (typed) => {
    const { slack } = await world();
    const { status, body } = await slack.command(typed);
    expect(status).toBe(200);
    expect(body?.response_type).toBe('ephemeral');
    const said = JSON.stringify(body?.blocks);
    expect(said).not.toMatch(/<!|<http|\u202E|root:/);
    expect(said.length).toBeLessThan(1500);
    expect(slack.state.messages).toEqual([]);
  });

  it.each([[''], ['help'], ['list']])('answers %j only to the person who asked', async (typed) => {
    const { slack } = await world();
    const { body } = await slack.command(typed);
    expect(body?.response_type).toBe('ephemeral');
    expect(slack.state.messages).toEqual([]);
  });

  it('shows the audit only to the person who asked', async () => {
    const { slack } = await world();
    await slack.command('audit kingsoft');
    await slack.until(({ responses }) => responses.length === 1);
    expect(slack.state.responses[0]?.visibleTo).toBe('user');
    expect(all(slack)).toContain('6.6%');
  });
});

describe('a model behind the service', () => {
  it.each([
    [
      'alters every number',
      (text: string) => text.replaceAll(/\d+/g, (digits) => String(Number(digits) + 1)),
    ],
    ['writes nonsense', () => 'zzz'],
    ['is empty', () => ''],
  ])('that %s puts nothing of its own into the channel', async (_, alter) => {
    const model = await fakeModel(alter);
    const { slack } = await world({ env: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' } });
    await slack.command('kingsoft-q2-2023');
    await slack.until(() => briefs(slack).length === 1);
    const shown = JSON.stringify(briefs(slack)[0]?.blocks);
    expect(shown).toContain('1,835.4');
    expect(shown).not.toMatch(/1,836\.5|zzz/);
    expect(shown).toContain('without it');
  });

  it('is asked once for many commands at the same time', async () => {
    const model = await fakeModel(() => 'zzz');
    const { slack } = await world({ env: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' } });
    await Promise.all(Array.from({ length: 4 }, () => slack.command('kingsoft-q2-2023')));
    await slack.until(() => briefs(slack).length === 4);
    expect(model.calls()).toBe(2); // the draft, and one repair;
  });
});

/** A compatible server that answers any schema with sentences of the transcript, altered. */
async function fakeModel(
  alter: (text: string) => string,
): Promise<{ readonly url: string; calls(): number }> {
  let calls = 0;
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      calls++;
      const { messages, response_format: format } = JSON.parse(body);
      const lines = [...messages[1].content.matchAll(/^(s\d+)\| (.*)$/gm)];
      const content = JSON.stringify(fill(format.json_schema.schema, lines, alter));
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          model: 'fake',
          choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }],
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  later(() => new Promise((resolve) => server.close(resolve)));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: () => calls,
  };
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

function fill(
  schema: Schema,
  lines: readonly RegExpMatchArray[],
  alter: (text: string) => string,
  name = '',
): unknown {
  const [, id = 's1', text = ''] = lines[86] ?? [];
  if (schema.anyOf) return fill(schema.anyOf[0] ?? {}, lines, alter, name);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return [fill(schema.items ?? {}, lines, alter, name)];
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, each]) => [
        key,
        fill(each, lines, alter, key),
      ]),
    );
  return name === 'sentences' ? id : alter(text);
}
