const IRREGULAR: Readonly<Record<string, string>> = {
  ...{
    begin: 'began|begun',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    choose: 'chose|chosen',
  },
  ...{
    draw: 'drew|drawn',
    find: 'found',
    get: 'got',
    give: 'gave|given',
    hold: 'held',
    lay: 'laid',
  },
  ...{
    leave: 'left',
    lend: 'lent',
    make: 'made',
    pay: 'paid',
    repay: 'repaid',
    put: 'put',
    ring: 'rang|rung',
  },
  ...{
    run: 'ran|run',
    sell: 'sold',
    send: 'sent',
    set: 'set',
    shut: 'shut',
    sink: 'sank|sunk',
    spend: 'spent',
  },
  ...{
    take: 'took|taken',
    teach: 'taught',
    wind: 'wound',
    win: 'won',
    write: 'wrote|written',
    cut: 'cut',
  },
};
const SUBJECT =
  "(?:we|we['’]ve|was|were|been|has|have|board|company)(?: (?:have|has|had|also|now|since|already|fully|finally|successfully|then|all|just|been))*";

// What is finished is completed, too.
const ENDED = 'completed|finished|concluded';

/** Where a sentence tells that something was done: "we drilled", "the farm was energised". */
export function pastOf(verb: string): RegExp {
  const plain = verb.toLowerCase();
  const last = plain.slice(-1);
  const regular = plain.endsWith('e')
    ? `${plain}d`
    : /[^aeiou]y$/.test(plain)
      ? `${plain.slice(0, -1)}ied`
      : `${plain}${last}?ed`;
  // "have it signed" has its form already
  const own = /ed$/.test(plain) ? plain : (IRREGULAR[plain] ?? regular);
  const form = /^(?:complete|finish|conclude)d?(?:ed)?$/.test(plain) ? ENDED : own;
  return new RegExp(`\\b${SUBJECT} (?:${form})\\b`, 'iu');
}
