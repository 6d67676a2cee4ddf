import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderWrong, WRONG_MODAL } from '../../../src/render/answer/feedback-modal.ts';
import { checkView } from '../../../src/render/block-kit/view-rules.ts';

const optionsOf = (view: ReturnType<typeof renderWrong>) => {
  const block = view.blocks.find(({ block_id: id }) => id === WRONG_MODAL.claim);
  const element = block?.element as
    | { readonly options: readonly { readonly value: string }[] }
    | undefined;
  return element?.options ?? [];
};

describe('the modal that asks what is wrong', () => {
  it('offers every statement as far as a menu holds them, and that one is missing', () => {
    expect(optionsOf(renderWrong(['a', 'b'], '{}')).map(({ value }) => value)).toEqual([
      ...['0', '1', 'missing'],
    ]);
    expect(optionsOf(renderWrong(Array(300).fill('a'), '{}'))).toHaveLength(100);
    expect(optionsOf(renderWrong([], '{}'))).toHaveLength(1);
  });

  it('is within Slack’s rules, whatever is stated', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 400 })), (claims) => {
        expect(checkView(renderWrong(claims, '{}'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
