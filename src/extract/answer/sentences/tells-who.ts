import { namesAsked } from './names-asked.ts';

// "Castellan is the engineering contractor."
const SUBJECT =
  /^(?!(?:It|He|She|They|We|You|I|This|That|These|Those|There|Here|What|Who|Our|The|Yes|No|So|And|But|Both|All|Some|Nobody|Everyone)\b)\p{Lu}[\p{L}\p{N}&.’'-]+(?: (?:(?:of|and|&) )?\p{Lu}[\p{L}\p{N}&.’'-]*)*(?:, [^,]{3,60},)? (?:is|are|was|were|will|has|does|did|built|builds|runs|takes|took|joins|joined|becomes|became|succeeds|succeeded|starts|started|comes|replaces|replaced|leads|heads|steps)\b/u;

/** Whether a reply to a question of who tells it: as it asks, or with a name for its subject. */
export function tellsWho(reply: string, asked: string): boolean {
  return namesAsked(reply, asked) || SUBJECT.test(reply);
}
