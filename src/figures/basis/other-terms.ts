/** What makes a figure another than the one that was reported: "on a constant currency basis, from 95 million". */
export const OTHER_TERMS =
  /\bconstant[- ]currenc|\bpro[- ]forma\b|\blike[- ]for[- ]like\b|\bexclud\w+|\borganic|\bcomparable basis\b|\bex-(?:fx|items)\b/i;
