import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../src/store/seal.ts';

const key = (id: string) => ({ id, key: new Uint8Array(Buffer.alloc(32, id)) });
const [OLD, NEW] = [key('old'), key('new')];
const TOKEN = 'xoxb-1-é';

describe('a sealed token', () => {
  it('is opened for its owner, by any key that is there, and never sealed the same twice', () => {
    const before = openSeal([OLD]).seal(TOKEN, 'T1');
    const seal = openSeal([NEW, OLD]);
    expect(seal.open(before, 'T1')).toBe(TOKEN);
    expect([seal.isCurrent(before), seal.isCurrent(seal.seal(TOKEN, 'T1'))]).toEqual([false, true]);
    expect(seal.seal(TOKEN, 'T1').sealed).not.toBe(seal.seal(TOKEN, 'T1').sealed);
    expect(before.sealed).not.toContain(Buffer.from('xoxb').toString('base64').slice(0, 5));
  });

  it('is not opened for another owner, by another key, or when a byte of it was changed', () => {
    const seal = openSeal([OLD]);
    const sealed = seal.seal(TOKEN, 'T1');
    expect(() => seal.open(sealed, 'T2')).toThrow();
    expect(() => openSeal([NEW]).open(sealed, 'T1')).toThrow('config.invalid');
    expect(() => openSeal([{ ...NEW, id: 'old' }]).open(sealed, 'T1')).toThrow();
    const bytes = Buffer.from(sealed.sealed, 'base64');
    for (const at of [0, 13, 29]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => seal.open({ ...sealed, sealed: changed.toString('base64') }, 'T1')).toThrow();
    }
  });
});
