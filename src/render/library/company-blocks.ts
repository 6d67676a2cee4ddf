import { type Call, CallId } from '../../core/call.ts';
import { companyName } from '../../core/company-words.ts';
import type { CompanyAlias } from '../../core/ports/aliases.ts';
import type { Message } from '../../core/ports/slack.ts';
import { context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';
import { counted } from '../summaries.ts';
import { runButtons } from './choice-blocks.ts';

const MOST_LISTED = 24;
const MOST_NAMES = 6;

/** What there is of a company while the brief of one of its calls comes: the others, and what it is called. */
export function renderCompany(
  id: string,
  calls: readonly Call[],
  given: readonly CompanyAlias[] = [],
): Message {
  const [latest] = calls;
  const chosen = calls.find((call) => call.id === id) ?? latest;
  if (!latest || !chosen) return guard({ text: 'No calls.', blocks: [section('No calls.')] });
  const name = cut(companyName(latest.company), 100);
  const others = calls.filter((call) => call !== chosen);
  const lead = `${counted(calls.length, 'call')} of ${name}. The brief of the latest, ${chosen.period}, comes here.`;
  const listed = others.slice(0, MOST_LISTED).map(({ period }) => mrkdwn(period));
  const rest = others.length - listed.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const own = given.map(({ said }) => cut(said, 60));
  const names = [...new Set([...own, ...namesOf(calls)])].slice(0, MOST_NAMES);
  return guard({
    text: plain(lead),
    blocks: [
      section(mrkdwn(lead)),
      section(`*Also there*  ${listed.join(' · ')}${more}`),
      ...runButtons(
        others.map((call) => ({ id: CallId.parse(call.id), label: `Brief of ${call.period}` })),
        'brief',
      ),
      context(
        `Known as ${names.map(mrkdwn).join(' · ')}  ·  \`/earnings alias ${mrkdwn(name)} = …\` adds a name`,
      ),
    ],
  });
}

/** Every name and ticker that its calls print, each once. */
function namesOf(calls: readonly Call[]): readonly string[] {
  const printed = calls.flatMap(({ company, ticker }) => [company, ...(ticker ? [ticker] : [])]);
  return [...new Set(printed.map((name) => cut(name, 100)))];
}
