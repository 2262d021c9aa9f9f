/** That somebody took part in a meeting: one page, to be signed for the organiser. */
import { heading, paragraph, type Block, type Paper } from '#platform';
import {
  bodyInWords,
  statementsOf,
  whenInWords,
  whereInWords,
  wordsOf,
  type MeetingFacts,
} from './meeting-facts.js';
import { paperOf } from './paper-of.js';

/** No verb says of which sex somebody is: the house does not know it. */
export function certificatePaper(
  facts: MeetingFacts,
  { name, from, remote }: { name: string; from: string | null; remote: boolean },
): Paper {
  const words = wordsOf(facts);
  const { title, certified, tookPart, remotely, issued, signature } = words.certificate;
  const organisers = facts.bodies
    .filter(({ role }) => role !== 'PARTNER')
    .map((body) => bodyInWords(body, words));
  const where = whereInWords(facts);
  const blocks: Block[] = [
    ...(facts.place ? [paragraph(facts.place, 'LEAD')] : []),
    heading(1, title),
    paragraph(certified),
    paragraph(name, 'NAME'),
    ...(from ? [paragraph(from)] : []),
    paragraph(remote ? remotely : tookPart),
    heading(2, facts.title.text, facts.title.language),
    paragraph([whenInWords(facts), where].filter(Boolean).join('\n')),
    ...(organisers.length > 0 ? [paragraph(organisers.join('; '), 'QUIET')] : []),
    { kind: 'signatures', under: [issued, signature] },
    ...statementsOf(facts),
  ];
  return { ...paperOf(facts, title, blocks), certificate: true };
}
