/** What is counted or paid up to a number: openings, hires, cuts, savings, a buyback, a dividend. */
export interface TallyKind {
  readonly name: string;
  /** Up to the figure, of what is to come: "to open about". */
  readonly ahead: RegExp;
  /** Up to the figure, of what is done: "we opened". */
  readonly done: RegExp;
  /** What it is of stands beside the figure; null where it is counted by its own noun. */
  readonly of: RegExp | null;
}

const FILL =
  '(?: (?:about|around|approximately|roughly|some|nearly|almost|over|up to|at least|more than|another|as many as|a further|between|a total of|further|the|our|its|planned|first))*';
const count = (name: string, ahead: string, done: string, itself = '(?!)'): TallyKind => ({
  name,
  ahead: new RegExp(`\\b(?:${ahead})${FILL} $`, 'i'),
  done: new RegExp(
    `\\b(?:we|we['’]ve|had|have|has|company|group|team|then|and|also|already) (?:(?:now|then|already|also|since|net|have|had) )*(?:${done})${FILL} $|\\b(?:completed|finished|concluded|done with) (?:the |our )?(?:${ahead}|recruitment|closure|installation|sign-?up) of${FILL} $|\\b(?:${itself})${FILL} $`,
    'i',
  ),
  of: null,
});

/** Each way to speak of them, the more telling first. */
export const TALLY_KINDS: readonly TallyKind[] = [
  {
    name: 'savings',
    ahead: /\b(?:sav(?:e|ing|ings)|efficienc(?:y|ies)|cost (?:reductions?|cuts?)|synergies)\b/i,
    done: /\b(?:deliver|achiev|reach|realis|realiz|generat|yield|secur|bank|produc|sav|amount|came|total|was|were)(?:ed|ing|d)?\b/i,
    of: /\b(?:savings?|sav(?:e|ed|ing)|synergies|(?:cost|efficiency) (?:reductions?|gains?|cuts?))\b/i,
  },
  {
    name: 'share buyback',
    ahead: /\b(?:buy[- ]?backs?|buy(?:ing)? back|repurchas(?:e|es|ing))\b/i,
    done: /\b(?:bought back|repurchased|retired|completed|finished|concluded|spent|(?:we|have|had) bought)\b/i,
    of: /\b(?:buy[- ]?backs?|buy(?:ing)? back|bought back|repurchas\w+|(?:retir|bought|buy)\w* (?:[^\s,;]+ ){1,5}(?:our|own) (?:own )?(?:shares|stock))\b/i,
  },
  {
    name: 'dividend',
    ahead:
      /\b(?:propos(?:e|ing)|recommend(?:ing)?|pay(?:ing)?|distribut(?:e|ing)|declar(?:e|ing)) (?:[\w-]+ ){0,3}dividend\b/i,
    done: /\b(?:paid|distributed|approved)\b/i,
    of: /\bdividends?\b/i,
  },
  count(
    'cut',
    'clos(?:e|ing)|shut(?:ting)?|fold(?:ing)?|merg(?:e|ing)|consolidat(?:e|ing)|wind(?:ing)? down|cut(?:ting)?|eliminat(?:e|ing)|shed(?:ding)?|reduc(?:e|ing) (?:(?:our|the) )?(?:headcount|workforce|staff|team|organi[sz]ation) by|cutting (?:(?:our|the) )?(?:headcount|workforce|staff) by|cut (?:(?:our|the) )?(?:headcount|workforce|staff) by|exit(?:ing)?|retir(?:e|ing)',
    'closed|shut|folded|merged|consolidated|wound down|cut|eliminated|shed|reduced (?:(?:our|the) )?(?:headcount|workforce|staff|team|organi[sz]ation) by|exited|retired',
    '(?:headcount|workforce|staff(?:ing)?(?: numbers?| levels?)?|employees) (?:(?:has|have|had|was|were|is|are|then|since|now) )*(?:been )?(?:(?:come|came|gone|went|brought) down|fall(?:en)?|fell|dropped|declined|decreased|reduced|cut|shr[au]nk|down|lower) by',
  ),
  count(
    'add',
    'open(?:ing)?|add(?:ing)?|hir(?:e|ing)|recruit(?:ing)?|tak(?:e|ing) on|employ(?:ing)?|onboard(?:ing)?|launch(?:ing)?|build(?:ing)?|install(?:ing)?|creat(?:e|ing)|sign(?:ing)?|roll(?:ing)? out|equip(?:ping)?|connect(?:ing)?|deploy(?:ing)?|train(?:ing)?|refurbish(?:ing)?|renovat(?:e|ing)|remodel(?:l?ing)?|convert(?:ing)?',
    'opened|added|hired|recruited|taken on|took on|employed|onboarded|launched|built|installed|created|signed|rolled out|equipped|connected|deployed|trained|refurbished|renovated|remodell?ed|converted',
  ),
  {
    // "to have 90 fitters in Ghent by the end of June": how many there are then
    name: 'have',
    ahead: new RegExp(`\\b(?:have|reach|be at|get to|arrive at)${FILL} $`, 'i'),
    done: new RegExp(
      `\\b(?:(?:ended|closed|finished) (?:[\\w-]+ ){1,4}(?:at|with)|(?:we|we['’]re) (?:now )?(?:are )?at|we (?:now |already )?have|reached)${FILL} $`,
      'i',
    ),
    of: null,
  },
];

/** The verbs of a count, as one is told of it: "bakers to hire". */
export function verbOf(said: string): string {
  const [word = ''] = said.trim().toLowerCase().split(' ');
  if (/^reduc/.test(word)) return 'cut';
  const plain = /^(.*?)(?:ing)$/.exec(word)?.[1];
  if (plain === undefined) return word;
  return /^(?:clos|merg|consolidat|eliminat|reduc|retir|hir|tak|creat|renovat)$/.test(plain)
    ? `${plain}e`
    : plain.replace(/(tt|dd|pp)$/, (twice) => twice.charAt(0));
}
