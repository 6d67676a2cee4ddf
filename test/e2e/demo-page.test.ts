import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act, Acted, Shown, Told } from '../../demo/shown.ts';
import { type Demo, startDemo } from '../../demo/start-demo.ts';
import { loadDemoConfig } from '../../src/config.ts';
import { spokenCall } from '../support/spoken-call.ts';

const PAGE = resolve(import.meta.dirname, '../../demo/page');

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo(loadDemoConfig({ PORT: '0' }));
});
afterAll(() => demo.stop());

describe('the demo page', () => {
  it('is served by its command, without types, until it is ended', async () => {
    const command = resolve(import.meta.dirname, '../../bin/demo.js');
    const env = { ...process.env, PORT: '0' };
    const started = spawn(process.execPath, [command], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(started, 'exit');
    const [line] = (await once(createInterface(started.stdout), 'line')) as [string];
    const url = /^Earnings is at (\S+)$/.exec(line)?.[1];
    const script = await (await fetch(`${url}/page.ts`)).text();
    expect(script).toContain('openPanel(');
    expect(script).not.toMatch(/import type|: Route/);
    started.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('is small, asks nothing of others, and runs only its own scripts', async () => {
    const names = (await readdir(PAGE)).filter((name) => name !== 'tsconfig.json');
    const files = await Promise.all(
      names.map((name) => fetch(`${demo.url}/${name === 'index.html' ? '' : name}`)),
    );
    expect(files.map(({ status }) => status)).toEqual(names.map(() => 200));
    const texts = await Promise.all(files.map((file) => file.text()));
    expect(texts.join('').length).toBeLessThan(300_000);
    expect(texts.join('').replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
    for (const { headers } of files)
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';/,
      );
    expect(await readFile(resolve(PAGE, 'index.html'), 'utf8')).not.toMatch(
      / style=|<script>| on\w+=/,
    );
  });

  it.each([
    ['a name that was pointed here', { host: 'evil.example' }, '/', 'GET', 421],
    ['another site', { origin: 'https://evil.example' }, '/act', 'POST', 403],
    ['no site', {}, '/act', 'POST', 403],
    ['a path outside', {}, '/../main.ts', 'GET', 404],
    ['an encoded path', {}, '/..%2fmain.ts', 'GET', 404],
    ['a way to change it', {}, '/page.css', 'DELETE', 403],
  ])('refuses %s', async (_what, headers, path, method, status) => {
    expect(await statusOf({ headers, path, method })).toBe(status);
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown kind', '{"kind":"drop"}'],
    ['a message without words', '{"kind":"say","channel":"C0EARN01","root":null,"text":"  "}'],
    ['another one’s conversation', '{"kind":"say","channel":"D0BEN","root":null,"text":"hi"}'],
    ['a channel that is not there', '{"kind":"open","channel":"C0NOWHERE"}'],
  ])('answers %s with a sentence', async (_what, body) => {
    expect((await post('/act', body)).notice).toMatch(/^[A-Z].*\.$/);
  });
});

describe('people on the demo page', () => {
  it('get a brief by a command, over signed HTTP, and a cited answer in its thread', async () => {
    const page = await look();
    await act({ kind: 'say', channel: 'C0EARN01', root: null, text: '/earnings kingsoft-q2-2023' });
    const brief = await page.until(({ html, root }) => root === null && html.includes('<table>'));
    expect(brief.html).toContain('1,835.4');
    const cited = /href="#\/C0EARN01\/([\d.]+)\/([\d.]+)">\[1\]/.exec(brief.html);
    expect(cited?.[1]).toBe(brief.ts);
    const quotes = await page.until(({ ts }) => ts === cited?.[2]);
    expect(quotes.html).toContain('<blockquote>');

    const text = 'What was the gross margin of public cloud?';
    await act({ kind: 'say', channel: 'C0EARN01', root: brief.ts, text });
    const answer = await page.until(({ html }) => html.includes('data-action="ask.again.1"'));
    expect(answer).toMatchObject({ root: brief.ts, by: { isApp: true } });
    expect(answer.html).toContain('5.2%');
    expect(page.wire.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['/earnings', 'chat.postMessage', 'chat.update', 'message.channels']),
    );
    page.close();
  });

  it('see what is only for them, and nobody else does', async () => {
    const [ana, ben] = [await look(), await look('U0BEN')];
    await act({ kind: 'say', channel: 'C0GENERAL', root: null, text: '/earnings list' });
    const list = await ana.until(
      ({ isPrivate, html }) => isPrivate && html.includes('in the library'),
    );
    expect(list.html).toContain('kingsoft-q2-2023');
    await act({ kind: 'say', channel: 'C0GENERAL', root: null, text: 'good morning, @Ben Okafor' });
    const said = await ben.until(({ html }) => html.includes('good morning'));
    expect(said.html).toContain('<span class="mention">@Ben Okafor</span>');
    expect([...ben.shown.values()].filter(({ isPrivate }) => isPrivate)).toEqual([]);
    for (const page of [ana, ben]) page.close();
  });

  it.each([
    ['/earnings list', '1.000000', '/earnings is not supported in threads. Sorry!'],
    ['/remind me', null, '/remind is not a valid command.'],
    ['/invite @Earnings', null, 'Earnings is already in this channel.'],
    ['/invite @Nobody', null, 'Type /invite @Earnings in a channel.'],
  ])('are told of %j as Slack tells them', async (text, root, notice) => {
    expect(await act({ kind: 'say', channel: 'C0EARN01', root, text })).toEqual({ notice });
  });

  it('share a transcript of their own, and its brief comes', async () => {
    const page = await look();
    await post('/files?channel=C0EARN01&name=call.txt', spokenCall(), 'text/plain');
    const file = await page.until(({ html }) => html.includes('call.txt'));
    const brief = await page.until(
      ({ html }) => html.includes('412.5') && html.includes('<table>'),
    );
    expect(Number(brief.ts)).toBeGreaterThan(Number(file.ts));
    page.close();
  });

  it('bring the app into a channel, where it then posts', async () => {
    const page = await look('U0BEN');
    const say = (text: string) =>
      act({ kind: 'say', channel: 'C0DESK', root: null, text }, 'U0BEN');
    await say('/earnings kingsoft-q2-2023');
    expect((await page.until(({ html }) => html.includes('/invite'))).channel).toBe('C0DESK');
    expect(await say('/invite @earnings')).toEqual({
      notice: 'Earnings was added to this channel.',
    });
    await say('/earnings kingsoft-q2-2023');
    await page.until(
      ({ html, channel }) => channel === 'C0DESK' && html.includes('href="#/C0DESK/'),
    );
    page.close();
  });

  it('are offered questions where they open the conversation with the app', async () => {
    const page = await look();
    await act({ kind: 'open', channel: 'D0ANA' });
    const prompts = await page.prompts('D0ANA');
    expect(prompts.length).toBeGreaterThan(1);
    page.close();
  });
});

function statusOf(options: {
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  readonly method: string;
}): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const { port } = new URL(demo.url);
    const sent = request({ ...options, host: '127.0.0.1', port }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on('error', fail).end();
  });
}

async function post(path: string, body: string, type = 'application/json'): Promise<Acted> {
  const headers = { 'content-type': type, origin: demo.url };
  const response = await fetch(`${demo.url}${path}`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
  return (await response.json()) as Acted;
}

function act(asked: Act, person = 'U0ANA'): Promise<Acted> {
  return post(`/act?as=${person}`, JSON.stringify(asked));
}

/** An open page: what it was told, and a wait for what it will be. */
async function look(person = 'U0ANA') {
  const ended = new AbortController();
  const response = await fetch(`${demo.url}/feed?as=${person}`, { signal: ended.signal });
  const shown = new Map<string, Shown>();
  const wire: Extract<Told, { kind: 'wire' }>['exchange'][] = [];
  const prompts = new Map<string, readonly unknown[]>();
  const waiting = new Set<() => void>();
  const take = (told: Told) => {
    if (told.kind === 'shown') shown.set(told.shown.id, told.shown);
    if (told.kind === 'wire') wire.push(told.exchange);
    if (told.kind === 'workspace')
      for (const each of told.workspace.conversations) prompts.set(each.id, each.prompts);
    for (const look of waiting) look();
  };
  const read = async () => {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += Buffer.from(chunk).toString('utf8');
      const parts = rest.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) take(JSON.parse(part.slice('data: '.length)));
    }
  };
  read().catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  const when = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((done) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        done(found);
      };
      waiting.add(check);
      check();
    });
  return {
    shown,
    wire,
    until: (fits: (each: Shown) => boolean) => when(() => [...shown.values()].find(fits)),
    prompts: (channel: string) =>
      when(() => {
        const found = prompts.get(channel);
        return found && found.length > 0 ? found : undefined;
      }),
    close: () => ended.abort(),
  };
}
