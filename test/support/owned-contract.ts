import { expect } from 'vitest';
import type { Answer } from '../../src/core/answer.ts';
import { CallId } from '../../src/core/call.ts';
import type { FeedbackDetails } from '../../src/core/feedback.ts';
import { insideSight, OPERATOR, outsideSight, PUBLIC } from '../../src/core/space.ts';
import { storedBrief, storedCall } from './store-calls.ts';
import type { StoreCase } from './store-contract.ts';

const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const HALDEN = storedCall('halden-foods-q3-2024', 'Halden Foods plc', { ticker: 'HLD' });
const EDITED = storedCall('halden-foods-q3-2024', 'Halden Foods plc', { text: 'Sales fell.' });
const ID = CallId.parse(HALDEN.call.id);
const C1 = insideSight({ team: 'T1', channel: 'C1' });
const C2 = insideSight({ team: 'T1', channel: 'C2' });
const THEIRS = insideSight({ team: 'T2', channel: 'C1' });

const ANSWER: Answer = {
  ...{ call: HALDEN.call, engine: 'extractive', model: null, question: 'Why?' },
  ...{ status: 'not stated', text: 'The call does not say.', sentences: [], evidence: [] },
  ...{ form: 'sentences', unsaid: null, followUps: [], withheld: [], warnings: [], usage: null },
};

const WRONG: FeedbackDetails = {
  ...{ call: ID, sha256: 'f00d', subject: 'answer', question: 'Why?', claim: 'Sales fell.' },
  ...{ sentences: ['s1'], problem: 'figure', words: 'They did not.' },
};
/** What was said of a brief, of an answer, of one that was posted long ago, and of another call. */
const SAID: readonly (readonly [ts: string, details: FeedbackDetails | null])[] = [
  ['1.1', null],
  ['1.3', WRONG],
  ['8.1', WRONG],
  ['9.1', { ...WRONG, call: CallId.parse('halden-foods-q3-2023') }],
];

/** What is promised of calls that belong to somebody. */
export const OWNED_CASES: readonly StoreCase[] = [
  {
    rule: 'shows a private call where it belongs and to whoever runs the service, and nowhere else',
    check: async ({ libraryFor }) => {
      const saved = await libraryFor(C1).save(HALDEN, UPLOAD);
      expect(saved).toMatchObject({ id: ID, outcome: 'new', space: 'T1/C1' });
      expect(saved.sha256).not.toBe(HALDEN.source.sha256);
      for (const sight of [C1, OPERATOR]) {
        expect(await libraryFor(sight).find('HLD')).toEqual({ kind: 'found', id: ID });
        expect(await libraryFor(sight).list()).toHaveLength(1);
      }
      for (const sight of [C2, THEIRS, PUBLIC]) {
        const library = libraryFor(sight);
        expect(await library.transcript(ID)).toBeNull();
        expect(await library.newest(ID)).toBeNull();
        expect(await library.list()).toEqual([]);
        for (const typed of ['HLD', 'halden', ID, 'haldn foods', 'q3 2024'])
          expect(await library.find(typed)).toEqual({ kind: 'unknown', near: [] });
        for (const typed of ['HLD', 'Halden Foods plc', 'haldn foods', 'foods'])
          expect(await library.findCompany(typed)).toEqual({ kind: 'unknown', near: [] });
        expect(await library.revisionOf(saved.sha256)).toBeNull();
        expect(await library.readFrom(HALDEN.source.sha256)).toBeNull();
        expect(await library.originOf(saved.sha256)).toBeNull();
        expect(await library.followKeys(ID)).toEqual([]);
      }
    },
  },
  {
    rule: 'keeps the same bytes of two owners apart, briefs and all',
    check: async ({ libraryFor, briefs, owned }) => {
      const ours = await libraryFor(C1).save(HALDEN, UPLOAD);
      const theirs = await libraryFor(THEIRS).save(HALDEN, UPLOAD);
      expect(theirs).toMatchObject({ outcome: 'new', space: 'T2/C1' });
      const key = (transcriptSha256: string) =>
        ({ transcriptSha256, engine: 'extractive', recipe: 'one' }) as const;
      await briefs.put(key(ours.sha256), ID, storedBrief(HALDEN, 'Ours.'));
      expect(await briefs.get(key(theirs.sha256))).toBeNull();
      expect(await libraryFor(THEIRS).list()).toMatchObject([{ headline: null }]);
      expect(await owned.remove({ space: 'T2/C1', id: ID }, [])).toBe(true);
      expect(await libraryFor(C1).list()).toMatchObject([{ headline: 'Ours.' }]);
      expect(await libraryFor(THEIRS).list()).toEqual([]);
    },
  },
  {
    rule: "means one's own call by an id that is also everybody's, and leaves that one alone",
    check: async ({ library, libraryFor }) => {
      await library.save(HALDEN, { ...UPLOAD, origin: 'push' });
      expect(await libraryFor(C1).save(HALDEN, UPLOAD)).toMatchObject({
        outcome: 'same',
        space: '',
      });
      const own = storedCall('hld-q3-2024', 'Halden Foods plc', {
        ticker: 'HLD',
        text: 'Sales fell.',
      });
      expect(await libraryFor(C1).save(own, UPLOAD)).toMatchObject({
        id: ID,
        outcome: 'revised',
        revision: 1,
        space: 'T1/C1',
      });
      expect((await libraryFor(C1).transcript(ID))?.turns[0]?.text).toBe('Sales fell.');
      expect(await libraryFor(C1).list()).toHaveLength(1);
      for (const sight of [PUBLIC, C2, THEIRS]) {
        const kept = await libraryFor(sight).transcript(ID);
        expect(kept?.turns).toEqual(HALDEN.turns);
      }
      await library.save(storedCall(ID, 'Halden Foods plc', { text: 'Sales rose.' }), UPLOAD);
      expect((await libraryFor(C1).transcript(ID))?.turns[0]?.text).toBe('Sales fell.');
    },
  },
  {
    rule: 'shows a shared call to its workspace, once, by name too',
    check: async ({ libraryFor, owned }) => {
      await libraryFor(C1).save(HALDEN, UPLOAD);
      const call = { space: 'T1/C1', id: ID };
      expect(await owned.share(call, 'T1', 'U1')).toBe(true);
      expect(await owned.share(call, 'T1', 'U1')).toBe(false);
      expect(await libraryFor(C2).find('halden')).toEqual({ kind: 'found', id: ID });
      expect(await libraryFor(C2).newest(ID)).toMatchObject({ space: 'T1/C1' });
      expect(await libraryFor(C2).save(HALDEN, UPLOAD)).toMatchObject({ outcome: 'same' });
      expect(await libraryFor(THEIRS).find('halden')).toEqual({ kind: 'unknown', near: [] });
      expect(await owned.share({ space: 'T9/C1', id: ID }, 'T9', 'U1')).toBe(false);
      expect(await owned.spacesOf('T1')).toEqual(['T1/C1']);
      expect(await owned.spacesOf('T')).toEqual([]);
    },
  },
  {
    rule: 'shows what a channel saw under the id that it has from now on',
    check: async ({ libraryFor, owned, moveChannel, channels }) => {
      await libraryFor(C1).save(HALDEN, UPLOAD);
      await libraryFor(C2).save(storedCall('brant-q1-2024', 'Brant AB'), UPLOAD);
      const brant = { space: 'T1/C2', id: CallId.parse('brant-q1-2024') };
      await owned.share(brant, 'T1/C1+', 'U1');
      await channels.note({ team: 'T1', channel: 'C1' }, true);
      await moveChannel({ team: 'T1', from: 'C1', to: 'C9' });
      const place = { team: 'T1', channel: 'C9' };
      expect(await libraryFor(insideSight(place)).find('HLD')).toEqual({ kind: 'found', id: ID });
      expect(await libraryFor(outsideSight(place)).find('brant')).toMatchObject({ kind: 'found' });
      expect(await libraryFor(outsideSight(place)).find('HLD')).toMatchObject({ kind: 'unknown' });
      expect(await libraryFor(C2).find('HLD')).toMatchObject({ kind: 'unknown' });
      expect(await channels.isShared({ team: 'T1', channel: 'C1' })).toBeNull();
      expect(await channels.isShared(place)).toBeNull();
    },
  },
  {
    rule: 'removes a call with what was asked and posted of it in these channels',
    check: async ({ libraryFor, owned, threads, answers, outbox, briefs, feedback, requests }) => {
      const { sha256 } = await libraryFor(C1).save(HALDEN, UPLOAD);
      const [place, other] = [
        { team: 'T1', channel: 'C1' },
        { team: 'T2', channel: 'C1' },
      ];
      const key = { transcriptSha256: sha256, engine: 'extractive', recipe: 'one' } as const;
      await briefs.put(key, ID, storedBrief(HALDEN, 'Ours.'));
      for (const at of [place, other]) {
        const briefKey = `brief:${at.team}`;
        await threads.remember({ ...at, ts: '1.1', callId: ID, sha256, briefKey });
        const conversation = `${at.team}/C1/1.1`;
        await answers.put({ key: `ask:${at.team}`, conversation, callId: ID, answer: ANSWER });
        for (const [post, ts] of [
          [`${briefKey}:brief`, '1.1'],
          [`${briefKey}:quotes:0`, '1.2'],
          [`${briefKey}:engine`, 'openai'],
          [`ask:${at.team}:answer`, '1.3'],
          [`csv:${at.team}/C1/1.1/${sha256}:file`, 'F0A1'],
          [`charts:${at.team}/C1/1.1`, '1.4'],
        ] as const) {
          await outbox.claim(post, 'C1');
          await outbox.posted(post, ts);
        }
        for (const [ts, details] of SAID) {
          const said = { ...at, ts, user: 'U1', verdict: 'down', details } as const;
          await feedback.put(said);
          const key = `said:${at.team}:${ts}`;
          const lane = `feedback:${at.team}/C1/${ts}/U1`;
          await requests.take({ key, kind: 'feedback', lane, payload: said });
          await requests.claim('person');
          await requests.advance(key, 'done');
        }
      }
      expect(await owned.channelsOf(ID)).toEqual([place, other]);
      const posted = await owned.postedIn(ID, [place]);
      expect(posted.map(({ id }) => id).toSorted()).toEqual(['1.1', '1.2', '1.3', '1.4', 'F0A1']);
      expect(posted.every(({ team }) => team === 'T1')).toBe(true);

      expect(await owned.remove({ space: 'T1/C1', id: ID }, [place])).toBe(true);
      expect(await owned.remove({ space: 'T1/C1', id: ID }, [place])).toBe(false);
      expect(await libraryFor(C1).list()).toEqual([]);
      expect(await briefs.get(key)).toBeNull();
      expect(await threads.find({ ...place, ts: '1.1' })).toBeNull();
      expect(await answers.get('ask:T1')).toBeNull();
      expect(await outbox.find('brief:T1:brief')).toBeNull();
      expect(await threads.find({ ...other, ts: '1.1' })).not.toBeNull();
      expect(await answers.get('ask:T2')).not.toBeNull();
      expect(await outbox.find('brief:T2:brief')).not.toBeNull();
      const isKept = async (team: string, [ts, details]: (typeof SAID)[number]) => [
        !(await feedback.put({ team, channel: 'C1', ts, user: 'U1', verdict: 'down', details })),
        !(await requests.take({ key: `said:${team}:${ts}`, kind: 'feedback', payload: null })),
      ];
      for (const each of SAID) {
        const isOther = each[0] === '9.1';
        expect([each, ...(await isKept('T1', each))]).toEqual([each, isOther, isOther]);
        expect([each, ...(await isKept('T2', each))]).toEqual([each, true, true]);
      }
    },
  },
  {
    rule: 'takes out what shipped for good, until somebody adds it again',
    check: async ({ library, owned }) => {
      await library.save(HALDEN, { ...UPLOAD, origin: 'shipped' });
      await owned.remove({ space: '', id: ID }, []);
      expect(await library.find(ID)).toEqual({ kind: 'unknown', near: [] });
      expect(await library.hasSource(HALDEN.source.sha256)).toBe(true);
      expect(await library.save(HALDEN, UPLOAD)).toMatchObject({ outcome: 'new' });
    },
  },
  {
    rule: 'renames a call with its revisions and its threads, and refuses the name of another',
    check: async ({ libraryFor, owned, threads }) => {
      const library = libraryFor(C1);
      await library.save(HALDEN, UPLOAD);
      await library.save(EDITED, UPLOAD);
      await library.save(storedCall('brant-q1-2024', 'Brant AB'), UPLOAD);
      const place = { team: 'T1', channel: 'C1' };
      await threads.remember({ ...place, ts: '1.1', callId: ID, sha256: 'x', briefKey: null });
      const to = { ...HALDEN.call, id: 'acorn-q2-2025', company: 'Acorn Inc', ticker: null };
      const call = { space: 'T1/C1', id: ID };
      await expect(owned.rename(call, { ...to, id: 'brant-q1-2024' }, [place])).rejects.toThrow(
        'input.call_taken',
      );
      expect(await owned.rename(call, to, [place])).toBe(true);
      expect(await owned.rename(call, to, [place])).toBe(false);
      const now = CallId.parse(to.id);
      expect(await library.find('acorn')).toEqual({ kind: 'found', id: now });
      expect(await library.find('halden')).toEqual({ kind: 'unknown', near: [] });
      expect(await library.newest(now)).toMatchObject({ revision: 2 });
      expect((await library.transcript(now))?.call).toMatchObject({ company: 'Acorn Inc' });
      expect(await threads.find({ ...place, ts: '1.1' })).toMatchObject({ callId: now });
      expect(await library.save(EDITED, UPLOAD)).toMatchObject({ id: now, outcome: 'same' });
    },
  },
  {
    rule: 'keeps no text that was read beyond its name, its owner and its place',
    check: async ({ libraryFor, owned }) => {
      const library = libraryFor(C1);
      const { sha256 } = await library.save(HALDEN, UPLOAD);
      const call = { space: 'T1/C1', id: ID };
      const companies = async (sight = C1) => {
        const seen = libraryFor(sight);
        return [await seen.transcript(ID), await seen.revisionOf(sha256)].map(
          (text) => text?.call.company ?? null,
        );
      };
      expect(await companies()).toEqual(['Halden Foods plc', 'Halden Foods plc']);
      for (const sight of [C2, THEIRS, PUBLIC])
        expect(await companies(sight)).toEqual([null, null]);
      await owned.share(call, 'T1/C2', 'U1');
      expect(await companies(C2)).toEqual(['Halden Foods plc', 'Halden Foods plc']);
      await library.save(EDITED, UPLOAD);
      expect((await library.transcript(ID))?.turns).toEqual(EDITED.turns);
      expect((await library.revisionOf(sha256))?.turns).toEqual(HALDEN.turns);
      await owned.rename(call, { ...HALDEN.call, company: 'Halden Group plc' }, []);
      for (const sight of [C1, C2])
        expect(await companies(sight)).toEqual(['Halden Group plc', 'Halden Group plc']);
      await owned.remove(call, []);
      for (const sight of [C1, C2]) expect(await companies(sight)).toEqual([null, null]);
    },
  },
  {
    rule: 'finds private calls that are old, and no other',
    check: async ({ library, libraryFor, owned }, clock) => {
      await library.save(HALDEN, UPLOAD);
      await libraryFor(C2).save(storedCall('brant-q1-2024', 'Brant AB'), UPLOAD);
      const old = { space: 'T1/C2', id: 'brant-q1-2024' };
      expect(await owned.privateBefore(clock.now(), 9)).toEqual([]);
      clock.advance(1);
      expect(await owned.privateBefore(clock.now(), 9)).toEqual([old]);
      await libraryFor(C2).save(storedCall('brant-q1-2024', 'Brant AB', { text: 'More.' }), UPLOAD);
      expect(await owned.privateBefore(clock.now(), 9)).toEqual([]);
    },
  },
  {
    rule: 'knows which workspaces are gone, and of an organisation all',
    check: async ({ workspaces }) => {
      expect(await workspaces.find('T1')).toEqual({ team: 'T1', enterprise: null, hasModel: true });
      await workspaces.chooseModel('T1', false);
      await workspaces.belongs('T2', 'E1');
      await workspaces.belongs('T3', 'E1');
      expect(await workspaces.find('T1')).toMatchObject({ hasModel: false });
      await workspaces.left('T1', 100);
      await workspaces.left('E1', 200);
      await workspaces.left('T1', 300);
      expect(await workspaces.gone()).toEqual(['T1', 'T2', 'T3']);
      expect(await workspaces.gone(100)).toEqual(['T1']);
      await workspaces.back('E1');
      expect(await workspaces.gone()).toEqual(['T1']);
      await workspaces.chooseModel('T1', true);
      expect(await workspaces.find('T1')).toMatchObject({ hasModel: true });
    },
  },
  {
    rule: 'lets nothing that Slack said when it was asked undo what it has told since',
    check: async ({ channels }) => {
      const place = { team: 'T1', channel: 'C1' };
      expect(await channels.answered(place, false)).toBe(false);
      await channels.note(place, true);
      expect(await channels.answered(place, false)).toBe(true);
      expect(await channels.isShared(place)).toBe(true);
      await channels.note(place, false);
      await channels.note({ ...place, team: 'T2' }, true);
      expect(await channels.isShared(place)).toBe(false);
    },
  },
  {
    rule: 'takes no workspace for gone that an installation still serves',
    check: async ({ workspaces, installations }) => {
      for (const team of ['T1', 'T2']) await workspaces.belongs(team, 'E1');
      await installations.put('T1', 'own');
      await workspaces.left('E1', 100);
      expect(await workspaces.gone()).toEqual(['T2']);
      await installations.put('E1', 'of all');
      await workspaces.back('E1');
      await installations.remove('T1', Number.MAX_SAFE_INTEGER);
      await workspaces.left('T1', 200);
      expect(await workspaces.gone()).toEqual([]);
      await installations.remove('E1', Number.MAX_SAFE_INTEGER);
      await workspaces.left('E1', 300);
      expect(await workspaces.gone(299)).toEqual([]);
      expect(await workspaces.gone(300)).toEqual(['T1', 'T2']);
    },
  },
  {
    rule: 'takes a workspace for back when it turns out that its organisation has the app',
    check: async ({ workspaces, installations }) => {
      await workspaces.left('T1', 100);
      await installations.put('E1', 'of all');
      await workspaces.belongs('T1', 'E1');
      expect(await workspaces.gone()).toEqual([]);
      await installations.remove('E1', Number.MAX_SAFE_INTEGER);
      await workspaces.left('E1', 200);
      expect(await workspaces.gone(199)).toEqual([]); // the time begins anew
      await workspaces.belongs('T1', 'E1');
      expect(await workspaces.gone()).toEqual(['T1']);
    },
  },
  {
    rule: "erases all of a workspace's own, and nothing else",
    check: async (store) => {
      const { library, libraryFor, workspaces, threads, follows, answers, requests, outbox } =
        store;
      await library.save(HALDEN, UPLOAD);
      for (const sight of [C1, insideSight({ team: 'T1', channel: null }), THEIRS])
        await libraryFor(sight).save(storedCall('brant-q1-2024', 'Brant AB'), UPLOAD);
      for (const team of ['T1', 'T2', 'T11']) {
        const place = { team, channel: 'C1' };
        const briefKey = `cleared:${team}`; // the request itself is long gone
        await threads.remember({ ...place, ts: '1.1', callId: ID, sha256: null, briefKey });
        for (const key of [
          `${briefKey}:brief`,
          `ask:${team}:answer`,
          `revise:${team}:C1:1.1/f00d:told`,
        ])
          await outbox.claim(key, 'C1');
        await follows.add({ ...place, target: '*', label: 'all', by: 'U1' });
        const conversation = `${team}/C1/1.1`;
        await answers.put({ key: `ask:${team}`, conversation, callId: ID, answer: ANSWER });
        await requests.take({ key: `r:${team}`, kind: 'brief', payload: place });
        for (const kind of ['csv', 'charts']) await outbox.claim(`${kind}:${team}/C1/1.1`, 'C1');
      }
      await workspaces.left('T1', 1);
      await workspaces.erase('T1');
      expect(await workspaces.gone()).toEqual([]);
      expect(await libraryFor(OPERATOR).list()).toHaveLength(2);
      expect(await libraryFor(THEIRS).list()).toHaveLength(2);
      expect(await libraryFor(C1).list()).toHaveLength(1);
      for (const [team, is] of [
        ['T1', false],
        ['T2', true],
        ['T11', true],
      ] as const) {
        const place = { team, channel: 'C1' };
        expect((await threads.find({ ...place, ts: '1.1' })) !== null).toBe(is);
        expect((await follows.of(place)).length > 0).toBe(is);
        expect((await answers.get(`ask:${team}`)) !== null).toBe(is);
        expect(await requests.isOpen(`r:${team}`)).toBe(is);
        for (const key of [
          ...[`csv:${team}/C1/1.1`, `charts:${team}/C1/1.1`, `revise:${team}:C1:1.1/f00d:told`],
          ...[`cleared:${team}:brief`, `ask:${team}:answer`],
        ])
          expect((await outbox.find(key)) !== null, key).toBe(is);
      }
    },
  },
];
