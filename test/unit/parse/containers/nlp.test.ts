import { describe, expect, it } from 'vitest';
import { openContainer } from '../../../../src/parse/containers/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const turnsIn = async (...rows: readonly string[]) =>
  (await openContainer(utf8(rows.join('\n')))).spoken?.turns.map(({ speaker, text }) => [
    speaker,
    text,
  ]);

describe('a file of words with their speakers', () => {
  it('has a turn for each run of words, as they are written', async () => {
    expect(
      await turnsIn(
        'token|speaker|ts|endTs|punctuation|case|tags',
        "good|0|1.0|1.2||UC|['1']",
        'morning|0|1.2|1.4|.|LC|[]',
        'ebitda|1|||,|CA|[]',
        '<inaudible>|1||||LC|[]',
        'rose|1|||.|LC|[]',
        'thanks|0|||!|UC|[]',
      ),
    ).toEqual([
      ['Speaker 0', 'Good morning.'],
      ['Speaker 1', 'EBITDA, [inaudible] rose.'],
      ['Speaker 0', 'Thanks!'],
    ]);
  });

  it('may have marks before a word', async () => {
    expect(
      await turnsIn('token|speaker|prepunctuation|punctuation', '5|2|$|', 'million|2||.'),
    ).toEqual([['Speaker 2', '$5 million.']]);
  });

  it('is a text without its head', async () => {
    expect((await openContainer(utf8('good|0|1.0\nmorning|0|1.2'))).format).toBe('text');
  });
});
