/** What the minutes of a session say by themselves, held against what everybody saw of it. */
import type { Caller, Loose } from './caller.js';
import type { FollowedSession } from './live-room-client.js';
import { insist, type HeldMeeting } from './session-stage.js';
import { inWords } from './storm.js';

const poll = 'polls { question kind secret voters lines { votes } }';
const speaker = 'speakers { name times }';
const document = `query Minutes($number: Int!) { meeting(number: $number) { minutes { draft { content {
  attendance { onSite remote } ${speaker} ${poll}
  parts { kind title takenAt ${speaker} ${poll} } } } } } }`;

/** A line for each thing that happened and is told otherwise. */
export async function wrongInMinutes(
  reader: Caller,
  { number }: HeldMeeting,
  happened: FollowedSession,
  speakers: number,
): Promise<string[]> {
  const { meeting } = await insist(() => reader.get(document, { number }));
  const content = meeting.minutes?.draft?.content;
  if (!content) return ['The minutes have not begun by themselves.'];
  const all = [content, ...content.parts];
  const spoke = all.flatMap((part: Loose) => part.speakers);
  const { session, presence, polls } = happened;
  const wrong: string[] = [];
  const compare = (what: string, told: unknown, due: unknown): void => {
    if (inWords(told) !== inWords(due))
      wrong.push(`The minutes tell of ${what}: ${inWords(told)} for ${inWords(due)}`);
  };
  compare('who was there', content.attendance, presence);
  compare(
    'the items',
    content.parts.flatMap(({ kind, title, takenAt }: Loose) => (kind === 'ITEM' ? [{ title, takenAt }] : [])),
    session.items.filter(({ takenAt }) => takenAt).map(({ title, takenAt }) => ({ title, takenAt })),
  );
  compare(
    'who spoke',
    [
      new Set(spoke.map(({ name }: Loose) => name)).size,
      spoke.reduce((sum: number, { times }: Loose) => sum + times, 0),
    ],
    [speakers, speakers],
  );
  compare(
    'the votes',
    all.flatMap((part: Loose) => part.polls).sort((a: Loose, b: Loose) => (a.question < b.question ? -1 : 1)),
    polls.map(({ question, kind, secret, voters, options }) => ({
      ...{ question, kind, secret, voters },
      lines: options.map(({ votes }) => ({ votes })),
    })),
  );
  return wrong;
}
