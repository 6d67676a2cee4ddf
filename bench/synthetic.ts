import type { Transcript } from '../src/core/transcript.ts';
import { ownCalls } from './calls.ts';

/** One invented call as a file: its name holds its id. */
export interface SyntheticCall {
  readonly name: string;
  readonly text: string;
}

const QUARTERS = 20;
const FIRST_YEAR = 2020;
const SHORTEST = 40_000; // characters; the calls of a large company have up to twice as many
const LONGEST = 80_000;

const FIRST =
  'Al Bor Cam Dor El Fen Gor Hal Ir Jor Kel Lum Mar Nor Or Pel Quil Ros Sol Tor Ul Ver'.split(' ');
const SECOND =
  'ban dal den far gate holm lin mark mere mont rath side stead ton vale wick worth'.split(' ');
const TRADE = 'Foods Grid Metals Motors Networks Optics Paper Rail Robotics Tools'.split(' ');

const FIGURE_EACH = 4; // every fourth breath of a practice call has a figure
const BREATH = 3; // sentences
const TURN = 5; // breaths
const OF_ITS_CALL = /\bwelcome\b|\b(?:conference|earnings) call\b/i; // says which call it is

/** What was said in one breath: sentences that follow each other. */
interface Breaths {
  readonly dense: readonly string[];
  readonly plain: readonly string[];
}

/**
 * Makes invented calls, each a company and quarter of its own, of 40,000 to 80,000 characters: the turns of
 * the project's own calls, drawn anew with other figures. The same number always gives the same call.
 */
export async function syntheticCalls(): Promise<(at: number) => SyntheticCall> {
  const own = await ownCalls();
  const [prepared, qa] = [breathsOf(own, 'prepared'), breathsOf(own, 'qa')];
  return (at) => {
    const draw = drawer(at + 1);
    const company = companyOf(Math.floor(at / QUARTERS));
    const quarter = at % QUARTERS;
    const [q, year] = [(quarter % 4) + 1, FIRST_YEAR + Math.floor(quarter / 4)];
    const length = SHORTEST + draw(LONGEST - SHORTEST);
    const people = ['Ada Brink', 'Tom Okafor', 'Mina Rao'];
    const lines = [
      `Q${q} ${year} ${company} Inc Earnings Call`,
      '',
      'Participants',
      '',
      `${people[0]}; CEO; ${company} Inc`,
      '',
      `${people[1]}; CFO; ${company} Inc`,
      '',
      `${people[2]}; Analyst; Nord Bank`,
      '',
      'Presentation',
      '',
    ];
    const breath = ({ dense, plain }: Breaths) => {
      const from = draw(FIGURE_EACH) === 0 ? dense : plain;
      return refigured(from[draw(from.length)] ?? '', draw);
    };
    const say = (from: Breaths, until: number, speakers: readonly string[]) => {
      for (let size = 0, turn = 0; size < until; turn++) {
        const text = Array.from({ length: 1 + draw(TURN) }, () => breath(from)).join(' ');
        lines.push(
          speakers[turn % speakers.length] ?? '',
          '',
          `${text} The ${oddWord(draw)} too.`,
          '',
        );
        size += text.length;
      }
    };
    say(prepared, length * 0.6, people.slice(0, 2));
    lines.push('Question and Answer Session', '');
    say(qa, length * 0.4, [people[2] ?? '', people[0] ?? '', people[1] ?? '']);
    return { name: `${slug(company)}-q${q}-${year}.txt`, text: lines.join('\n') };
  };
}

/** How many companies hold so many calls. */
export function numberOfCompanies(calls: number): number {
  return Math.ceil(calls / QUARTERS);
}

/** The name of the company of this number. */
export function companyOf(at: number): string {
  const [first, second] = [
    FIRST[at % FIRST.length],
    SECOND[Math.floor(at / FIRST.length) % SECOND.length],
  ];
  const trade = TRADE[Math.floor(at / (FIRST.length * SECOND.length) + at) % TRADE.length];
  return `${first}${second} ${trade}`;
}

function slug(company: string): string {
  return company.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function breathsOf(calls: readonly Transcript[], section: 'prepared' | 'qa'): Breaths {
  const all = calls.flatMap(({ turns }) =>
    turns
      .filter((turn) => turn.section === section)
      .flatMap(({ text, sentences }) => {
        const runs = [];
        for (let at = 0; at < sentences.length; at += BREATH) {
          const run = sentences.slice(at, at + BREATH);
          runs.push(text.slice(run[0]?.start, run.at(-1)?.end).replaceAll('\n', ' '));
        }
        return runs.filter((run) => run.length > 60 && !OF_ITS_CALL.test(run));
      }),
  );
  const hasFigure = (text: string) => /\d/.test(text);
  return { dense: all.filter(hasFigure), plain: all.filter((text) => !hasFigure(text)) };
}

/** The same speech with other digits, so that no two calls state the same. */
function refigured(text: string, draw: (below: number) => number): string {
  return text.replaceAll(/\b\d{1,3}(?:,\d{3})*\.\d+\b/g, (figure) =>
    figure.replaceAll(/[1-9]/g, () => String(1 + draw(9))),
  );
}

/** A word that few calls have: people look for such words. */
function oddWord(draw: (below: number) => number): string {
  const letters = 'bcdfghklmnprstvz';
  const rank = Math.floor(4000 ** (draw(1000) / 1000)); // few are said often, most of them rarely
  return `term${letters[rank % 16]}${letters[(rank >> 4) % 16]}${letters[(rank >> 8) % 16]}o`;
}

/** Numbers below a limit in an order that a seed decides. */
function drawer(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
