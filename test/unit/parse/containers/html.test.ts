import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';
import { parse } from '../../../../src/parse/parse.ts';
import { threadTime } from '../../../support/thread-time.ts';
import { faultOf } from './fault-of.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (markup: string) => openContainer(utf8(markup));
const textOf = async (body: string) => (await open(`<!doctype html><body>${body}`)).text;

const SPEECH =
  'Net sales were $41.2 million, up 3% on last year, and gross margin was 31.4% of sales.';
const MORE =
  'We expect net sales to grow by two to three percent in the year, with a steady margin.';

const PAGE = `<html><head><title>Halden Foods (HLDN) Q3 2024 Earnings Call Transcript | Kestrel</title>
<script>var sales = "99 million";</script><style>p { margin: 5% }</style></head>
<body class="has-ads nav-open"><nav><a href="/">Home</a> <a href="/calls">Calls</a></nav>
<div class="page"><header><h1>Halden Foods Q3 2024 Earnings Call</h1><p>By Kestrel Transcripts</p></header>
<div class="article-body">
  <p><strong>Halden Foods AB</strong> <span class="ticker">(NYSE: HLDN)</span><br>Q3 2024 Earnings Call<br>Nov 6, 2024</p>
  <h2>Prepared Remarks:</h2>
  <p><strong>Operator</strong></p><p>Good morning and welcome to the call of Halden Foods. I hand over to Ada Brink.</p>
  <p><strong>Ada Brink</strong> -- <em>Chief Financial Officer</em></p>
  <p>${SPEECH}</p>
  <div class="dfp-ads ad"><p>Double your money with our newsletter, trusted by 4 million readers.</p></div>
  <p>${MORE}</p>
  <div class="image"><img alt="99%"></div>
  <h2>Questions &amp; Answers:</h2>
  <p><strong>Tomas Hale</strong> -- <em>Kestrel Securities -- Analyst</em></p><p>What drove the gross&nbsp;margin?</p>
  <p><strong>Ada Brink</strong> -- <em>Chief Financial Officer</em></p><p>Mostly freight. It fell by 12% in the quarter.</p>
  <p><strong>Tomas Hale</strong> -- <em>Kestrel Securities -- Analyst</em></p><p>Thank you very much for that answer.</p>
</div></div>
<aside class="related-content"><p>Why Halden Foods fell 30% last week, and what investors can learn from it now.</p></aside>
<footer>Copyright Kestrel</footer></body></html>`;

describe('a page that its scripts fill', () => {
  const turns = [
    { speaker: 'Operator', text: 'Good morning and welcome to the call. We begin with Ada Brink.' },
    { speaker: 'Ada Brink', text: SPEECH },
    { speaker: 'Tomas Hale', text: 'What drove the gross margin?' },
    { speaker: 'Ada Brink', text: MORE },
    { speaker: 'Tomas Hale', text: 'Thank you very much for that answer.' },
  ];
  const articleBody = turns.map(({ speaker, text }) => `${speaker}: ${text}`).join('\n');
  const page = (type: string, data: unknown, shown = 'Loading') =>
    `<html><head><title>Halden Foods Q3 2024 Earnings Call</title><script type="application/json">{"a":</script><script type="${type}">${JSON.stringify(data)}</script></head><body><div id="app">${shown}</div></body></html>`;

  it.each([
    ['application/json', { props: { transcript: turns } }],
    ['application/ld+json', { '@type': 'Article', headline: 'The call', articleBody }],
  ])('is read from its data of type %s', async (type, data) => {
    const read = await parse(utf8(page(type, data)));
    expect(read.turns.map(({ speaker, text }) => ({ speaker, text }))).toEqual(turns);
    expect(read.call.period).toBe('Q3 2024');
    expect(read.report.setAside).toContainEqual({ text: 'Loading', reason: 'page furniture' });
  });

  it.each([
    ['the page shows the words', page('application/json', { transcript: turns }, MORE.repeat(9))],
    ['the data is another', page('text/javascript', { transcript: turns })],
    ['the data is of no call', page('application/json', { menu: ['Home', 'Calls'] })],
  ])('is read as it is shown where %s', async (_, markup) => {
    expect((await open(markup)).spoken).toBeUndefined();
  });
});

describe('a name in a box of its own', () => {
  it('is a line, whatever stands beside it', async () => {
    const boxes = '<p><span class="speaker-name">Ada Brink</span><span>CFO</span></p>';
    expect(await textOf(`${boxes}<p>${SPEECH}</p>`)).toBe(`Ada Brink\nCFO\n\n${SPEECH}`);
  });
});

describe('the page of a call', () => {
  it('gives the speech of the article, by speaker', async () => {
    const { turns, call } = await parse(utf8(PAGE));
    expect(turns.map(({ speaker, section, text }) => [speaker, section, text])).toEqual([
      [
        'Operator',
        'prepared',
        'Good morning and welcome to the call of Halden Foods. I hand over to Ada Brink.',
      ],
      ['Ada Brink', 'prepared', `${SPEECH}\n${MORE}`],
      ['Tomas Hale', 'qa', 'What drove the gross margin?'],
      ['Ada Brink', 'qa', 'Mostly freight. It fell by 12% in the quarter.'],
      ['Tomas Hale', 'qa', 'Thank you very much for that answer.'],
    ]);
    expect(call).toMatchObject({ ticker: 'HLDN', period: 'Q3 2024', date: '2024-11-06' });
  });

  it('sets aside every other word that people see, with its reason', async () => {
    const { report } = await parse(utf8(PAGE));
    const aside = report.setAside.map(({ text, reason }) => `${reason}: ${text}`);
    for (const expected of [
      'header: Halden Foods (HLDN) Q3 2024 Earnings Call Transcript | Kestrel',
      'header: Halden Foods Q3 2024 Earnings Call',
      'page furniture: Home Calls',
      'outside the article: By Kestrel Transcripts',
      'page furniture: Double your money with our newsletter, trusted by 4 million readers.',
      'page furniture: Copyright Kestrel',
    ])
      expect(aside).toContain(expected);
    expect(aside.join()).not.toMatch(/99|margin: 5/);
  });
});

describe('paragraphs', () => {
  it.each([
    ['paragraphs', `<p>${SPEECH}</p><p>${MORE}</p>`, `${SPEECH}\n\n${MORE}`],
    ['breaks', `<div>${SPEECH}<br>${MORE}<br/>Yes.</div>`, `${SPEECH}\n${MORE}\nYes.`],
    [
      'lines of the markup',
      `<p>Net sales\n   rose <b>3%</b>\n in\tall.</p>`,
      'Net sales rose 3% in all.',
    ],
    ['printed lines', `<pre>Ada Brink:\n  ${SPEECH}</pre>`, `Ada Brink:\n${SPEECH}`],
    ['entities', '<p>R&amp;D was &euro;4&nbsp;million &#8211; up</p>', 'R&D was €4 million – up'],
    [
      'a table',
      `<table><tr><td>Ada Brink</td><td>${SPEECH}</td></tr></table>`,
      `Ada Brink\n${SPEECH}`,
    ],
    ['a list', '<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
    ['unclosed paragraphs', `<p>${SPEECH}<p>${MORE}`, `${SPEECH}\n\n${MORE}`],
    ['comments', '<p>up <!-- 9% --> 3%</p>', 'up 3%'],
    ['figures in parts', '<p><span>3</span><span>.5</span>%</p>', '3.5%'],
    [
      'words in parts',
      '<p><span>Mar</span><span>gin</span> <span>A</span><span>B</span></p>',
      'Margin AB',
    ],
    [
      'boxes that touch',
      '<p><span>Ada Brink</span><span>Head of IR</span></p>',
      'Ada Brink\nHead of IR',
    ],
    ['a name in bold before speech', `<p><b>Ada Brink</b> ${SPEECH}</p>`, `Ada Brink\n${SPEECH}`],
    ['a name with a colon', `<p><b>Ada Brink:</b> ${SPEECH}</p>`, `Ada Brink: ${SPEECH}`],
    ['a name with a title', '<p><b>Ada Brink</b> -- <i>CFO</i></p>', 'Ada Brink -- CFO'],
    ['a bold word in speech', '<p><b>Sales</b> rose by 3%.</p>', 'Sales rose by 3%.'],
    ['bold words within', '<p>We saw <b>Sales</b> Tuesday</p>', 'We saw Sales Tuesday'],
  ])('reads %s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text);
  });

  it.each([
    ['its own mark', '<meta charset="windows-1251">'],
    ['an older one', '<meta http-equiv="content-type" content="text/html; charset=windows-1251">'],
  ])('reads another encoding by %s', async (_, meta) => {
    const bytes = Buffer.concat([
      utf8(`<html>${meta}<p>`),
      Buffer.of(0xcf, 0xf0, 0xe8, 0xe1, 0xfb, 0xeb, 0xfc),
    ]);
    expect((await openContainer(bytes)).text).toBe('Прибыль');
  });
});

describe('what is no article', () => {
  const shown = (body: string) => textOf(`<main><p>${SPEECH}</p>${body}<p>${MORE}</p></main>`);
  const BOTH = `${SPEECH}\n\n${MORE}`;
  it.each([
    ['a script', '<script>9%</script>'],
    ['a hidden paragraph', `<p style="display: none">${SPEECH.slice(0, 20)} 9%</p>`],
    ['a form', '<form>Sign up <button>Now</button></form>'],
    ['a picture', '<svg><text>9%</text></svg>'],
    ['related pages', '<div class="related-articles"><a>Sales fell 9%</a></div>'],
    ['an advertisement', '<div id="div-ad-3">Win 9%</div>'],
  ])('keeps %s out', async (_, body) => {
    expect(await shown(body)).toBe(BOTH);
  });

  // Speech that is set aside is worse than a line too many.
  it.each([
    ['two halves of a call', `<div><p>${SPEECH}</p></div><div><p>${MORE}</p></div>`],
    [
      'a class that only sounds so',
      `<div class="shared broad navy"><p>${SPEECH}</p><p>${MORE}</p></div>`,
    ],
    ['all in a side column', `<div class="sidebar"><p>${SPEECH}</p><p>${MORE}</p></div>`],
    ['a footer that holds half', `<p>${SPEECH}</p><footer><p>${MORE}</p></footer>`],
  ])('keeps %s', async (_, body) => {
    expect(await textOf(body)).toBe(BOTH);
  });

  it.each([
    ['no words', '<!doctype html><body><script>x</script>', { code: 'source.empty' }],
    ['a tower', `<html>${'<div>'.repeat(99_999)}Hi`, { code: 'source.too_complex' }],
  ])('refuses %s', async (_, markup, fault) => {
    expect(await faultOf(utf8(markup))).toMatchObject(fault);
  });

  it('opens or refuses whatever markup comes, and throws nothing else', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="ad">',
      '</div>',
      '<b>',
      '</b>',
      '<script>',
      '</script>',
      '<td>',
      '<!--',
      '-->',
      '<',
      '&#x',
      '&amp;',
      SPEECH,
      ' ',
      '<p hidden',
      '>',
      '</html>',
      '<title>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        try {
          await open(`<html>${pieces.join('')}`);
        } catch (error) {
          expect(error).toBeInstanceOf(EarningsError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['unclosed marks', '<b><i>a</b>'],
    ['closings of nothing', '</i></div>'],
    ['half comments', '<!-- a '],
    ['half tags', '<p '],
    ['paragraphs', `<p>${SPEECH}</p>`],
  ])('reads half a MB of %s in time', async (_, piece) => {
    const bytes = utf8(`<html><p>a</p>${piece.repeat(5e5 / piece.length)}`);
    const spent = threadTime();
    await faultOf(bytes);
    expect(spent()).toBeLessThan(2000);
  });
});
