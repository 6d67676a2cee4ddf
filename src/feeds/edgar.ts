import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { Feed, Listed, Sent } from '../core/ports/feeds.ts';
import { dayOf } from './form/call-of-feed.ts';
import { nameKey } from './form/name-key.ts';
import { type Asker, type Openness, openAsker } from './wire/asker.ts';

const DAY_MS = 86_400_000;
const RESULTS = '2.02'; // item "Results of Operations and Financial Condition" of form 8-K
// Ten years of quarters, or the results among two years of a foreign issuer's other notices.
const MOST_LISTED = 40;
const MOST_PAGES = 3; // of older filings, some thousand each
const PAGE = /^CIK\d{10}-submissions-\d{3}\.json$/;

const Tickers = z.record(
  z.string(),
  z.object({ cik_str: z.number(), ticker: z.string(), title: z.string() }),
);
type Company = z.infer<typeof Tickers>[string];
const Filed = z.object({
  ref: z.string().regex(/^\d{10}-\d\d-\d{6}$/),
  form: z.string(),
  day: z.string(),
  items: z.string().nullish(),
});
const Page = z.object({
  accessionNumber: z.array(z.unknown()),
  form: z.array(z.unknown()),
  filingDate: z.array(z.unknown()),
  items: z.array(z.unknown()).optional(),
});
type Page = z.infer<typeof Page>;
const Submissions = z.object({
  cik: z.union([z.string(), z.number()]).nullish(),
  filings: z.object({
    recent: Page,
    /** Where the older ones lie, the newest first. */
    files: z.array(z.object({ name: z.string() })).nullish(),
  }),
});

/**
 * SEC EDGAR: the press releases that companies file with their results (exhibits 99 of 8-K and 6-K), a
 * second witness beside the call. Only the SEC's own two hosts are asked: copies of its pages elsewhere
 * have their digits scrambled. It takes ten requests a second from whoever says how to be reached.
 */
export function edgar(contact: string, openness: Openness): Feed {
  const asker = openAsker(
    'edgar',
    { hosts: ['www.sec.gov', 'data.sec.gov'], gapMs: 150 },
    openness,
  );
  const who = { 'user-agent': `Earnings ${contact}` };
  let known: { readonly all: readonly Company[]; readonly until: number } | null = null;
  const companies = async () => {
    const now = openness.clock.now();
    if (!known || known.until < now) {
      const url = new URL('https://www.sec.gov/files/company_tickers.json');
      const found = await asker.json(url, Tickers, who);
      known = { all: Object.values(found ?? {}), until: now + DAY_MS };
    }
    return known.all;
  };

  return {
    name: 'edgar',
    everyMs: 15 * 60_000,
    aRound: 50,
    resolve: async ({ name }) => {
      const found = findCompany(await companies(), name);
      return found && { ticker: found.ticker, name: nameOf(found) };
    },
    list: async ({ ticker }) => {
      const company = (await companies()).find((each) => each.ticker === ticker);
      if (!company) return [];
      const cik = String(company.cik_str).padStart(10, '0');
      const url = new URL(`https://data.sec.gov/submissions/CIK${cik}.json`);
      const found = await asker.json(url, Submissions, who);
      if (found?.cik && Number(found.cik) !== company.cik_str)
        throw earningsError('feed.bad_reply', { feed: 'edgar', what: 'another company' });
      if (!found) return [];
      const listed = listedIn(asker, found.filings.recent, company.cik_str);
      for (const { name } of found.filings.files?.slice(0, MOST_PAGES) ?? []) {
        if (listed.length >= MOST_LISTED || !PAGE.test(name)) break;
        const page = await asker.json(
          new URL(`https://data.sec.gov/submissions/${name}`),
          Page,
          who,
        );
        if (page) listed.push(...listedIn(asker, page, company.cik_str));
      }
      return listed.slice(0, MOST_LISTED);
    },
    fetch: async (_company, listed) => {
      const url = URL.parse(listed.url ?? '');
      const bytes = url && (await asker.bytes(url, who));
      return bytes && sentIn(bytes.toString('utf8'), listed);
    },
  };
}

function listedIn(
  asker: Asker,
  { accessionNumber, form, filingDate, items }: Page,
  cik: number,
): Listed[] {
  if (form.length !== accessionNumber.length || filingDate.length !== accessionNumber.length)
    throw earningsError('feed.bad_reply', { feed: 'edgar', what: 'lists of different lengths' });
  const rows = accessionNumber.map((ref, at) => {
    return { ref, form: form[at], day: filingDate[at], items: items?.[at] };
  });
  return asker.items(rows, Filed).flatMap(({ ref, ...filed }) => {
    // A foreign issuer's 6-K has no items: its exhibits tell.
    const said = filed.items?.split(',').map((item) => item.trim());
    const isOfResults = said?.includes(RESULTS) ?? true;
    const isWanted = filed.form === '6-K' || (filed.form === '8-K' && isOfResults);
    if (!isWanted) return [];
    const folder = `https://www.sec.gov/Archives/edgar/data/${cik}/${ref.replaceAll('-', '')}/`;
    const date = dayOf(filed.day);
    return [{ ref, revision: null, quarter: null, date, url: `${folder}${ref}.txt` }];
  });
}

// One file holds a whole submission: <DOCUMENT> <TYPE>EX-99.1 … <TEXT> … </TEXT> </DOCUMENT>
const DOCUMENT = /<DOCUMENT>((?:(?!<DOCUMENT>)[\s\S])*?)<\/DOCUMENT>/g;
const TEXT = '<TEXT>';
const TYPE = /<TYPE>([^\s<]+)/;

/** The exhibits 99 of a submission as one page; null when it has none. */
function sentIn(submission: string, { ref, date, url = '' }: Listed): Sent | null {
  const documents = [...submission.matchAll(DOCUMENT)].map(([, document = '']) => ({
    type: TYPE.exec(document)?.[1] ?? '',
    body: bodyOf(document),
  }));
  const form = TYPE.exec(submission)?.[1] ?? '';
  const exhibits = documents.filter(({ type }) => /^EX-99/i.test(type)).map(({ body }) => body);
  if (exhibits.length === 0 || date === null) return null;
  const bytes = Buffer.from(exhibits.join('\n'));
  // The page of the filing, which people can read.
  const page = url.replace(/\.txt$/, '-index.htm');
  return { kind: 'filing', id: ref, form, filedOn: date, url: page, bytes };
}

function bodyOf(document: string): string {
  const [start, end] = [document.indexOf(TEXT), document.lastIndexOf('</TEXT>')];
  return start === -1 || end < start ? '' : document.slice(start + TEXT.length, end);
}

/** The company of a ticker, or of a name that is one company's alone, its first ticker. */
function findCompany(all: readonly Company[], typed: string): Company | null {
  const ticker = typed.trim().toUpperCase();
  const own = all.find((each) => each.ticker === ticker);
  if (own) return own;
  const key = nameKey(typed);
  const named = all.filter(({ title }) => nameKey(title) === key);
  const isOne = new Set(named.map(({ cik_str: cik }) => cik)).size === 1;
  return isOne ? (named[0] ?? null) : null;
}

/** "LUMO LABS INC." as people write it. */
function nameOf({ title }: Company): string {
  if (title !== title.toUpperCase()) return title;
  return title
    .toLowerCase()
    .replaceAll(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
