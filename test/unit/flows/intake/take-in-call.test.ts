import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import type { Origin } from '../../../../src/core/ports/library.ts';
import type { NewRequest } from '../../../../src/core/ports/requests.ts';
import type { Store } from '../../../../src/core/ports/store.ts';
import { type Arrival, takeInCall } from '../../../../src/flows/intake/take-in-call.ts';
import { fakeClock } from '../../../support/clock.ts';
import { callId } from '../../../support/slack-surface.ts';
import { namelessCall, spokenCall } from '../../../support/spoken-call.ts';
import { storeDirs } from '../../../support/store-dirs.ts';

const dirs = storeDirs();
let store: Store;
let handed: NewRequest[];

beforeEach(async () => {
  store = await dirs.open(dirs.dir(), fakeClock());
  handed = [];
});
afterAll(() => dirs.cleanUp());

const hand = async (requests: readonly NewRequest[]) => handed.push(...requests);
const arrive = (text: string | Uint8Array, over: Partial<Arrival> = {}) =>
  takeInCall({ store, hand }, { bytes: Buffer.from(text), name: '', origin: 'push', ...over });
const WAYS: readonly Origin[] = ['upload', 'push', 'inbox', 'file', 'paste'];

// The table holds every kind of file against every way in: the way makes no difference.
const KINDS: readonly (readonly [string, string | Uint8Array, string])[] = [
  ['a call', spokenCall(), 'northwind-robotics-q3-2024'],
  ['a call of a half year', spokenCall({ period: 'H1 2024' }), 'northwind-robotics-h1-2024'],
  ['a call of a year', spokenCall({ period: 'FY 2024' }), 'northwind-robotics-fy-2024'],
  ['UTF-16', Buffer.from(`\uFEFF${spokenCall()}`, 'utf16le'), 'northwind-robotics-q3-2024'],
  ['CRLF', spokenCall().replaceAll('\n', '\r\n'), 'northwind-robotics-q3-2024'],
  [
    'a call in another language',
    'Lumo Q3 2024\n\nAnna Berg: Der Umsatz stieg um 8,2 % auf 412 Mio. Euro. Die Marge lag bei 41,2 %, nach 39,9 % im Vorjahr. Wir sind damit sehr zufrieden, und die Auftragsbücher sind für das kommende Jahr gut gefüllt.\n\nKarl Holm: Danke. Was erwarten Sie weiter?\n\nAnna Berg: Wir erwarten 40,0 % oder mehr, denn die Preise bleiben hoch.\n\nKarl Holm: Vielen Dank.\n\nAnna Berg: Danke auch Ihnen.',
    'lumo-q3-2024',
  ],
  ['nothing', '', 'source.empty'],
  ['a stub', spokenCall().slice(0, 200), 'source.too_short'],
  ['a title', 'Northwind Q3 2024 Earnings Call', 'source.too_short'],
  [
    'a page around a call',
    `Northwind Q3 2024 Earnings Call\n\n${'Sign in to read on. '.repeat(60)}`,
    'source.not_a_call',
  ],
  ['a chat', 'Ana: Lunch?\n\nBob: Sure, at noon then.\n\n'.repeat(40), 'source.not_a_call'],
  ['a call without a name', namelessCall(), 'source.unidentified'],
  ['a broken PDF', '%PDF-1.7 …', 'source.damaged'],
  ['a page of a word', '<!doctype html><p>Hi', 'source.too_short'],
  ['a page without words', '<!doctype html><p>…', 'source.empty'],
  ['JSON that holds no call', '[{"speaker": "Ana"}]', 'source.unknown_shape'],
  ['a data service that failed', '{"Note": "Too many requests."}', 'source.error_reply'],
  ['a broken Word file', 'PK\u0003\u0004…', 'source.damaged'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'source.unknown_format'],
  ['bytes', Buffer.from([1, 0, 2, 0, 0, 3]), 'source.binary'],
  ['a text of 3 MB', `${spokenCall()}\n`.repeat(4000), 'source.too_large'],
  ['too much', Buffer.alloc(20 * 1024 * 1024 + 1, 65), 'source.too_large'],
];

describe.each(WAYS)('by %s', (origin) => {
  it.each(KINDS)('%s', async (_what, bytes, expected) => {
    const came = await arrive(bytes, { origin }).then(
      ({ id }) => id,
      (error) => error.fault.code,
    );
    expect(came).toBe(expected);
    const keys = handed.map(({ key }) => key.split(':').slice(0, 2).join(':'));
    expect(keys).toEqual(expected.startsWith('source.') ? [] : [`announce:${expected}`]);
  });
});

const QUESTIONS = spokenCall().slice(spokenCall().indexOf('Operator: Our first question'));
const ORDERS = `Ada Brink: ${'Orders were good in Europe. '.repeat(20)}\n\n`;
const WHOLE = spokenCall().replace(QUESTIONS, `${ORDERS}${QUESTIONS}`);
const SPEECHES = WHOLE.replace(QUESTIONS, '');

describe.each(WAYS)('a text of a call that is here, by %s', (origin) => {
  it.each<[string, string, string, string]>([
    ['a figure corrected', WHOLE, WHOLE.replace('412.5', '412.6'), 'revised'],
    ['more said', spokenCall(), WHOLE, 'revised'],
    ['a sentence less', WHOLE, WHOLE.replace('Thank you. Revenue', 'Revenue'), 'revised'],
    ['the same bytes', WHOLE, WHOLE, 'same'],
    ['its questions at last', SPEECHES, WHOLE, 'revised'],
    ['no questions, as before', SPEECHES, SPEECHES.replace('412.5', '412.6'), 'revised'],
    ['no speakers', WHOLE, WHOLE.replaceAll(/^[\w ]+: /gm, ''), 'revised'],
    ['all but its questions', WHOLE, SPEECHES, 'source.incomplete'],
    ['half of its words', WHOLE, spokenCall(), 'source.incomplete'],
  ])('%s', async (_what, standing, sent, expected) => {
    await arrive(standing);
    const before = await store.library.transcript(callId('northwind-robotics-q3-2024'));
    const came = await arrive(sent, { origin }).then(
      ({ outcome }) => outcome,
      (error) => error.fault.code,
    );
    expect(came).toBe(expected);
    const after = await store.library.transcript(callId('northwind-robotics-q3-2024'));
    expect(after?.source.sha256 === before?.source.sha256).toBe(expected !== 'revised');
    expect(handed).toHaveLength(expected.startsWith('source.') ? 1 : 2);
  });

  it('takes its place where its sender has said so', async () => {
    await arrive(WHOLE);
    const taken = await arrive(spokenCall(), { origin, replaces: true });
    expect(taken).toMatchObject({ outcome: 'revised', revision: 2 });
  });

  it('and was replaced comes back only where its sender has said so, announced anew', async () => {
    await arrive(WHOLE);
    await arrive(WHOLE.replace('412.5', '412.6'));
    expect(await arrive(WHOLE, { origin })).toMatchObject({ outcome: 'older', revision: 1 });
    const back = await arrive(WHOLE, { origin, replaces: true });
    expect(back).toMatchObject({ outcome: 'revised', revision: 3 });
    expect(await arrive(WHOLE, { origin, replaces: true })).toMatchObject({ outcome: 'same' });
    const keys = handed.map(({ key }) => key.split(':').at(-1));
    expect(keys).toEqual(['1', '2', '1', '3', '3']);
  });
});

describe('an announcement', () => {
  it('is bulk work under a key of the call and its revision, for known bytes too', async () => {
    const { sha256 } = await arrive(spokenCall());
    await arrive(spokenCall());
    const one = {
      key: 'announce:northwind-robotics-q3-2024:1',
      kind: 'announce',
      urgency: 'bulk',
      payload: { callId: 'northwind-robotics-q3-2024', sha256, space: '' },
    };
    expect(handed).toEqual([one, one]);
  });

  it('is never made of what ships with the product', async () => {
    await arrive(spokenCall(), { origin: 'shipped' });
    expect(handed).toEqual([]);
  });
});

describe('which call it is', () => {
  it('is what its own text says, not its file name or its sender', async () => {
    const name = 'kingsoft-q2-2023.txt';
    const taken = await arrive(spokenCall(), { name, company: 'Halden', period: 'Q1 2020' });
    expect(taken.id).toBe('northwind-robotics-q3-2024');
    expect(taken.warnings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Halden'),
        expect.stringContaining('Q1 2020'),
      ]),
    );
  });

  it('is the id of its file where that fits', async () => {
    expect((await arrive(spokenCall(), { name: 'northwind-q3-2024.txt' })).id).toBe(
      'northwind-q3-2024',
    );
  });

  it.each([
    [
      'halves of it',
      { company: 'Halden Foods', period: 'third quarter 2024' },
      'halden-foods-q3-2024',
    ],
    [
      'a name with markup in it',
      { company: '<b>Halden</b>', period: 'Q3-2024' },
      'b-halden-b-q3-2024',
    ],
    ['a legal form', { company: 'Halden Holdings Ltd', period: '3Q24' }, 'halden-q3-2024'],
  ])('is what its sender says where it says nothing: %s', async (_what, said, id) => {
    expect((await arrive(namelessCall(), said)).id).toBe(id);
  });

  it.each([
    ['nothing', {}, 'company and no fiscal period'],
    ['a company', { company: 'Halden' }, 'fiscal period'],
    ['a period', { period: 'Q3 2024' }, 'company'],
    ['a period without a year', { company: 'Halden', period: 'Q3' }, 'fiscal period'],
    ['letters that make no id', { company: '金山云', period: 'Q3 2024' }, 'company'],
  ])('is missing when its sender says %s', async (_what, said, missing) => {
    await expect(arrive(namelessCall(), said)).rejects.toMatchObject({
      fault: { code: 'source.unidentified', data: { missing } },
    });
  });

  it('stays what it was first when its bytes come again without a name', async () => {
    await arrive(namelessCall(), { company: 'Halden', period: 'Q3 2024' });
    expect(await arrive(namelessCall())).toMatchObject({ id: 'halden-q3-2024', outcome: 'same' });
    expect(await arrive(namelessCall(), { name: 'marlow-q1-2020.txt' })).toMatchObject({
      id: 'halden-q3-2024',
      call: { company: 'Halden' },
    });
  });
});

it('whatever bytes come, and whatever is said of them, there is a call or a foreseen fault', async () => {
  const text = fc.array(
    fc.constantFrom(...spokenCall().split(/(?<=\s)/), '\0', '%PDF-', '\u202e', 'é', '\r'),
    {
      maxLength: 120,
    },
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    text.map((words) => new TextEncoder().encode(words.join(''))),
    text.map((words) => new TextEncoder().encode(`${spokenCall()}\n${words.join('')}`)),
  );
  const said = fc.option(fc.string({ maxLength: 100 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(bytes, said, said, said, async (given, name, company, period) => {
      try {
        const taken = await arrive(given, { name: name ?? '', company, period });
        expect(taken.id).toMatch(/^[a-z0-9-]+-(?:q[1-4]|h[12]|fy)-20\d\d$/);
      } catch (error) {
        if (!(error instanceof EarningsError)) throw error;
        expect(error.fault.code).toMatch(/^(?:source|input)\./);
      }
    }),
    { numRuns: 150 },
  );
});
