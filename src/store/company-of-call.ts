import type { Transaction } from 'kysely';
import { Call } from '../core/call.ts';
import { companyWords, withoutLegalForms } from '../core/company-words.ts';
import { earningsError } from '../core/faults.ts';
import { areApart, haveOneSpeaker, legalForms } from '../core/same-company.ts';
import type { Sight } from '../core/space.ts';
import { Transcript } from '../core/transcript.ts';
import { companyKey, companyPartOf } from './company-names.ts';
import { keysPrinted } from './find-company.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { isSeen } from './visible.ts';

type Tx = Transaction<Tables>;

interface Known {
  readonly key: string;
  readonly calls: readonly { readonly row: string; readonly call: Call }[];
}

const MOST_HEARD = 4; // newest calls of a company, by whose people another of its calls is known

/**
 * The key of a call's company. Printed names of one company differ from vendor to vendor; one ticker and one
 * first word join them. Companies of one name are told apart by tickers, legal forms and the people who
 * speak: the first bears the name alone, each other with its form or ticker. Throws
 * `input.company_ambiguous` where a text that is taken in (`isNew`) may be of either.
 */
export async function companyOf(
  tx: Tx,
  sight: Sight,
  {
    call,
    said = null,
    isNew = false,
  }: { readonly call: Call; readonly said?: Transcript | null; readonly isNew?: boolean },
): Promise<string> {
  const own = companyKey(call);
  const joined = call.ticker ? await byTicker(tx, sight, call) : null;
  if (joined !== null) return joined;
  const known = await bearersOf(tx, sight, own);
  if (known.length === 0) return own;
  const fits = known.filter(({ calls }) => !calls.some((each) => areApart(each.call, call)));
  const [only] = fits;
  if (only && known.length === 1) return only.key;
  for (const each of known) if (said && (await isHeard(tx, each, said))) return each.key;
  const alike = fits.filter(({ calls }) => calls.some((each) => isAlike(each.call, call)));
  const [sure] = alike.length > 0 ? alike : fits;
  if (sure && (alike.length === 1 || fits.length === 1)) return sure.key;
  if (sure && isNew)
    throw earningsError('input.company_ambiguous', {
      typed: call.company,
      names: known.map(({ key, calls }) => calls[0]?.call.company ?? key),
    });
  return sure?.key ?? keyBeside(call, new Set(known.map(({ key }) => key)));
}

/** The id of a call whose company is not the first of its name: "merck-kgaa-q3-2024". */
export function idBeside({ id, ...call }: Call, key: string): string {
  const own = companyKey({ ...call, id });
  const more = key.startsWith(own) ? key.slice(own.length) : '';
  const part = companyPartOf(id);
  if (more === '' || part.replaceAll('-', '').endsWith(more)) return id;
  return `${part}-${more}${id.slice(part.length)}`;
}

async function byTicker(tx: Tx, sight: Sight, call: Call): Promise<string | null> {
  const others = await tx
    .selectFrom('call')
    .select('company_key')
    .distinct()
    .where('ticker', '=', call.ticker ?? '')
    .where(isSeen(sight))
    .execute();
  const [first = companyKey(call)] = withoutLegalForms(companyWords(call.company));
  return others.find(({ company_key }) => company_key.startsWith(first))?.company_key ?? null;
}

/** The companies whose name without legal forms is this, with their calls, the newest first. */
async function bearersOf(tx: Tx, sight: Sight, name: string): Promise<Known[]> {
  const keys = await keysPrinted(tx, sight, name);
  if (keys.length === 0) return [];
  const rows = await tx
    .selectFrom('call')
    .select(['key', 'company_key', 'call_json'])
    .where('company_key', 'in', keys)
    .where(isSeen(sight))
    .orderBy('period_order', 'desc')
    .execute();
  const calls = rows
    .map(({ key, company_key, call_json }) => {
      return { row: key, key: company_key, call: Call.parse(JSON.parse(call_json)) };
    })
    .filter(({ call }) => companyKey(call) === name);
  return [...Map.groupBy(calls, ({ key }) => key)].map(([key, of]) => ({ key, calls: of }));
}

async function isHeard(tx: Tx, { calls }: Known, said: Transcript): Promise<boolean> {
  for (const { row } of calls.slice(0, MOST_HEARD)) {
    const found = await tx
      .selectFrom('transcript')
      .select('transcript_json')
      .where('call_key', '=', row)
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    const read = found && readJson(Transcript, found.transcript_json);
    if (read && haveOneSpeaker(read, said)) return true;
  }
  return false;
}

/** Whether something beside the name is the same, and not only missing. */
function isAlike(one: Call, other: Call): boolean {
  const forms = legalForms(one);
  return legalForms(other).some((form) => forms.includes(form));
}

function keyBeside(call: Call, taken: ReadonlySet<string>): string {
  const own = companyKey(call);
  const ticker = companyWords((call.ticker ?? '').replace(/\.[\s\S]*/, '')).join('');
  const more = [legalForms(call).join(''), ticker].filter((each) => each !== '');
  return more.map((each) => `${own}${each}`).find((key) => !taken.has(key)) ?? own;
}
