import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OUTPUTS } from '../../src/core/schemas.ts';
import { quarterFiles } from '../support/quarters.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'earnings-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const LUMO = [
  'Q3 2024 Lumo Tools AB Earnings Call',
  '',
  'Operator: Welcome to the Lumo Tools third quarter 2024 earnings call. Please go ahead.',
  '',
  'Ana Ruiz: Thank you. Revenue was EUR 110.0 million, up 10.0% from EUR 100.0 million in the same quarter last year.',
  '',
  'Operator: Our first question comes from Karl Berg with Nord Bank.',
  '',
  'Karl Berg: What do you expect for the gross margin next year?',
  '',
  'Ana Ruiz: We expect the gross margin to be above 40% next year.',
].join('\n');

/** Runs the real command in a process of its own. */
function earnings(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: join(dir, 'data'), NO_COLOR: '1' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.end(input);
  });
}

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('what each command prints with --json keeps to the contract', () => {
  const lumo = file('lumo-tools-q3-2024.txt', LUMO);
  const claims = file(
    'claims.txt',
    'Revenue was EUR 110.0 million.\nRevenue was EUR 120.0 million.\n',
  );

  it.each([
    ['brief', ['brief', 'kingsoft-q2-2023', lumo], 2],
    ['ask', ['ask', 'kingsoft-q2-2023', 'what was capex?'], 1],
    ['parse', ['parse', lumo], 1],
    ['audit', ['audit', 'KC Q2’23', lumo], 2],
    ['verify', ['verify', lumo, claims], 2],
    ['list', ['list'], 1],
  ] as const)('%s', async (name, args, count) => {
    const { code, out } = await earnings([...args, '--json']);
    expect(code).toBe(0);
    const values = lines(out);
    expect(values).toHaveLength(count);
    for (const value of values) expect(OUTPUTS[name].safeParse(value).error).toBeUndefined();
  });

  it('a file that fails is an error line in its place, and the run goes on', async () => {
    const empty = file('empty.txt', '');
    const { code, out } = await earnings(['brief', empty, lumo, '--json']);
    expect(code).toBe(1);
    const [error, brief] = lines(out);
    expect(OUTPUTS.error.parse(error).error).toMatchObject({ code: 'source.empty', file: empty });
    expect(OUTPUTS.brief.safeParse(brief).error).toBeUndefined();
  });
});

it('search finds passages of all calls, one a line with --json, a page at a time', async () => {
  const { out, err } = await earnings(['search', '"gross margin"', 'speaker:ceo', '--json']);
  const hits = lines(out);
  expect(hits.length).toBeGreaterThan(0);
  for (const hit of hits) {
    expect(() => OUTPUTS.search.parse(hit)).not.toThrow();
    expect(hit.snippet).toMatch(/gross margin/i);
    expect(hit.speaker).toBe('Tao Zou');
  }
  expect(err).toBe('');
  const [first, second] = await Promise.all([
    earnings(['search', 'margin']),
    earnings(['search', 'margin', '--page', '2']),
  ]);
  expect(first.out).toMatch(/^1\. {2}kingsoft-q2-2023 /);
  expect(first.err).toMatch(/^1 to 5 of \d+ passages; --page 2 shows more\.$/m);
  expect(second.out).toMatch(/^6\. {2}kingsoft-q2-2023 /);
});

describe('exit codes', () => {
  const lumo = file('lumo.txt', LUMO);
  const stub = file('stub.txt', LUMO.split('\n').slice(0, 5).join('\n'));
  const chat = file('chat.txt', 'root:x:0:0:root:/root:/bin/bash\n'.repeat(20));

  it.each([
    [['--help'], 0],
    [['brief', '--help'], 0],
    [[], 2],
    [['bref'], 2],
    [['brief'], 2],
    [['brief', 'kingsoft', '--engine', 'magic'], 2],
    [['brief', 'kingsoft', '--colour'], 2],
    [['ask'], 2],
    [['ask', 'kingsoft'], 2],
    [['ask', '-', '-'], 2],
    [['ask', 'kingsoft', 'why?', '--engine', 'magic'], 2],
    [['ask', 'kingsof-q2-2023', 'why?'], 3],
    [['ask', './nowhere.txt', 'why?'], 1],
    [['ask', stub, 'what was revenue?'], 1],
    [['ask', chat, 'what was revenue?'], 1],
    [['ask', 'kingsoft', ''], 2],
    [['ask', 'kingsoft', 'why '.repeat(1250)], 2],
    [['ask', 'kingsoft', 'why?', '--engine', 'openai'], 1],
    [['brief', 'kingsof-q2-2023'], 3],
    [['brief', '<!channel>'], 3],
    [['brief', '😀'], 3],
    [['brief', 'a'.repeat(10_000)], 3],
    [['brief', './nowhere.txt'], 1],
    [['brief', '../../etc/nowhere'], 1],
    [['brief', 'kingsoft', '--engine', 'openai'], 1],
    [['search'], 2],
    [['search', ''], 2],
    [['search', 'section:qa'], 2],
    [['search', 'margin', 'firm:kingsoft'], 2],
    [['search', 'margin', '--page', '0'], 2],
    [['search', 'm'.repeat(300)], 2],
    [['search', 'margin', 'company:nobody'], 3],
    [['search', 'zyxwvut'], 0],
    [['audit', 'kingsoft', '--strict'], 4],
    [['audit', lumo, '--strict'], 0],
  ])('%j exits with %i', async (args, code) => {
    const result = await earnings(args as string[]);
    expect(result.code).toBe(code);
    expect(result.err).not.toMatch(/at \w+ \(|node:internal/);
    if (code !== 0) expect(result.err.length + result.out.length).toBeGreaterThan(10);
    expect(result.err.length).toBeLessThan(1200);
  });

  it('a claim that fails is exit 4 only with --strict', async () => {
    const wrong = 'Revenue was EUR 120.0 million.\n';
    expect((await earnings(['verify', lumo], wrong)).code).toBe(0);
    expect((await earnings(['verify', lumo, '--strict'], wrong)).code).toBe(4);
  });
});

describe('files of every kind end in a brief or in one clear sentence', () => {
  it.each([
    ['CRLF', LUMO.replaceAll('\n', '\r\n'), 0],
    ['UTF-16', utf16(LUMO), 0],
    ['no questions', LUMO.split('\n').slice(0, 5).join('\n'), 0],
    [
      'no speakers',
      'Revenue was EUR 110.0 million in the quarter.\nIt was up 10.0% on the year.',
      0,
    ],
    ['one line of 1 MB', 'word '.repeat(200_000), 4],
    ['5 MB', `${LUMO}\n\n${'Ana Ruiz: We had a good quarter again.\n\n'.repeat(120_000)}`, 0],
    ['empty', '', 1],
    ['binary', Buffer.from([0, 1, 2, 3, 0, 255, 0, 9, 0, 1]), 1],
    ['PDF', '%PDF-1.7\n…', 1],
  ])(
    '%s',
    async (name, content, code) => {
      const path = file(`bad-${name.replaceAll(' ', '-')}.txt`, content);
      const result = await earnings(['brief', path]);
      expect(result.code).toBe(code);
      if (code !== 1) expect(result.out.length).toBeGreaterThan(40);
      else expect(result.err.trim().split('\n')).toHaveLength(1);
    },
    20_000,
  );
});

describe('a question', () => {
  const lumo = file('lumo-asked.txt', LUMO);
  const asked = async (call: string, ...words: string[]) => {
    const { code, out } = await earnings(['ask', call, ...words, '--json']);
    const answer = OUTPUTS.ask.parse(JSON.parse(out));
    return {
      code,
      answer,
      said: [answer.text, ...answer.evidence.map(({ quote }) => quote)].join('\n'),
    };
  };

  it.each([
    ['why did enterprise cloud revenue fall from the first quarter?', 'answered', 'seasonality'],
    ['how many GPUs did they order?', 'not stated', ''],
    ['what was public cloud gross margin a year ago?', 'answered', '−2.4%'],
    ['should I buy the stock?', 'out of scope', ''],
  ])('%s is %s', async (question, status, words) => {
    const { code, answer, said } = await asked('kingsoft-q2-2023', question);
    expect([code, answer.status]).toEqual([0, status]);
    expect(said).toContain(words);
  });

  it('may be several words, of a call named in any way, or of a file', async () => {
    const { answer, said } = await asked(lumo, 'what', 'was', 'revenue?');
    expect(answer.question).toBe('what was revenue?');
    expect(said).toContain('110.0');
    expect((await asked('KC Q2’23', 'what was capex?')).said).toContain('89.0');
  });

  it('is read from standard input, as the call may be', async () => {
    expect((await earnings(['ask', lumo, '-'], 'what was revenue?\n')).out).toContain('110.0');
    expect((await earnings(['ask', '-', 'what was revenue?'], LUMO)).out).toContain('110.0');
  });

  it('that is a fault is told in a sentence, with --json on one line', async () => {
    const long = await earnings(['ask', 'kingsoft', 'why '.repeat(1250), '--json']);
    expect(OUTPUTS.error.parse(JSON.parse(long.out)).error.code).toBe('input.question_too_long');
    expect(long.err.trim().split('\n')).toHaveLength(1);
  });

  it('prints the answer with the words it rests on', async () => {
    const { out } = await earnings([
      'ask',
      'kingsoft',
      'what was public cloud gross margin a year ago?',
    ]);
    expect(out).toMatch(/−2\.4%.*\[1\]/);
    expect(out).toMatch(/^\[1\] .*Q&A|prepared remarks/m);
  });
});

describe('the library', () => {
  it('takes a file in, prints its id, and lists it', async () => {
    const path = file('lumo-tools-q3-2024.txt', LUMO);
    expect(await earnings(['add', path])).toMatchObject({ code: 0, out: 'lumo-tools-q3-2024\n' });
    expect((await earnings(['list'])).out).toContain('lumo-tools-q3-2024');
    expect((await earnings(['brief', 'Q3 2024 Lumo'])).out).toContain('110.0');
  });

  it('renames a call that was taken for another, and takes it out', async () => {
    const path = file('wrong-tools-q3-2024.txt', LUMO.replaceAll('Lumo', 'Wrongly'));
    expect((await earnings(['add', path])).code).toBe(0);
    const wrong = 'wrongly-tools-q3-2024';
    const renamed = await earnings(['rename', wrong, 'selder-tools-q2-2025', '--json']);
    expect(JSON.parse(renamed.out)).toEqual({ before: wrong, id: 'selder-tools-q2-2025' });
    const brief = await earnings(['brief', 'selder tools q2 2025', '--json']);
    expect(JSON.parse(brief.out).call).toMatchObject({
      id: 'selder-tools-q2-2025',
      company: 'Selder Tools',
      fiscalQuarter: 2,
      fiscalYear: 2025,
      period: 'Q2 2025',
    });
    expect((await earnings(['brief', wrong])).code).toBe(3);
    expect((await earnings(['add', path])).out).toBe('selder-tools-q2-2025\n');
    expect(await earnings(['rename', 'selder-tools-q2-2025', 'kingsoft-q2-2023'])).toMatchObject({
      code: 1,
    });
    expect((await earnings(['rename', 'selder-tools-q2-2025'])).code).toBe(2);

    const removed = await earnings(['remove', 'selder-tools-q2-2025']);
    expect(removed).toMatchObject({ code: 0, out: 'selder-tools-q2-2025\n' });
    expect((await earnings(['remove', 'selder-tools-q2-2025'])).code).toBe(3);
    expect((await earnings(['list', '--json'])).out).not.toContain('selder');
  });

  it('does not take in again by itself what shipped and was taken out', async () => {
    expect((await earnings(['remove', 'kingsoft-q2-2023'])).code).toBe(0);
    expect((await earnings(['brief', 'kingsoft-q2-2023'])).code).toBe(3);
    const path = join(ROOT, 'transcripts/kingsoft-q2-2023.txt');
    expect((await earnings(['add', path])).out).toBe('kingsoft-q2-2023\n');
    expect((await earnings(['brief', 'kingsoft-q2-2023'])).code).toBe(0);
  });

  it('reads a transcript from standard input', async () => {
    expect((await earnings(['brief', '-'], LUMO)).out).toContain('110.0');
  });
});

describe('npm run earnings', () => {
  const SAY = 'console.log(process.env.FROM_FILE, process.env.SET_BEFORE)';
  const loaded = (content: string | null) => {
    const cwd = mkdtempSync(join(dir, 'env-'));
    if (content !== null) writeFileSync(join(cwd, '.env'), content);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', join(ROOT, 'bin/load-env.js'), '--eval', SAY],
      { cwd, env: { PATH: process.env.PATH, SET_BEFORE: 'kept' }, encoding: 'utf8' },
    );
    return { stdout, stderr };
  };

  it.each([
    ['a file', 'FROM_FILE=read\nSET_BEFORE=other\n', 'read kept'],
    ['an empty one', '', 'undefined kept'],
    ['none', null, 'undefined kept'],
  ])('reads .env, and says nothing of it: %s', (_what, content, stdout) => {
    expect(loaded(content)).toEqual({ stdout: `${stdout}\n`, stderr: '' });
  });

  it('prints the data and nothing else', () => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '-s', 'earnings', '--', 'ask', 'kingsoft', 'what was capex?', '--json'],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, DATA_DIR: join(dir, 'data'), NO_COLOR: '1' },
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toHaveLength(1);
  });
});

describe('what was promised on the call before', () => {
  const id = (quarter: number) => `harrowgate-pumps-q${quarter}-2023`;
  const path = (quarter: number) => join(ROOT, `test/fixtures/promises/${id(quarter)}.txt`);

  it('is told in the brief of a call of the library, and of a file beside it', async () => {
    const alone = JSON.parse((await earnings(['brief', path(2), '--json'])).out);
    expect(alone).not.toHaveProperty('sinceLast');
    await earnings(['add', path(1), path(2)]);
    for (const named of [id(2), path(2)]) {
      const { sinceLast } = OUTPUTS.brief.parse(
        JSON.parse((await earnings(['brief', named, '--json'])).out),
      );
      expect(sinceLast?.earlier.id).toBe(id(1));
      expect(sinceLast?.promises.map(({ fate, label }) => `${fate} ${label}`)).toContain(
        'slipped Kelso plant',
      );
    }
    const { out } = await earnings(['brief', id(2)]);
    expect(out).toContain('Since last quarter  1 slipped');
    expect((await earnings(['brief', id(1), '--json'])).out).not.toContain('sinceLast');
  });
});

describe('calls side by side', () => {
  const [first = '', second = '', ...more] = quarterFiles('tarnbrook');

  it('are printed as text, JSON and CSV, whichever was typed first', async () => {
    const text = await earnings(['compare', second, first]);
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toMatch(/^Tarnbrook Instruments · Q2 2023 against Q1 2023\n/);
    const json = await earnings(['compare', first, second, '--json']);
    expect(OUTPUTS.compare.parse(JSON.parse(json.out)).metrics[0]).toMatchObject({
      name: 'revenue',
      change: { value: 3.1, unit: 'percent' },
    });
    expect((await earnings(['compare', first, second, '--csv'])).out).toMatch(/^\uFEFF"metric",/);
  });

  it('are a run where there are more of them', async () => {
    const run = await earnings(['compare', first, second, ...more, '--json']);
    expect(OUTPUTS.compareRun.parse(JSON.parse(run.out)).restated).toHaveLength(4);
    expect((await earnings(['compare', first, second, ...more, '--svg'])).out).toMatch(/^<svg /);
  });

  it('are found in the library, the one before by itself', async () => {
    await earnings(['add', first, second, ...more]);
    const [alone, run] = await Promise.all([
      earnings(['compare', 'tarnbrook']),
      earnings(['compare', 'tarnbrook', '--quarters', '3']),
    ]);
    expect(alone.out).toMatch(/^Tarnbrook Instruments · Q4 2024 against Q3 2024\n/);
    expect(run.out).toMatch(/^Tarnbrook Instruments · Q2 2024 to Q4 2024\n/);
    const words = await earnings(['compare', 'tarnbrook', 'q1', '2023', 'vs', 'q1', '2024']);
    expect(words.out).toMatch(/^Tarnbrook Instruments · Q1 2024 against Q1 2023\n/);
  });

  it.each([
    [['compare'], 2, /needs a call/],
    [['compare', 'tarnbrook', '--quarters', 'x'], 2, /--quarters is a number/],
    [['compare', 'tarnbrook', '--quarters', '50'], 2, /50 calls are not compared/],
    [['compare', '', ''], 2, /No call was named/],
    [['compare', first, second, '--csv', '--json'], 2, /one of --json and --csv/],
    [['compare', '-', '-'], 2, /one call from standard input/],
    [['compare', first, first], 2, /two names of one call/],
    [['compare', first, 'kingsoft-q2-2023'], 2, /Only calls of one company/],
    [['compare', 'kingsoft'], 3, /no other call of that company/],
    [['compare', 'kingsoft', 'nobody-q1-2024'], 3, /There is no call “nobody-q1-2024”/],
    [['compare', first, './none.txt'], 1, /There is no file/],
  ])('%j ends with %d and a sentence', async (args, code, words) => {
    const result = await earnings(args);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toMatch(words);
  });
});
