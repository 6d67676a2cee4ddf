import { expect } from 'vitest';
import { CallId } from '../../src/core/call.ts';
import type { Library } from '../../src/core/ports/library.ts';
import { storedCall } from './store-calls.ts';
import type { StoreCase } from './store-contract.ts';

const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;

const save = async (library: Library, id: string, company: string, ticker?: string) =>
  (await library.save(storedCall(id, company, { ticker: ticker ?? null }), UPLOAD)).id;

/** Companies by what people call them, what a follow of one may be stored under, and older texts. */
export const COMPANY_CASES: readonly StoreCase[] = [
  {
    rule: 'finds a company by ticker, whole name, initials and first words, with its latest name',
    check: async ({ library }) => {
      await save(library, 'halden-foods-q1-2024', 'Halden Foods', 'HLDN.L');
      await save(library, 'halden-foods-q3-2024', 'Halden Foods plc', 'HLDN.L');
      const halden = { kind: 'found', key: 'haldenfoods', name: 'Halden Foods plc' };
      const ways = ['HLDN.L', 'hldn', 'Halden Foods', 'halden foods PLC', 'HF', 'halden'];
      for (const typed of ways) expect(await library.findCompany(typed), typed).toEqual(halden);
    },
  },
  {
    rule: 'keeps two companies of one name apart, by tickers, forms and people, and asks which is meant',
    check: async ({ library }) => {
      const put = (
        id: string,
        company: string,
        ticker: string | null,
        people: string[],
        text = '',
      ) =>
        library.save(
          storedCall(id, company, { ticker, people, text: `${company} ${text}.` }),
          UPLOAD,
        );
      const [AMERICANS, BRITONS] = [['Ann Hill'], ['Rory Dale']];
      await put('oakridge-foods-q3-2024', 'Oakridge Foods, Inc.', 'OAKF', AMERICANS);
      const other = await put('oakridge-foods-q3-2024', 'Oakridge Foods plc', 'OKF.L', BRITONS);
      expect(other).toMatchObject({ id: 'oakridge-foods-plc-q3-2024', outcome: 'new' });
      const first = await library.transcript(CallId.parse('oakridge-foods-q3-2024'));
      expect(first?.call.company).toBe('Oakridge Foods, Inc.');
      expect(await library.findCompany('Oakridge Foods')).toMatchObject({ kind: 'ambiguous' });
      expect(await library.find('oakridge')).toMatchObject({ kind: 'ambiguous' });
      for (const [typed, name] of [
        ['OAKF', 'Oakridge Foods, Inc.'],
        ['okf', 'Oakridge Foods plc'],
        ['Oakridge Foods plc', 'Oakridge Foods plc'],
      ] as const)
        expect(await library.findCompany(typed), typed).toMatchObject({ kind: 'found', name });

      // Its next calls come to it, by ticker, form or who speaks, also under the other's id.
      const next = await put('oakridge-foods-q4-2024', 'Oakridge Foods', 'OKF', BRITONS);
      expect(next.id).toBe('oakridge-foods-plc-q4-2024');
      expect((await put('oakridge-foods-q1-2025', 'Oakridge Foods', null, BRITONS)).id).toBe(
        'oakridge-foods-plc-q1-2025',
      );
      expect((await put('oakridge-foods-q4-2024', 'Oakridge Foods Inc', null, ['New'])).id).toBe(
        'oakridge-foods-q4-2024',
      );
      expect(await library.callsBeside(other.id)).toHaveLength(3);
      const revised = await put(
        'oakridge-foods-q3-2024',
        'Oakridge Foods plc',
        'OKF',
        BRITONS,
        'b',
      );
      expect(revised).toMatchObject({ id: other.id, outcome: 'revised' });
      // Nothing says which of them it is.
      await expect(
        put('oakridge-foods-q2-2025', 'Oakridge Foods', null, ['Somebody Else']),
      ).rejects.toThrow('input.company_ambiguous');
    },
  },
  {
    rule: 'keeps the calls of one company together that are listed twice, or name no ticker',
    check: async ({ library }) => {
      await save(library, 'halden-foods-q1-2024', 'Halden Foods plc', 'HLDN.L');
      const two = [
        ['halden-foods-q2-2024', 'Halden Foods', 'HLDN.DE'],
        ['halden-foods-q3-2024', 'Halden Foods PLC', 'HDNFY'],
        ['halden-foods-q4-2024', 'Halden Foods', undefined],
      ] as const;
      for (const [id, company, ticker] of two)
        expect(await save(library, id, company, ticker)).toBe(id);
      expect(await library.callsBeside(CallId.parse('halden-foods-q1-2024'))).toHaveLength(4);
    },
  },
  {
    rule: 'names the companies that one word may mean, and knows none by nothing or a word within',
    check: async ({ library }) => {
      await save(library, 'delta-freight-q1-2024', 'Delta Freight');
      await save(library, 'delta-dairy-q1-2024', 'Delta Dairy');
      const both = await library.findCompany('delta');
      expect(both).toMatchObject({ kind: 'ambiguous' });
      expect(
        both.kind === 'ambiguous' && both.companies.map(({ name }) => name).toSorted(),
      ).toEqual(['Delta Dairy', 'Delta Freight']);
      for (const typed of ['', '  ', '!!', 'freight', 'zzz'])
        expect(await library.findCompany(typed), typed).toMatchObject({ kind: 'unknown' });
    },
  },
  {
    rule: 'prefers the company that is called so whole to those that only begin so',
    check: async ({ library }) => {
      await save(library, 'delta-q1-2024', 'Delta Inc');
      await save(library, 'delta-freight-q1-2024', 'Delta Freight');
      expect(await library.findCompany('Delta')).toEqual({
        kind: 'found',
        key: 'delta',
        name: 'Delta Inc',
      });
    },
  },
  {
    rule: 'tells a company from another whose ticker is its name',
    check: async ({ library }) => {
      const kc = await save(library, 'kc-q1-2024', 'KC Ltd');
      const kelda = await save(library, 'kelda-crafts-q1-2024', 'Kelda Crafts', 'KC');
      expect(await library.findCompany('kc')).toMatchObject({ kind: 'ambiguous' });
      expect(await library.findCompany('KC Ltd')).toMatchObject({ kind: 'found', key: 'kc' });
      expect(await library.followKeys(kc)).toEqual(['kc', 'kcltd']);
      expect(await library.followKeys(kelda)).not.toContain('kc');
      expect(await library.followKeys(kelda)).toContain('keldacrafts');
    },
  },
  {
    rule: 'tells what follows of a company may be stored under, whatever people typed for it',
    check: async ({ library }) => {
      const id = await save(library, 'halden-foods-q3-2024', 'Halden Foods plc', 'HLDN.L');
      const keys = await library.followKeys(id);
      for (const typed of ['halden', 'haldenfoods', 'haldenfoodsplc', 'hldn', 'hldnl'])
        expect(keys, typed).toContain(typed);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).not.toContain('foods');
      expect(keys).not.toContain('');
      expect(keys).not.toContain('*');
    },
  },
  {
    rule: 'leaves out of them first words that another company shares',
    check: async ({ library }) => {
      const id = await save(library, 'delta-freight-q1-2024', 'Delta Freight');
      expect(await library.followKeys(id)).toContain('delta');
      await save(library, 'delta-dairy-q1-2024', 'Delta Dairy');
      expect(await library.followKeys(id)).not.toContain('delta');
      expect(await library.followKeys(id)).toContain('deltafreight');
      expect(await library.followKeys(CallId.parse('nobody-q1-2024'))).toEqual([]);
    },
  },
  {
    rule: 'keeps a follow by the key that was found, through later calls under other printed names',
    check: async ({ library }) => {
      await save(library, 'halden-q1-2024', 'Halden Foods', 'HLDN');
      const found = await library.findCompany('halden');
      const id = await save(library, 'halden-group-q2-2024', 'Halden Group plc', 'HLDN');
      expect(found.kind === 'found' && (await library.followKeys(id)).includes(found.key)).toBe(
        true,
      );
    },
  },
  {
    rule: 'gives every text that was taken in for a call by its source',
    check: async ({ library }) => {
      const first = storedCall('brant-q1-2024', 'Brant AB', { text: 'Sales rose.' });
      const second = storedCall('brant-q1-2024', 'Brant AB', { text: 'Sales fell.' });
      for (const text of [first, second]) await library.save(text, UPLOAD);
      for (const text of [first, second, first])
        expect(await library.revisionOf(text.source.sha256)).toEqual(text);
      expect(await library.revisionOf('0'.repeat(64))).toBeNull();
    },
  },
  {
    rule: 'gives the newer reading of an older text',
    check: async ({ library }) => {
      const first = storedCall('brant-q1-2024', 'Brant AB', { text: 'Sales rose.' });
      await library.save(first, UPLOAD);
      await library.revisionOf(first.source.sha256);
      const better = { ...first, structure: 'unstructured' } as const;
      await library.save(better, UPLOAD);
      expect(await library.revisionOf(first.source.sha256)).toEqual(better);
    },
  },
];
