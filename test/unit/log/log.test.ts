import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { workingOn } from '../../../src/core/at-work.ts';
import { openLog } from '../../../src/log.ts';

function open(level = 'info') {
  const lines: string[] = [];
  const log = openLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, told: () => lines.map((line) => JSON.parse(line)) };
}

describe('the log', () => {
  it('is JSON, a line a message, with the fields that were named', () => {
    const { log, told } = open();
    log.info('ready', { port: 3000 });
    expect(told()).toEqual([{ level: 30, time: expect.any(Number), msg: 'ready', port: 3000 }]);
  });

  it('bears the id of the request that is worked on, however late it is written', async () => {
    const { log, told } = open();
    const work = { request: 'brief:1', team: 'T1', user: 'U1' };
    await workingOn(work, async () => {
      await new Promise((later) => setImmediate(later));
      log.warn('put off');
    });
    workingOn({ request: 'http:2', team: '', user: null }, () => log.warn('refused'));
    log.info('idle');
    expect(told()).toMatchObject([
      { msg: 'put off', request: 'brief:1', team: 'T1' },
      { msg: 'refused', request: 'http:2' },
      { msg: 'idle' },
    ]);
    expect(told()[0]).not.toHaveProperty('user');
    expect(told()[2]).not.toHaveProperty('request');
  });

  it('tells of an error its kind and where it was, never its words or what hangs on it', () => {
    const { log, lines, told } = open();
    const cause = new TypeError('xoxb-cause');
    const error = Object.assign(
      new Error('Bearer sk-secret at https://hooks.slack.com/x', { cause }),
      {
        headers: { authorization: 'sk-header' },
        body: 'Revenue was RMB 1,835.4 million',
      },
    );
    log.error('call failed', { error });
    log.error('thrown', { error: 'sk-thrown' });
    expect(lines.join('')).not.toMatch(/sk-|xoxb|hooks\.slack|1,835/);
    expect(told()[0].error).toEqual({
      ...{ type: 'Error', cause: 'TypeError' },
      stack: expect.stringContaining('log.test.ts'),
    });
  });

  const thrown = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  it.each([
    [
      'a message of many lines',
      new Error('Call\nxoxb-secret\n    at xoxb-secret (https://hooks.slack.com/x)'),
    ],
    [
      'a message like a place',
      new Error('Call\n    at secret (/xoxb-secret:1:2)\n    at /hooks.slack.com/x:1:2'),
    ],
    ['broken JSON', thrown(() => JSON.parse('{"a":\n"Revenue xoxb-secret\n"'))],
    [
      'another form',
      thrown(() => z.strictObject({ a: z.literal('q') }).parse({ a: 'Revenue', secret: 1 })),
    ],
    ['a name that is none', Object.assign(new Error('a'), { name: 'xoxb-secret\nRevenue' })],
    [
      'a cause whose name is none',
      new Error('a', { cause: Object.assign(new Error('b'), { name: 'xoxb-secret' }) }),
    ],
    ['a stack of its own', Object.assign(new Error('a'), { stack: 'a\nxoxb-secret\nRevenue' })],
  ])('tells nothing that an error quotes: %s', (_, error) => {
    const { log, lines, told } = open();
    log.error('call failed', { error });
    expect(lines.join('')).not.toMatch(/secret|Revenue|hooks\.slack|xoxb/);
    expect(told()[0].error.type).toMatch(/^\w+$/);
  });

  it('tells by which name a database or the system failed', () => {
    const { log, told } = open();
    const sqlite = new DatabaseSync(':memory:');
    sqlite.exec('PRAGMA max_page_count = 2');
    for (const fail of [
      () => sqlite.exec('CREATE TABLE secret (words); CREATE TABLE more (words)'),
      () => readFileSync('/nowhere/secret'),
      () => {
        throw Object.assign(new Error('no space for “secret”'), { code: '53100' });
      },
      () => {
        throw Object.assign(new Error('no'), { code: 'the secret words' });
      },
    ])
      try {
        fail();
      } catch (error) {
        log.error('failed', { error });
      }
    expect(told().map(({ error: { code, reason } }) => [code, reason])).toEqual([
      ['ERR_SQLITE_ERROR', 'database or disk is full'],
      ['ENOENT', undefined],
      ['53100', undefined],
      [undefined, undefined],
    ]);
    expect(JSON.stringify(told())).not.toContain('secret');
  });

  it('writes nothing below its level', () => {
    const { log, lines } = open('warn');
    log.debug('no');
    log.info('no');
    log.warn('yes');
    expect(lines).toHaveLength(1);
  });
});
