import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { threadTime } from '../../../support/thread-time.ts';
import { faultOf } from './fault-of.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (value: unknown) => utf8(JSON.stringify(value));

const WELCOME = 'Good morning and welcome to the Halden Foods Q3 2024 earnings call.';
const RESULTS = 'Net sales were $41.2 million, up 3% on last year. Gross margin was 31.4%.';
const ASKED = 'Thank you. What drove the gross margin this quarter?';
const ANSWER = 'Mostly lower freight costs, and a better mix.';
const SAID = [WELCOME, RESULTS, ASKED, ANSWER];
const WHO = ['Operator', 'Ada Brink', 'Tomas Hale', 'Ada Brink'];
const asTurns = (make: (speaker: string, said: string, at: number) => unknown) =>
  SAID.map((said, at) => make(WHO[at] ?? '', said, at));

const spokenIn = ({ turns }: Transcript) => turns.map(({ speaker, text }) => [speaker, text]);
const ALL = SAID.map((said, at) => [WHO[at], said]);

const SHAPES: readonly (readonly [string, unknown, Partial<Transcript['call']>])[] = [
  [
    'names that name the fields',
    {
      company: 'Halden Foods',
      quarter: 'Q3',
      year: 2024,
      transcript: asTurns((who, said) => ({ [who]: said })),
    },
    { company: 'Halden Foods', fiscalQuarter: 3 },
  ],
  [
    'pairs of name and words',
    {
      title: 'Halden Foods Q3 2024 Earnings Call',
      transcript: asTurns((who, said) => [who, [said]]),
    },
    { company: 'Halden Foods', fiscalQuarter: 3 },
  ],
  [
    'EarningsCall, level 2',
    {
      event: { year: 2024, quarter: 3, conference_date: '2024-11-06T14:00:00.000-05:00' },
      speakers: asTurns((_, text, at) => ({ speaker: `spk0${at % 3}`, text })).toSpliced(3, 1, {
        speaker: 'spk01',
        text: ANSWER,
      }),
      speaker_name_map_v2: {
        spk00: { name: 'Operator', title: 'Operator' },
        spk01: { name: 'Ada Brink', title: 'CFO' },
        spk02: { name: 'Tomas Hale', title: 'Analyst' },
      },
    },
    { fiscalQuarter: 3, fiscalYear: 2024, date: '2024-11-06' },
  ],
  [
    'EarningsCall, level 3',
    {
      event: { year: 2024, quarter: 3 },
      speakers: asTurns((speaker, said) => ({
        speaker,
        words: said.split(' '),
        start_times: said.split(' ').map((_, at) => at / 2),
      })),
    },
    { period: 'Q3 2024' },
  ],
  [
    'API Ninjas',
    [
      {
        date: '2024-11-06',
        ticker: 'HLDN',
        year: '2024',
        quarter: '3',
        transcript: SAID.map((said, at) => `${WHO[at]}: ${said}`).join('\n'),
        transcript_split: asTurns((speaker, text) => ({ speaker, text, role: '' })),
      },
    ],
    { ticker: 'HLDN', period: 'Q3 2024', date: '2024-11-06' },
  ],
  [
    'Alpha Vantage',
    {
      symbol: 'HLDN',
      quarter: '2024Q3',
      transcript: asTurns((speaker, content) => ({
        speaker,
        title: 'x',
        content,
        sentiment: '0.7',
      })),
    },
    { ticker: 'HLDN', fiscalQuarter: 3, fiscalYear: 2024 },
  ],
  [
    'Finnhub',
    {
      symbol: 'HLDN',
      year: 2024,
      quarter: 3,
      time: '2024-11-06 14:00:00',
      participant: [
        {
          name: 'Ada Brink',
          description: 'Halden Foods - Chief Financial Officer',
          role: 'executive',
        },
        { name: 'Tomas Hale', description: 'Kestrel Securities - Analyst', role: 'analyst' },
      ],
      transcript: asTurns((name, said, at) => ({
        name,
        speech: at === 0 ? said : [said],
        session: at < 2 ? 'management_discussion' : 'question_answer',
      })),
    },
    { date: '2024-11-06', period: 'Q3 2024' },
  ],
  [
    'Quartr',
    {
      version: '1.0.0',
      event_id: 1,
      transcript: {
        text: SAID.join(' '),
        number_of_speakers: 3,
        paragraphs: SAID.map((said, at) => ({
          text: said,
          start: at,
          end: at + 1,
          sentences: said.split(/(?<=[.?]) /).map((text) => ({
            text,
            speaker: [0, 1, 2, 1][at],
            words: text.split(' ').map((word) => ({ word, confidence: 0.9 })),
          })),
        })),
      },
      speaker_mapping: [
        { speaker: 0, speaker_data: { name: 'Operator', role: '', company: '' } },
        { speaker: 1, speaker_data: { name: 'Ada Brink', role: 'CFO', company: 'Halden Foods' } },
        { speaker: 2, speaker_data: { name: 'Tomas Hale', role: 'Analyst', company: 'Kestrel' } },
      ],
    },
    { company: 'Halden Foods', period: 'Q3 2024' },
  ],
  [
    'a scraped Motley Fool page',
    {
      header_texts: ['Contents:', 'Prepared Remarks:'],
      prepared_remarks: [
        ...asTurns((speaker, speech) => ({ speaker, speech })).slice(0, 2),
        { speaker: 'Questions and Answers:', speech: '' },
        ...asTurns((speaker, speech) => ({ speaker, speech })).slice(2),
        { speaker: 'Duration: 41 minutes', speech: '' },
        { speaker: 'Call participants:', speech: '' },
      ],
      q_and_a: [],
      participants: ['Ada Brink--Chief Financial Officer', 'Tomas Hale--Kestrel -- Analyst'],
    },
    { company: 'Halden Foods' },
  ],
  [
    'a Motley Fool page with its fields',
    {
      call_title: 'Halden Foods (HLDN) Q3 2024 Earnings Call Transcript',
      company_name: 'Halden Foods AB',
      ticker: 'HLDN',
      fiscal_period_year: '2024',
      fiscal_period_qtr: 'Q3',
      call_date: '2024-11-06',
      participants: {
        management: [{ speaker: 'Ada Brink', role: 'CFO', affiliation: '' }],
        analysts: [{ speaker: 'Tomas Hale', role: 'Analyst', affiliation: 'Kestrel' }],
      },
      call_transcript: asTurns((speaker, text, at) => ({
        statement_num: at,
        section: at < 2 ? 'pres' : 'qa',
        speaker,
        role: '',
        affiliation: '',
        text,
      })),
    },
    { company: 'Halden Foods AB', ticker: 'HLDN', period: 'Q3 2024', date: '2024-11-06' },
  ],
  ['an API that nobody here knows', asTurns((name, text) => ({ name, text })), {}],
  [
    'names of its own for speaker and words',
    {
      company: 'Halden Foods',
      list: asTurns((participant, message) => ({ participant, message })),
    },
    { company: 'Halden Foods' },
  ],
  [
    'capital keys',
    { Ticker: 'HLDN', Transcript: asTurns((Speaker, Text) => ({ Speaker, Text })) },
    { ticker: 'HLDN' },
  ],
  [
    'S&P Global',
    {
      title: 'Halden Foods Q3 2024 Earnings Call',
      components: asTurns((personName, componentText, at) => ({
        componentType: ['Presentation Operator Message', 'Presenter Speech', 'Question', 'Answer'][
          at
        ],
        personName,
        componentText,
      })),
    },
    { period: 'Q3 2024' },
  ],
  [
    'Rev.ai',
    {
      monologues: asTurns((speaker, said) => ({
        speaker: WHO.indexOf(speaker),
        elements: said
          .split(/( )/)
          .map((value) => ({ type: value === ' ' ? 'punct' : 'text', value })),
      })),
      speakers: WHO.slice(0, 3).map((name, id) => ({ id, name })),
    },
    {},
  ],
  [
    'AssemblyAI, with the words beside the turns',
    {
      utterances: asTurns((speaker, text) => ({ speaker, text, words: [{ text, speaker }] })),
      words: asTurns((speaker, said) => said.split(' ').map((text) => ({ text, speaker }))).flat(),
    },
    {},
  ],
  [
    'Deepgram, with the words and nothing else',
    {
      results: {
        words: asTurns((speaker, said) =>
          said.split(' ').map((each) => ({ word: 'x', punctuated_word: each, speaker })),
        ).flat(),
      },
    },
    {},
  ],
];

describe('JSON with speakers', () => {
  it.each(SHAPES)('reads the turns and the call of %s', async (_, value, call) => {
    const transcript = await parse(bytesOf(value));
    expect(spokenIn(transcript)).toEqual(ALL);
    expect(transcript.call).toMatchObject(call);
    expect(transcript.report.checksums.find(({ ok }) => !ok)?.name ?? '').not.toMatch(/every word/);
  });

  it.each(SHAPES)('loses no word of %s', async (_, value) => {
    const { turns, participants, report } = await parse(bytesOf(value));
    const kept = JSON.stringify([turns, participants, report.setAside]);
    const leaves: string[] = [];
    JSON.stringify(value, (_key, leaf) => {
      if (typeof leaf === 'string') leaves.push(...leaf.split(/[^\p{L}\p{N}]+/u));
      return leaf;
    });
    expect(leaves.filter((word) => !kept.includes(word))).toEqual([]);
  });

  it.each(['Finnhub', 'a scraped Motley Fool page', 'a Motley Fool page with its fields'])(
    'knows questions and sides of %s',
    async (name) => {
      const [, value] = SHAPES.find(([each]) => each === name) ?? [];
      const { turns, participants } = await parse(bytesOf(value));
      expect(turns.map(({ section }) => section)).toEqual(['prepared', 'prepared', 'qa', 'qa']);
      const sides = Object.fromEntries(participants.map((each) => [each.name, each.side]));
      expect(sides).toEqual({
        Operator: 'operator',
        'Ada Brink': 'company',
        'Tomas Hale': 'analyst',
      });
    },
  );

  it('leaves an id that nothing names as it is printed', async () => {
    const speakers = asTurns((_, text, at) => ({ speaker: `spk0${at}`, text }));
    const { turns } = await parse(bytesOf({ speakers, speaker_name_map_v2: { spk01: {} } }));
    expect(turns.map(({ speaker }) => speaker)).toEqual(['spk00', 'spk01', 'spk02', 'spk03']);
  });

  it.each([
    ['a label', `${RESULTS}Tomas Hale`],
    ['a label with a title', `${RESULTS}Tomas Hale -- Kestrel Securities -- Analyst`],
    ['a label on its own line', `${RESULTS}\nTomas Hale -- Analyst`],
  ])("keeps %s of the next speaker out of a turn's end", async (_, text) => {
    const list = asTurns((speaker, said, at) => ({ speaker, text: at === 1 ? text : said }));
    expect(spokenIn(await parse(bytesOf(list)))).toEqual(ALL);
  });

  it.each([
    'I hand over to Tomas Hale',
    'Tomas Hale -- he is new here. And we like him.',
    'The next question is from (Tomas Hale',
  ])('leaves "%s" in its turn', async (text) => {
    const list = asTurns((speaker, said, at) => ({ speaker, text: at === 1 ? text : said }));
    expect((await parse(bytesOf(list))).turns[1]?.text).toBe(text);
  });

  it('reads one object a line', async () => {
    const lines = asTurns((speaker, text) => JSON.stringify({ speaker, text })).join('\n');
    expect(spokenIn(await parse(utf8(`${lines}\n`)))).toEqual(ALL);
  });

  it.each([
    [0, 'Speaker 0'],
    ['B', 'Speaker B'],
    ['spk03', 'spk03'],
  ])('calls speaker %j %j', async (speaker, name) => {
    const { turns } = await parse(bytesOf(SAID.map((text) => ({ speaker, text }))));
    expect(turns[0]?.speaker).toBe(name);
  });

  it('reads no error for something said', async () => {
    const value = { errors: [{ name: 'NotFound', message: 'No such call' }] };
    expect(await faultOf(bytesOf(value))).toMatchObject({ code: 'source.error_reply' });
  });

  it('names nobody where the speaker is null', async () => {
    const list = asTurns((speaker, text, at) => ({ speaker: at === 2 ? null : speaker, text }));
    const { turns } = await parse(bytesOf(list));
    expect(turns[2]?.speaker).toBe('Unknown');
  });
});

describe('JSON with one text', () => {
  const thanks: [string, string] = ['Tomas Hale', 'Great, that helps. Thank you very much.'];
  const heard = [...ALL, thanks];
  const text = heard.map(([who, said]) => `${who}: ${said}`).join('\n');
  it.each<[string, unknown]>([
    ['EarningsCall, level 1', { event: { year: 2024, quarter: 3 }, text }],
    ['FMP', [{ symbol: 'HLDN', period: 'Q3', year: 2024, date: '2024-11-06', content: text }]],
    ['ROIC.ai', { symbol: 'HLDN', year: 2024, quarter: 3, date: '2024-11-06', content: text }],
    [
      'EarningsCall, level 4',
      {
        event: { year: 2024, quarter: 3 },
        prepared_remarks: text.split('\n').slice(0, 2).join('\n'),
        questions_and_answers: text.split('\n').slice(2).join('\n'),
      },
    ],
    [
      'EarningsCall, level 4 without questions',
      { year: 2024, quarter: 3, prepared_remarks: text, questions_and_answers: null },
    ],
  ])('lets layouts read that of %s', async (_, value) => {
    const transcript = await parse(bytesOf(value));
    expect(spokenIn(transcript)).toEqual(heard);
    expect(transcript.call).toMatchObject({ company: 'Halden Foods', period: 'Q3 2024' });
  });

  it('tells speakers apart in a call of one line', async () => {
    const again = [...heard, ['Operator', 'This ends the call. Note: it was recorded.'] as const];
    const content = again.map(([who, said]) => `${who}: ${said}`).join(' ');
    const transcript = await parse(bytesOf([{ symbol: 'HLDN', content }]));
    expect(spokenIn(transcript)).toEqual(again.map(([who, said]) => [who, said]));
  });

  it.each([
    'Net sales rose. Note: margins fell. Outlook: steady.',
    'We said two things. Growth: 3%. We said more. Growth: 4%.',
  ])('leaves %j one line', async (text) => {
    expect((await openContainer(bytesOf({ text }))).text).toBe(text);
  });

  it('goes by the symbol where nothing names the company', async () => {
    const { call } = await parse(
      bytesOf({ symbol: 'HLDN', year: 2024, quarter: 3, content: RESULTS }),
    );
    expect(call).toMatchObject({ id: 'hldn-q3-2024', company: 'HLDN' });
  });
});

describe('JSON that is no transcript', () => {
  const content = `${WELCOME} ${RESULTS}`;
  it.each<[string, string, object]>([
    ['cut off', '{"symbol": "HLDN", "content": "Good mor', { code: 'source.damaged' }],
    [
      'a note sent with status 200',
      '{"Note": "Thank you! 25 requests a day."}',
      { code: 'source.error_reply' },
    ],
    ['an information', '{"Information": "Premium only."}', { code: 'source.error_reply' }],
    ['an error message', '{"Error Message": "Invalid API call."}', { code: 'source.error_reply' }],
    [
      'an error of a plan',
      '{"error": {"code": 403, "message": "Plan"}}',
      { code: 'source.error_reply' },
    ],
    [
      'no transcript',
      '{"symbol": "HLDN", "quarter": "2024Q3", "transcript": []}',
      { code: 'source.empty' },
    ],
    ['an empty text', '[{"symbol": "HLDN", "content": ""}]', { code: 'source.empty' }],
    ['an empty object', '{}', { code: 'source.empty' }],
    ['an empty list', '[]', { code: 'source.empty' }],
    [
      'something else',
      '{"name": "earnings", "version": "1.0.0"}',
      { code: 'source.unknown_shape' },
    ],
    ['several calls', JSON.stringify([{ content }, { content }]), { code: 'source.several_calls' }],
    ['a tower', `{"a":${'['.repeat(99_999)}${']'.repeat(99_999)}}`, { code: 'source.too_complex' }],
  ])('refuses %s', async (_, text, fault) => {
    expect(await faultOf(utf8(text))).toMatchObject(fault);
  });

  it('refuses or opens whatever JSON comes, and throws nothing else', async () => {
    const key = fc.constantFrom(
      'speaker',
      'text',
      'name',
      'transcript',
      'words',
      'event',
      'speaker_mapping',
      'participants',
      'title',
      'sentences',
    );
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        fc.string(),
        fc.constantFrom(null, true, 3, 'Operator', RESULTS),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value, { minKeys: 1 }), async (root) => {
        try {
          await openContainer(bytesOf(root));
        } catch (error) {
          expect(error).toBeInstanceOf(EarningsError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes time in proportion to its size', async () => {
    const list = (turns: number) =>
      bytesOf({
        speakers: Array.from({ length: turns }, (_, at) => ({
          speaker: `spk${at % 9}`,
          text: `${RESULTS} ${at}`,
          id: `x${at}`,
        })),
      });
    const spent = threadTime();
    await openContainer(list(9000));
    expect(spent()).toBeLessThan(1500);
  });
});
