import type { Side } from '../../core/transcript.ts';
import { isSameCompany } from '../known/company-name.ts';
import type { DraftTurn, RosterRow } from '../turns/draft.ts';
import type { Calls } from './announcements.ts';
import { isOperator, isRoleLabel } from './names.ts';

const OFFICE =
  /\b(?:chief|officer|president|director|chair|c[a-z]o|treasurer|founder|investor relations)\b/i;

// "My name is Rob, and I will be your conference operator today."
const RUNS_CALL =
  /\b(?:I|I['’]ll|I['’]m)\s(?:(?:will|am)\s)?(?:be\s)?your\s(?:\p{L}+\s)?(?:operator|moderator|coordinator|facilitator)\b/u;
// "All participants are in a listen-only mode." Hosts of the company say it too, but have a title.
const MUTES = /\blisten[- ]only mode\b/i;
const ANSWER = 120; // characters, more than thanks take
const DISMISSES = /\bdisconnect\b/i;

/** What somebody did on the call, as far as sides go. */
export interface Conduct {
  readonly isAnnounced: boolean;
  /** Whether those who ask are called on by name, on this call. */
  readonly areAskersCalled: boolean;
  readonly turns: readonly DraftTurn[];
  readonly calls: Calls;
}

/** On whose side somebody speaks: by label, employer, title and list first; then by what they do. */
export function sideOf(row: RosterRow, company: string | null, conduct: Conduct): Side {
  return sideByPrint(row, company) ?? sideByConduct(row, conduct);
}

function sideByPrint({ name, role, affiliation, side }: RosterRow, company: string | null) {
  if (isOperator(name)) return 'operator';
  if (isRoleLabel(name)) return sideByLabel(name);
  if (affiliation && company && isSameCompany(affiliation, company)) return 'company';
  if (side) return side;
  return isAnalyst(role) || /\bresearch\b/i.test(affiliation ?? '') ? 'analyst' : null;
}

/** Whether an office is one of those who ask: "Research Analyst". */
export function isAnalyst(role: string | null): boolean {
  return /\banalysts?\b|\bequity research\b|\binterviewer\b/i.test(role ?? '');
}

function sideByLabel(label: string): Side | null {
  if (
    /analyst|audience|investor|shareholder|caller|media|journalist|^q(?:uestion(?:er)?)?$/i.test(
      label,
    )
  )
    return /relations/i.test(label) ? 'company' : 'analyst';
  return /company|corporate|executive|representative|management|interpreter|translator|^a(?:nswer)?$/i.test(
    label,
  )
    ? 'company'
    : null;
}

function sideByConduct(
  { name, role, affiliation }: RosterRow,
  { turns, isAnnounced, areAskersCalled, calls }: Conduct,
): Side {
  if (turns.slice(0, 2).some(({ text }) => RUNS_CALL.test(text.slice(0, 600)))) return 'operator';
  if (isRoleLabel(name) && callsOn(turns, calls)) return 'operator';
  if (role === null && affiliation === null && opensAndCloses(turns)) return 'operator';
  if (turns.some(({ section }) => section === 'prepared')) return 'company';
  if (isAnnounced) return 'analyst';
  if (OFFICE.test(role ?? '')) return 'company';
  if (turns.length === 0) return 'unknown';
  const asks = turns.some(({ text }) => text.includes('?'));
  if (asks || affiliation !== null) return 'analyst';
  // Nobody called on them and they ask nothing: they answer.
  return areAskersCalled && turns.some(({ text }) => text.length >= ANSWER) ? 'company' : 'unknown';
}

/** Whether somebody mutes the lines at the start and lets them go at the end. */
function opensAndCloses(turns: readonly DraftTurn[]): boolean {
  const [first = '', last = ''] = [turns[0]?.text, turns.at(-1)?.text];
  return turns.length > 1 && MUTES.test(first.slice(0, 600)) && DISMISSES.test(last.slice(-300));
}

/** Whether somebody without a name does little but call on others: "Speaker 1" is the operator then. */
function callsOn(turns: readonly DraftTurn[], calls: Calls): boolean {
  const calling = turns.filter(({ text }) => calls(text).length > 0).length;
  return calling >= 2 && calling >= turns.length / 2;
}
