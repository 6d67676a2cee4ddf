import { type Call, CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { Library } from '../../core/ports/library.ts';
import { chooseId, partsOf } from '../../parse/known/call-id.ts';
import { isSameCompany } from '../../parse/known/company-name.ts';
import { type FiscalPeriod, periodLabel, readFiscalPeriod } from '../../parse/known/period.ts';
import { readSaidCall } from '../intake/said-call.ts';

/**
 * The call under the name that somebody gives it: an id, or "Northwind Robotics Q3 2024". A company that we
 * have is spelled as its calls print it. Throws `source.unidentified` where the words name too little.
 */
export async function otherIdentity(
  library: Pick<Library, 'find' | 'transcript'>,
  call: Call,
  typed: string,
): Promise<Call> {
  const given = CallId.safeParse(typed.trim().toLowerCase()).data ?? null;
  const said = given ? partsOf(given) : readSaidCall(typed);
  if (!said) throw earningsError('source.unidentified', { missing: 'company' });
  const period = readFiscalPeriod(said.period ?? call.period);
  if (!period) throw earningsError('source.unidentified', { missing: 'fiscal period' });

  const own = { company: call.company, ticker: call.ticker ?? null, period };
  const isOwn = given
    ? chooseId(given, own) === given
    : isSameCompany(said.company ?? '', call.company);
  const named = isOwn || !said.company ? call : await knownAs(library, said.company);
  const { company = said.company ?? call.company, ticker = null } = named ?? {};
  const id = given ?? chooseId(null, { company, ticker, period });
  if (id === null) throw earningsError('source.unidentified', { missing: 'company' });
  return { ...call, id, company, ticker, ...fiscal(period), period: periodLabel(period) };
}

async function knownAs(
  library: Pick<Library, 'find' | 'transcript'>,
  company: string,
): Promise<Pick<Call, 'company' | 'ticker'> | null> {
  const found = await library.find(company);
  const transcript = found.kind === 'found' ? await library.transcript(found.id) : null;
  return transcript?.call ?? null;
}

function fiscal({ kind, part, year }: FiscalPeriod): Pick<Call, 'fiscalQuarter' | 'fiscalYear'> {
  const quarter = kind === 'q' ? ([1, 2, 3, 4] as const).find((each) => each === part) : undefined;
  return { fiscalQuarter: quarter ?? null, fiscalYear: year };
}
