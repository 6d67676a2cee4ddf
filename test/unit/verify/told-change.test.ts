import { expect, it } from 'vitest';
import { withoutToldChange } from '../../../src/verify/told-change.ts';

it.each([
  ['debt reduction', 'We will pay down $40 million of debt.', 'debt'],
  ['revenue increase', 'We expect sales to be $20 million higher.', 'revenue'],
  ['shop closures', 'We plan to close 60 shops.', 'shop'],
  ['debt reduction', 'We will borrow $40 million of debt.', null],
  ['revenue increase', 'We expect sales to be $20 million lower.', null],
  ['gross margin', 'We expect gross margin to improve.', null],
])('%s of “%s” is of %s', (topic, quote, of) => expect(withoutToldChange(topic, [quote])).toBe(of));
