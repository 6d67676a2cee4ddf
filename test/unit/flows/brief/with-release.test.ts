import { describe, expect, it } from 'vitest';
import { heldAgainst } from '../../../../src/flows/brief/with-release.ts';
import { renderBrief } from '../../../../src/render/brief/brief-blocks.ts';
import { briefText } from '../../../../src/render/brief/brief-text.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const SAID =
  'Revenue was EUR 412.5 million in the second quarter. Gross margin was 41.2%. Net income was EUR 30.1 million.';
const filing = (text: string) => ({
  ...{ id: '0001234567-24-000001', company: 'quenbyglass', form: '8-K', filedOn: '2024-08-01' },
  ...{ url: 'https://www.sec.gov/Archives/1-index.htm', text },
});
const held = async (release: string, said = SAID) => {
  const { brief, transcript } = await briefedText(
    callText('Q2 2024', said),
    'quenby-glass-q2-2024.txt',
  );
  return { brief: heldAgainst(brief, filing(release)), transcript };
};
const rowsOf = async (release: string, said?: string) =>
  (await held(release, said)).brief.release?.rows.map(
    ({ metric, verdict, release: { text } }) => `${metric} ${verdict} ${text}`,
  ) ?? [];

describe('the figures of a call beside its press release', () => {
  it.each([
    [
      'the same',
      'Revenue was EUR 412.5 million in the second quarter of 2024.',
      ['revenue agrees EUR 412.5 million'],
    ],
    [
      'the same, finer',
      'Revenue was EUR 412.46 million in the second quarter of 2024.',
      ['revenue agrees EUR 412.46 million'],
    ],
    [
      'another',
      'Revenue was EUR 408.0 million in the second quarter of 2024.',
      ['revenue differs EUR 408.0 million'],
    ],
    [
      'another margin',
      'Gross margin was 40.2% in the second quarter of 2024.',
      ['gross margin differs 40.2%'],
    ],
  ])('%s: told', async (_, release, expected) => {
    expect(await rowsOf(release)).toEqual(expected);
  });

  it.each([
    ['another period', 'Revenue was EUR 408.0 million in the first quarter of 2024.'],
    ['the prior of it', 'Revenue rose from EUR 390 million in the second quarter of 2023.'],
    ['another basis', 'Adjusted net income was EUR 35.0 million in the second quarter of 2024.'],
    [
      'another measure',
      'On a constant currency basis, revenue was EUR 420 million in the second quarter of 2024.',
    ],
    ['a part', 'Revenue of the bottle segment was EUR 200 million in the second quarter of 2024.'],
    [
      'two figures for it',
      'Revenue was EUR 408.0 million in the second quarter of 2024. Revenue was EUR 409.5 million in the second quarter of 2024.',
    ],
    ['another scale', 'Revenue was EUR 412.5 thousand in the second quarter of 2024.'],
    ['an outlook', 'We expect revenue of EUR 430 million in the third quarter of 2024.'],
    ['nothing of it', 'The annual meeting will be held in May.'],
  ])('%s: not told', async (_, release) => {
    expect(await rowsOf(release)).toEqual([]);
  });

  it('stand under the number checks, in neutral words and with the link', async () => {
    const { brief, transcript } = await held(
      'Revenue was EUR 408.0 million in the second quarter of 2024. Gross margin was 41.2%.',
    );
    const said =
      'Differs: Revenue of Q2 2024 is €412.5M on the call and €408.0M in the release: “Revenue was EUR 408.0 million in the second quarter of 2024.” They may be of different things; check the release.';
    const slack = JSON.stringify(
      renderBrief(brief, { transcript, quotesUrls: [], isAskable: false, notes: [] }).blocks,
    );
    expect(slack).toContain(said);
    expect(slack).toContain('The release says the same: Gross margin.');
    expect(slack).toContain('<https://www.sec.gov/Archives/1-index.htm|8-K filed 2024-08-01>');
    expect(slack).toContain('1 of 2 as in the release');
    const terminal = briefText(brief, transcript, { color: false, width: 90 });
    expect(terminal.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(brief.checks.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
  });
});
