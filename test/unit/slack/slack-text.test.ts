import { expect, it } from 'vitest';
import { plainText } from '../../../src/slack/slack-text.ts';

it.each([
  ['entities', 'AT&amp;T &lt; 5 &gt; 3', 'AT&T < 5 > 3'],
  ['an entity of an entity', '&amp;lt;b', '&lt;b'],
  ['a link with words', 'see <https://lumo.test|lumo.test> now', 'see lumo.test now'],
  ['a bare link', 'see <https://lumo.test/a?b=1&amp;c=2>', 'see https://lumo.test/a?b=1&c=2'],
  ['an address', '<mailto:ir@lumo.test|ir@lumo.test>', 'ir@lumo.test'],
  ['mentions', 'Ask <@U0ANA> or <@U0BOB|bob> in <#C1|ir> <!here>', 'Ask  or bob in ir '],
  ['a date', '<!date^1700000000^{date}|May 1, 2024>', 'May 1, 2024'],
  ['bold names', '*Ada Brink* -- CFO\nRevenue *rose*.', 'Ada Brink -- CFO\nRevenue *rose*.'],
  ['a block of code', '```\nOperator: Hello.\n```', 'Operator: Hello.'],
  ['a quote', '&gt; Operator: Hello.\n&gt;\n&gt; Ana: Hi.', 'Operator: Hello.\n\nAna: Hi.'],
  ['lines', 'a\n\nb', 'a\n\nb'],
  ['plain words', 'Revenue was < 5 > 3 & more', 'Revenue was < 5 > 3 & more'],
])('%s', (_what, text, plain) => {
  expect(plainText(text)).toBe(plain);
});
