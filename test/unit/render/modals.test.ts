import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import type { CallSummary } from '../../../src/core/library.ts';
import { renderNoClaims, renderVerdicts } from '../../../src/render/answer/verdict-modal.ts';
import { checkView } from '../../../src/render/block-kit/view-rules.ts';
import { PICK, renderPick } from '../../../src/render/library/pick-modal.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { seedCall } from '../../support/seed.ts';

const transcript = seedCall();
const HOSTILE = '<!channel> <https://evil.example|click> *b* _i_ `c` \u202E';

const summary = (at: number, company = `Company ${at}`): CallSummary => ({
  call: {
    id: CallId.parse(`company-${at}-q1-2024`),
    ...{ company, fiscalQuarter: 1, fiscalYear: 2024, period: 'Q1 2024' },
  },
  takenInAt: new Date(1.7e12 + at * 1000).toISOString(),
  ...{ headline: null, revision: 1 },
});
const calls = (count: number) => Array.from({ length: count }, (_, at) => summary(at));
const menuOf = (view: ReturnType<typeof renderPick>) => {
  const menu = view.blocks.find(({ block_id: id }) => id === PICK.menu);
  return menu?.element as { readonly options: readonly { readonly value: string }[] } | undefined;
};

describe('the modal that picks a call', () => {
  it.each(['brief', 'check'] as const)(
    'to %s is within Slack’s rules, whatever calls are named',
    (purpose) => {
      for (const count of [0, 1, 100, 101, 5000])
        expect(checkView(renderPick(purpose, calls(count), '{}'))).toEqual([]);
      expect(
        checkView(renderPick(purpose, [summary(1, HOSTILE.repeat(9)), summary(2, '\u200B')], '{}')),
      ).toEqual([]);
    },
  );

  it('has the calls that came last, and takes any other by its name', () => {
    const few = renderPick('check', calls(3), '{}');
    expect(menuOf(few)?.options.map(({ value }) => value)).toEqual([
      ...['company-2-q1-2024', 'company-1-q1-2024', 'company-0-q1-2024'],
    ]);
    expect(JSON.stringify(few)).not.toContain(PICK.words);
    const many = renderPick('check', calls(101), '{}');
    expect(menuOf(many)?.options).toHaveLength(100);
    expect(JSON.stringify(many)).not.toContain('company-0-q1-2024');
    expect(many.blocks.map(({ block_id: id }) => id)).toEqual([undefined, PICK.menu, PICK.words]);
  });

  it('has nothing to send where there are no calls', () => {
    const none = renderPick('brief', [], '{}');
    expect(none.submit).toBeUndefined();
    expect(JSON.stringify(none)).toContain('There are no calls yet');
  });
});

describe('the modal with what a call says to a message', () => {
  const show = (claims: readonly string[], left = 0) =>
    renderVerdicts({ transcript, verdicts: verifyClaims(transcript, claims) }, left);

  it('tells what is borne out, what is not, and by which words', () => {
    const text = JSON.stringify(
      show([
        'Public cloud revenue was RMB 1,159.5 million.',
        'Adjusted gross margin was 12.3%.',
        'We run 5 million GPUs.',
      ]),
    );
    expect(text).toContain('1 of 3 statements with figures is borne out');
    expect(text).toContain('✓ *Borne out by the call*');
    expect(text).toContain('✗ *The call says otherwise*');
    expect(text).toContain('? *Not found* on the call of Kingsoft Cloud · Q2 2023');
    expect(text).toContain('Haijian He, CFO, prepared remarks');
  });

  it('is within Slack’s rules, and lets no markup of a message through', () => {
    const words = fc.string({ unit: 'binary', maxLength: 900 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 20 }), fc.nat(99), (given, left) => {
        const claims = given.map((each) => `${HOSTILE} ${each} was 12.3%`);
        const view = show(claims, left);
        expect(checkView(view)).toEqual([]);
        expect(JSON.stringify(view)).not.toMatch(/<!channel|<https|\u202E/);
      }),
      { numRuns: 25 },
    );
  });

  it('may say that there is nothing', () => {
    expect(checkView(renderNoClaims())).toEqual([]);
  });
});
