import { expect } from 'vitest';
import { CallId } from '../../src/core/call.ts';
import type { BriefKey } from '../../src/core/ports/library.ts';
import type { Store } from '../../src/core/ports/store.ts';
import type { FakeClock } from './clock.ts';
import { storedBrief, storedCall } from './store-calls.ts';

/** One rule every implementation of the ports keeps, on a store of its own. */
export interface StoreCase {
  readonly rule: string;
  /** `next` ends the process of this store, and gives the one that the next process opens. */
  check(store: Store, clock: FakeClock, next: () => Promise<Store>): Promise<void>;
}

const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const HALDEN = storedCall('halden-foods-q3-2024', 'Halden Foods plc', { ticker: 'HLD' });
const THREAD = { team: 'T1', channel: 'C1', ts: '1700000000.000100' };
const HALDEN_ID = CallId.parse(HALDEN.call.id);

const brief = (key: string) => ({ key, kind: 'brief', payload: { key } });

const keyOf = (engine: BriefKey['engine'], recipe = 'one'): BriefKey => ({
  transcriptSha256: HALDEN.source.sha256,
  engine,
  recipe,
});

export const LIBRARY_CASES: readonly StoreCase[] = [
  {
    rule: 'gives a saved call back as it was',
    check: async ({ library }, clock) => {
      expect(await library.save(HALDEN, UPLOAD)).toEqual({
        id: HALDEN_ID,
        outcome: 'new',
        revision: 1,
        takenInAt: clock.now(),
        sha256: HALDEN.source.sha256,
        space: '',
      });
      expect(await library.transcript(HALDEN_ID)).toEqual(HALDEN);
      expect(await library.hasSource(HALDEN.source.sha256)).toBe(true);
    },
  },
  {
    rule: 'knows no call and no source that was never saved',
    check: async ({ library }) => {
      expect(await library.transcript(HALDEN_ID)).toBeNull();
      expect(await library.hasSource(HALDEN.source.sha256)).toBe(false);
      expect(await library.list()).toEqual([]);
      expect(await library.find('halden')).toEqual({ kind: 'unknown', near: [] });
    },
  },
  {
    rule: 'knows how bytes came when they last made a revision',
    check: async ({ library }) => {
      await library.save(HALDEN, { name: 'x', origin: 'shipped' });
      await library.save(HALDEN, { name: 'x', origin: 'push' });
      expect(await library.originOf(HALDEN.source.sha256)).toBe('shipped');
      expect(await library.originOf('0'.repeat(64))).toBeNull();
      await library.save(storedCall(HALDEN_ID, 'Halden Foods', { text: 'Sales fell.' }), UPLOAD);
      await library.save(HALDEN, { name: 'x', origin: 'file', replaces: true });
      expect(await library.originOf(HALDEN.source.sha256)).toBe('file');
    },
  },
  {
    rule: 'offers companies of nearly the name that was typed, and no other',
    check: async ({ library }) => {
      await library.save(HALDEN, UPLOAD);
      for (const typed of ['Haldn Foods', 'hladen foods', 'foods'])
        expect(await library.findCompany(typed)).toEqual({
          kind: 'unknown',
          near: ['Halden Foods plc'],
        });
      for (const typed of ['Halden Mines', 'Bramble', 'h', ''])
        expect(await library.findCompany(typed)).toEqual({ kind: 'unknown', near: [] });
    },
  },
  {
    rule: 'takes the same bytes once',
    check: async ({ library }, clock) => {
      const { takenInAt } = await library.save(HALDEN, UPLOAD);
      clock.advance(1000);
      expect(await library.save(HALDEN, { ...UPLOAD, name: 'again.txt' })).toMatchObject({
        outcome: 'same',
        revision: 1,
        takenInAt,
      });
    },
  },
  {
    rule: 'makes a revision of other bytes, and keeps to the first id',
    check: async ({ library }) => {
      await library.save(HALDEN, UPLOAD);
      const edited = storedCall(HALDEN_ID, 'Halden Foods', { text: 'Sales fell.' });
      expect(await library.save(edited, UPLOAD)).toMatchObject({ outcome: 'revised', revision: 2 });
      expect((await library.transcript(HALDEN_ID))?.turns[0]?.text).toBe('Sales fell.');
      expect(await library.list()).toMatchObject([{ revision: 2 }]);
      expect(await library.save(HALDEN, UPLOAD)).toMatchObject({ outcome: 'older', revision: 1 });
      expect((await library.transcript(HALDEN_ID))?.turns[0]?.text).toBe('Sales fell.');
      expect(await library.newest(HALDEN_ID)).toMatchObject({
        sha256: edited.source.sha256,
        revision: 2,
      });
    },
  },
  {
    rule: 'takes other bytes that say the very same for the same revision, under their id too',
    check: async ({ library }) => {
      await library.save(HALDEN, UPLOAD);
      const call = { ...HALDEN.call, id: 'hld-q3-2024' };
      const source = { sha256: 'b'.repeat(64), format: 'html' };
      const saved = await library.save({ ...HALDEN, call, source }, UPLOAD);
      expect(saved).toMatchObject({ id: HALDEN_ID, outcome: 'same', revision: 1 });
      expect(await library.find('hld-q3-2024')).toEqual({ kind: 'found', id: HALDEN_ID });
      expect((await library.transcript(HALDEN_ID))?.source).toEqual(HALDEN.source);
      const spelled = {
        ...HALDEN,
        source: { sha256: 'd'.repeat(64), format: 'html' },
        call: { ...HALDEN.call, period: 'Q3 FY2024' },
      };
      expect(await library.save(spelled, UPLOAD)).toMatchObject({ outcome: 'revised' });
      const again = { ...HALDEN, source: { sha256: 'c'.repeat(64), format: 'text' } };
      expect(await library.save(again, UPLOAD)).toMatchObject({ outcome: 'older', revision: 1 });
      const meant = { ...UPLOAD, replaces: true };
      expect(await library.save(again, meant)).toMatchObject({ outcome: 'revised', revision: 3 });
      expect((await library.transcript(HALDEN_ID))?.source).toEqual(again.source);
    },
  },
  {
    rule: 'tells when a call first came, whatever came after',
    check: async ({ library }, clock) => {
      const cameAt = clock.now();
      await library.save(HALDEN, UPLOAD);
      clock.advance(1000);
      await library.save(storedCall(HALDEN_ID, 'Halden Foods', { text: 'Sales fell.' }), UPLOAD);
      expect(await library.newest(HALDEN_ID)).toMatchObject({ revision: 2, cameAt });
    },
  },
  {
    rule: 'makes an older revision the newest again where that is meant, and of the newest nothing',
    check: async ({ library }) => {
      const edited = storedCall(HALDEN_ID, 'Halden Foods', { text: 'Sales fell.' });
      const meant = { ...UPLOAD, replaces: true };
      const steps = [
        [HALDEN, meant, 'new', 1],
        [HALDEN, meant, 'same', 1],
        [edited, UPLOAD, 'revised', 2],
        [HALDEN, meant, 'revised', 3],
        [HALDEN, meant, 'same', 3],
        [edited, UPLOAD, 'older', 2],
        [edited, meant, 'revised', 4],
        [HALDEN, UPLOAD, 'older', 3],
      ] as const;
      for (const [sent, how, outcome, revision] of steps)
        expect(await library.save(sent, how)).toMatchObject({ outcome, revision });
      expect((await library.transcript(HALDEN_ID))?.turns[0]?.text).toBe('Sales fell.');
      expect(await library.list()).toMatchObject([{ revision: 4 }]);
      expect(await library.newest(CallId.parse('nobody-q1-2024'))).toBeNull();
    },
  },
  {
    rule: 'joins one call that comes under two ids, and finds it by both',
    check: async ({ library }) => {
      await library.save(storedCall('halden-q3-2024', 'Halden Foods plc'), UPLOAD);
      const id = CallId.parse('halden-q3-2024');
      expect(await library.save(HALDEN, UPLOAD)).toMatchObject({
        id,
        outcome: 'revised',
        revision: 2,
      });
      expect((await library.transcript(id))?.call.id).toBe(id);
      expect(await library.find('halden-foods-q3-2024')).toEqual({ kind: 'found', id });
      expect(await library.list()).toHaveLength(1);
    },
  },
  {
    rule: 'gives the same bytes under another id one more name',
    check: async ({ library }) => {
      await library.save(HALDEN, UPLOAD);
      const renamed = { ...HALDEN, call: { ...HALDEN.call, id: 'hld-q3-2024' } };
      expect(await library.save(renamed, UPLOAD)).toMatchObject({ id: HALDEN_ID, outcome: 'same' });
      expect(await library.find('hld-q3-2024')).toEqual({ kind: 'found', id: HALDEN_ID });
    },
  },
  {
    rule: 'reads the same bytes anew for a newer reader, and drops the briefs of the old reading',
    check: async ({ library, briefs }) => {
      await library.save(HALDEN, UPLOAD);
      await briefs.put(keyOf('extractive'), HALDEN_ID, storedBrief(HALDEN, 'Old.'));
      expect(await library.transcript(HALDEN_ID)).toEqual(HALDEN);
      const better = { ...HALDEN, structure: 'unstructured' } as const;
      expect(await library.save(better, UPLOAD)).toMatchObject({ outcome: 'same', revision: 1 });
      expect(await library.transcript(HALDEN_ID)).toEqual(better);
      expect(await briefs.get(keyOf('extractive'))).toBeNull();
    },
  },
  {
    rule: 'keeps the last notes of a text until that is read anew',
    check: async ({ library, notes }) => {
      const { sha256 } = HALDEN.source;
      expect(await notes.get(sha256)).toBeNull();
      await library.save(HALDEN, UPLOAD);
      await notes.put(sha256, { facts: [1] });
      await notes.put(sha256, { facts: [1, 2] });
      expect(await notes.get(sha256)).toEqual({ facts: [1, 2] });
      expect(await notes.get('f'.repeat(64))).toBeNull();
      await library.save({ ...HALDEN, structure: 'unstructured' }, UPLOAD);
      expect(await notes.get(sha256)).toBeNull();
    },
  },
  {
    rule: 'keeps the notes of the two hundred texts that were noted last',
    check: async ({ notes }) => {
      const text = (at: number) => String(at).padStart(64, '0');
      for (let at = 0; at < 200; at++) await notes.put(text(at), { at });
      await notes.put(text(0), { again: true }); // noted last from now on
      await notes.put(text(200), { at: 200 });
      expect(await notes.get(text(1))).toBeNull();
      expect(await notes.get(text(0))).toEqual({ again: true });
      expect(await notes.get(text(2))).toEqual({ at: 2 });
      expect(await notes.get(text(200))).toEqual({ at: 200 });
    },
  },
  {
    rule: 'refuses another company under an id that is taken',
    check: async ({ library }) => {
      await library.save(storedCall('delta-q1-2024', 'Delta Freight'), UPLOAD);
      const id = CallId.parse('delta-q1-2024');
      for (const company of ['Delta Dairy', 'Bramble Oil']) {
        const other = storedCall(id, company, { people: ['Ines Roth'] });
        await expect(library.save(other, UPLOAD)).rejects.toMatchObject({
          fault: { code: 'input.call_taken', data: { id, company: 'Delta Freight' } },
        });
      }
      expect((await library.transcript(id))?.call.company).toBe('Delta Freight');
    },
  },
  {
    rule: 'tells a short name of the company from another company by its speakers',
    check: async ({ library }) => {
      await library.save(storedCall('delta-q1-2024', 'Delta Freight'), UPLOAD);
      const stranger = storedCall('delta-q1-2024', 'Delta', { people: ['Ines Roth'] });
      await expect(library.save(stranger, UPLOAD)).rejects.toThrow('input.call_taken');
      const same = storedCall('delta-q1-2024', 'Delta');
      expect(await library.save(same, UPLOAD)).toMatchObject({ outcome: 'revised' });
    },
  },
  {
    rule: 'knows a renamed company by its ticker',
    check: async ({ library }) => {
      await library.save(storedCall('hld-q1-2024', 'Halden Foods', { ticker: 'HLD' }), UPLOAD);
      const renamed = storedCall('hld-q1-2024', 'Novello', {
        ticker: 'HLD',
        people: ['Ines Roth'],
      });
      expect(await library.save(renamed, UPLOAD)).toMatchObject({ outcome: 'revised' });
    },
  },
  {
    rule: 'refuses a call without a well-formed id',
    check: async ({ library }) => {
      const nameless = storedCall('../../etc/passwd', 'Halden Foods');
      await expect((async () => library.save(nameless, UPLOAD))()).rejects.toThrow(
        'source.unidentified',
      );
    },
  },
  {
    rule: 'lists by company, newest first, with the headline of the newest brief',
    check: async ({ library, briefs }, clock) => {
      const names = ['brant-fy-2024', 'brant-q4-2024', 'brant-h2-2024', 'brant-q1-2025'];
      for (const id of names) await library.save(storedCall(id, 'Brant AB'), UPLOAD);
      await library.save(storedCall('acorn-q1-2024', 'Acorn Inc'), UPLOAD);
      const brant = storedCall('brant-q1-2025', 'Brant AB');
      for (const headline of ['First.', 'Second.']) {
        clock.advance(1);
        const key = { ...keyOf('openai', headline), transcriptSha256: brant.source.sha256 };
        await briefs.put(key, CallId.parse(brant.call.id), storedBrief(brant, headline));
      }
      const list = await library.list();
      expect(list.map(({ call, headline }) => [call.id, headline])).toEqual([
        ['acorn-q1-2024', null],
        ['brant-q1-2025', 'Second.'],
        ['brant-fy-2024', null],
        ['brant-h2-2024', null],
        ['brant-q4-2024', null],
      ]);
      expect(list[0]?.takenInAt).toBe('2026-01-01T00:00:00.000Z');
    },
  },
  {
    rule: 'shows no headline that belongs to an older revision',
    check: async ({ library, briefs }) => {
      await library.save(HALDEN, UPLOAD);
      await briefs.put(keyOf('extractive'), HALDEN_ID, storedBrief(HALDEN, 'Old.'));
      await library.save(storedCall(HALDEN_ID, 'Halden Foods', { text: 'New.' }), UPLOAD);
      expect(await library.list()).toMatchObject([{ revision: 2, headline: null }]);
    },
  },
];

export const BRIEF_CASES: readonly StoreCase[] = [
  {
    rule: 'gives a brief back by everything it depends on, and by nothing less',
    check: async ({ library, briefs }) => {
      await library.save(HALDEN, UPLOAD);
      const made = storedBrief(HALDEN, 'Made.');
      await briefs.put(keyOf('extractive'), HALDEN_ID, made);
      expect(await briefs.get(keyOf('extractive'))).toEqual(made);
      expect(await briefs.get(keyOf('extractive', 'two'))).toBeNull();
      expect(await briefs.get(keyOf('openai'))).toBeNull();
    },
  },
  {
    rule: 'keeps the last of two briefs for one key',
    check: async ({ briefs }) => {
      await briefs.put(keyOf('openai'), HALDEN_ID, storedBrief(HALDEN, 'First.'));
      await briefs.put(keyOf('openai'), HALDEN_ID, storedBrief(HALDEN, 'Second.'));
      expect(await briefs.get(keyOf('openai'))).toMatchObject({ headline: 'Second.' });
    },
  },
];

export const REQUEST_CASES: readonly StoreCase[] = [
  {
    rule: 'takes a key once, even after it is done',
    check: async ({ requests }) => {
      expect(await requests.take(brief('a'))).toBe(true);
      expect(await requests.take(brief('a'))).toBe(false);
      await requests.claim();
      await requests.advance('a', 'done');
      expect(await requests.take(brief('a'))).toBe(false);
      expect(await requests.claim()).toBeNull();
    },
  },
  {
    rule: 'keeps what was handed in, also when it is done',
    check: async ({ requests }) => {
      await requests.take({ key: 'a', kind: 'question', payload: { text: 'Why?' } });
      await requests.claim();
      await requests.advance('a', 'done');
      expect(await requests.payloadOf('a')).toEqual({ text: 'Why?' });
      expect(await requests.payloadOf('b')).toBeNull();
    },
  },
  {
    rule: 'hands out each request once, in the order they came',
    check: async ({ requests }, clock) => {
      for (const key of ['c', 'a', 'b']) await requests.take(brief(key));
      const claimed = [
        await requests.claim(),
        await requests.claim(),
        await requests.claim(),
        await requests.claim(),
      ];
      expect(claimed.map((each) => each?.key ?? null)).toEqual(['c', 'a', 'b', null]);
      expect(claimed[0]).toEqual({
        key: 'c',
        kind: 'brief',
        payload: { key: 'c' },
        state: 'received',
        attempts: 1,
        deaths: 0,
        urgency: 'person',
        team: '',
        receivedAt: clock.now(),
      });
      expect(await requests.nextDueAt()).toBeNull();
    },
  },
  {
    rule: 'puts a request off until it is due, and counts its attempts',
    check: async ({ requests }, clock) => {
      await requests.take(brief('a'));
      await requests.claim();
      await requests.retryAt('a', clock.now() + 500, 'model.too_slow');
      expect(await requests.claim()).toBeNull();
      expect(await requests.nextDueAt()).toBe(clock.now() + 500);
      clock.advance(500);
      expect(await requests.claim()).toMatchObject({ key: 'a', attempts: 2 });
    },
  },
  {
    rule: 'remembers that a request is briefed',
    check: async ({ requests }, clock) => {
      await requests.take(brief('a'));
      await requests.claim();
      await requests.advance('a', 'briefed');
      expect(await requests.claim()).toBeNull();
      await requests.retryAt('a', clock.now(), 'slack.unreachable');
      expect(await requests.claim()).toMatchObject({ state: 'briefed', attempts: 2 });
    },
  },
  {
    rule: 'never hands out what has failed',
    check: async ({ requests }, _clock, next) => {
      await requests.take(brief('a'));
      await requests.claim();
      await requests.fail('a', 'bug');
      expect(await requests.claim()).toBeNull();
      const later = (await next()).requests;
      expect(await later.release()).toBe(0);
      expect(await later.nextDueAt()).toBeNull();
    },
  },
  {
    rule: 'makes due again what a dead process had claimed, oldest first',
    check: async ({ requests: before }, clock, next) => {
      for (const key of ['done', 'mid', 'briefed', 'later']) await before.take(brief(key));
      for (let turn = 0; turn < 4; turn++) await before.claim();
      await before.advance('done', 'done');
      await before.advance('briefed', 'briefed');
      await before.retryAt('later', clock.now() + 1000, 'model.too_slow');
      clock.advance(10);
      await before.take(brief('new'));
      const { requests } = await next();
      expect(await requests.release()).toBe(2);
      const claimed = [await requests.claim(), await requests.claim(), await requests.claim()];
      expect(claimed.map((each) => each?.key)).toEqual(['mid', 'briefed', 'new']);
      expect(await requests.claim()).toBeNull();
    },
  },
  {
    rule: 'keeps any JSON as payload',
    check: async ({ requests }) => {
      const text = `it's "so" \u2028 🚀 \0 \uD83D ; DROP TABLE request`;
      const payload = { text, deep: [1, null, true] };
      await requests.take({ key: 'a', kind: 'x', payload });
      expect((await requests.claim())?.payload).toEqual(payload);
    },
  },
];

export const OUTBOX_CASES: readonly StoreCase[] = [
  {
    rule: 'claims a post freshly once',
    check: async ({ outbox }) => {
      const row = { key: 'p', state: 'claimed', channel: 'C1', ts: null };
      expect(await outbox.claim('p', 'C1')).toEqual({ ...row, fresh: true });
      expect(await outbox.claim('p', 'C2')).toEqual({ ...row, fresh: false });
    },
  },
  {
    rule: 'remembers where a post went, and never forgets it',
    check: async ({ outbox }) => {
      await outbox.claim('p', 'C1');
      await outbox.posted('p', '17.5');
      await outbox.drop('p');
      expect(await outbox.claim('p', 'C1')).toMatchObject({
        state: 'posted',
        ts: '17.5',
        fresh: false,
      });
    },
  },
  {
    rule: 'tells what is known of a post, and claims nothing by that',
    check: async ({ outbox }) => {
      expect(await outbox.find('p')).toBeNull();
      expect(await outbox.claim('p', 'C1')).toMatchObject({ fresh: true });
      expect(await outbox.find('p')).toEqual({ state: 'claimed', ts: null });
      await outbox.posted('p', '17.5');
      expect(await outbox.find('p')).toEqual({ state: 'posted', ts: '17.5' });
    },
  },
  {
    rule: 'forgets a claim that never reached Slack',
    check: async ({ outbox }) => {
      await outbox.claim('p', 'C1');
      await outbox.drop('p');
      expect(await outbox.claim('p', 'C1')).toMatchObject({ fresh: true });
    },
  },
  {
    rule: 'gives one of many claimants the fresh row',
    check: async ({ outbox }) => {
      const rows = await Promise.all(Array.from({ length: 20 }, () => outbox.claim('p', 'C1')));
      expect(rows.filter(({ fresh }) => fresh)).toHaveLength(1);
    },
  },
];

export const THREAD_CASES: readonly StoreCase[] = [
  {
    rule: 'knows the call of a thread, of that team and channel only',
    check: async ({ threads }) => {
      await threads.remember({ ...THREAD, callId: HALDEN_ID, sha256: null, briefKey: null });
      expect((await threads.find(THREAD))?.callId).toBe(HALDEN_ID);
      expect(await threads.find({ ...THREAD, team: 'T2' })).toBeNull();
      expect(await threads.find({ ...THREAD, channel: 'C2' })).toBeNull();
    },
  },
  {
    rule: 'takes the last call a thread is said to be about',
    check: async ({ threads }) => {
      await threads.remember({
        ...THREAD,
        callId: CallId.parse('acorn-q1-2024'),
        sha256: null,
        briefKey: null,
      });
      await threads.remember({ ...THREAD, callId: HALDEN_ID, sha256: null, briefKey: null });
      expect((await threads.find(THREAD))?.callId).toBe(HALDEN_ID);
    },
  },
];
