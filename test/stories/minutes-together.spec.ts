/** Two rapporteurs type in one paragraph at once, on two api processes, one of them falling out of the network: no word is lost. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LiveStage } from '../kit/live-stage.js';
import { freshMinutes, MinutesClient } from '../kit/minutes-client.js';
import { does, heldMeeting, type HeldMeeting } from '../kit/session-stage.js';
import { until } from '../kit/watching.js';

let stage: LiveStage;
let meeting: HeldMeeting;

beforeAll(async () => {
  stage = await LiveStage.set([[], []]);
  const facilitator = await stage.caller('facilitator');
  meeting = await heldMeeting(facilitator, stage.scopeId, { items: 1 });
  await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 1, command: 'OPEN' });
  await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 2, command: 'CLOSE' });
  await facilitator.get(
    'mutation ($id: ID!, $people: [ID!]!) { appointRapporteurs(meetingId: $id, version: 1, personIds: $people) { id } }',
    { id: meeting.id, people: [stage.ids.person['member'], stage.ids.person['moderator']] },
  );
}, 180_000);
afterAll(() => stage?.strike());

it('both read the same, and every letter of both is there, in the order in which each typed', async () => {
  const [member, moderator] = [await stage.caller('member', 0), await stage.caller('moderator', 1)];
  const minutes = await freshMinutes(member, meeting.number);
  const partId = minutes.draft.parts.find((part: { kind: string }) => part.kind === 'ITEM').id as string;
  const [one, other] = [
    await MinutesClient.open(member, meeting.number),
    await MinutesClient.open(moderator, meeting.number),
  ];
  const marks = 40;
  const typeAll = async (client: MinutesClient, sign: string, at: number | 'end'): Promise<void> => {
    for (let n = 0; n < marks; n++) {
      const { errors } = await client.type(partId, at, `${sign}${String(n).padStart(2, '0')} `);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    }
  };
  const dropping = (async () => {
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      other.disconnect();
      await new Promise((resolve) => setTimeout(resolve, 60));
      other.connect();
    }
  })();
  await Promise.all([typeAll(one, 'a', 'end'), typeAll(other, 'b', 0), dropping]);
  const text = async (): Promise<string> =>
    (await freshMinutes(member, meeting.number)).draft.parts.find(
      (part: { id: string }) => part.id === partId,
    ).text;
  const truth = await text();
  await until(() => one.text(partId) === truth && other.text(partId) === truth, 10_000);
  const typedBy = (sign: string): string[] => truth.match(new RegExp(`${sign}\\d\\d`, 'g')) ?? [];
  const wanted = (sign: string) =>
    Array.from({ length: marks }, (_, n) => `${sign}${String(n).padStart(2, '0')}`);
  expect(typedBy('a')).toEqual(wanted('a'));
  // each of theirs was put before the one that they had typed before
  expect(typedBy('b').reverse()).toEqual(wanted('b'));
  expect(truth).toHaveLength(2 * marks * 4);
  one.close();
  other.close();
}, 60_000);
