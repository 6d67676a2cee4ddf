import { readCallQuery } from '../../core/call-id.ts';
import { renderCompany } from '../../render/library/company-blocks.ts';
import type { Command } from '../command.ts';
import { resolveCall } from '../resolve-call.ts';

/** `/earnings <call>`: the brief, in the channel; for a company alone also what else there is of it. */
export const brief: Command = {
  name: 'brief',
  usage: '<call>',
  summary: 'posts the brief of a call in this channel; a company alone means its latest call',
  answer: async (words, { calls }) => {
    const answer = await resolveCall(words, 'brief', calls);
    if (answer.kind !== 'work' || answer.work !== 'brief') return answer;
    if (readCallQuery(words)?.period !== null) return answer;
    const all = await calls.callsBeside(answer.callId);
    const company = await calls.findCompany(words);
    const given = (await calls.aliases()).filter(
      ({ companyKey }) => company.kind === 'found' && companyKey === company.key,
    );
    return all.length > 1
      ? { ...answer, meanwhile: renderCompany(answer.callId, all, given) }
      : answer;
  },
};
