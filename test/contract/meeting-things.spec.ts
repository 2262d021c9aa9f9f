/** What the public page of a meeting tells machines, in the words of schema.org. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let secretariat: Caller;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  secretariat = house.guest();
  await secretariat.signIn('secretariat@guildhall.example', 'guildhall-demo');
}, 120_000);
afterAll(() => house?.close());

const pl = (text: string) => [{ language: 'pl', text }];

/** Of the page that stands at this address in the end. */
async function thingsAt(path: string): Promise<Loose> {
  const html = await (await fetch(house.url + path, { headers: { 'accept-language': 'pl' } })).text();
  return JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)![1]!);
}

describe('what search engines are told of a meeting', () => {
  it('holds the panels that others host, and each house once', async () => {
    const guest = house.guest();
    guest.cookie = 'guildhall_language=pl';
    const { communities } = await guest.get(
      '{ communities { meetings(first: 100) { items { number title } } } }',
    );
    const conference = communities
      .flatMap(({ meetings }: Loose) => meetings.items)
      .find(({ title }: Loose) => title?.startsWith('Miasta Integrujące'));
    const { meeting } = await guest.get(
      `query ($n: Int!) { meeting(number: $n) { programme { days { venue { name } } sessions { hostOrganisation { name } } } } }`,
      { n: conference.number },
    );
    const { days, sessions } = meeting.programme;
    const things = await thingsAt(`/meetings/${conference.number}`);
    expect(things).toMatchObject({ '@type': 'Event', name: conference.title });
    expect(things.location.map(({ name }: Loose) => name)).toEqual(
      days.map(({ venue }: Loose) => venue.name),
    );
    expect(things.subEvent).toHaveLength(3);
    expect(things.subEvent.map(({ name, organizer }: Loose) => [name, organizer.name])).toEqual(
      sessions.map(({ hostOrganisation: { name } }: Loose) => [name, name]),
    );
    // nobody knows when each of them was, and nobody pretends to
    expect(things.subEvent.some((one: Loose) => 'startDate' in one || 'location' in one)).toBe(false);
    for (const { organizer } of things.subEvent) {
      const { status } = await fetch(house.url + new URL(organizer.url).pathname);
      expect([organizer.url, status]).toEqual([organizer.url, 200]);
    }
  });

  it('holds each session with its hour, its room, and who speaks, and breaks are none', async () => {
    const { groups } = await secretariat.get('{ groups(first: 30) { items { id visibility } } }');
    const open = groups.items.find(({ visibility }: Loose) => visibility === 'PUBLIC');
    const content = { titles: pl('Zjazd'), date: '2031-05-06', timeZone: 'Europe/Warsaw' };
    const { createMeeting: made } = await secretariat.get(
      'mutation ($input: CreateMeetingInput!) { createMeeting(input: $input) { id number } }',
      { input: { key: randomUUID(), placeId: open.id, content } },
    );
    await secretariat.get(
      'mutation ($input: SetMeetingStateInput!) { setMeetingState(input: $input) { id } }',
      { input: { id: made.id, version: 1, state: 'PLANNED' } },
    );
    const { setMeetingDays } = await secretariat.get(
      'mutation ($input: SetMeetingDaysInput!) { setMeetingDays(input: $input) { venues { rooms { id } } } }',
      {
        input: {
          meetingId: made.id,
          version: 1,
          venues: [{ name: 'Ratusz', rooms: [{ name: 'Sala sesyjna' }] }],
          days: [{ date: '2031-05-06', startTime: '09:00', venue: 0 }],
        },
      },
    );
    const at = { date: '2031-05-06', roomId: setMeetingDays.venues[0].rooms[0].id };
    const speaker = { role: 'SPEAKER', name: 'Ekspertka </script><b>' };
    const chair = { role: 'CHAIR', name: 'Przewodnicząca' };
    for (const session of [
      {
        ...{ ...at, kind: 'PANEL', titles: pl('Edukacja'), startTime: '09:00', endTime: '10:30' },
        people: [speaker, chair],
      },
      { ...at, kind: 'BREAK', titles: pl('Kawa'), startTime: '10:30', endTime: '11:00' },
      { kind: 'PANEL', titles: pl('Bez godziny') },
    ])
      await secretariat.get(
        'mutation ($input: AddMeetingSessionInput!) { addMeetingSession(input: $input) { id } }',
        { input: { key: randomUUID(), meetingId: made.id, content: session } },
      );
    const things = await thingsAt(`/meetings/${made.number}`);
    expect(things.subEvent).toEqual([
      {
        '@type': 'Event',
        name: 'Edukacja',
        startDate: '2031-05-06T07:00:00.000Z',
        endDate: '2031-05-06T08:30:00.000Z',
        location: { '@type': 'Place', name: 'Sala sesyjna, Ratusz' },
        performer: [{ '@type': 'Person', name: speaker.name }],
      },
      { '@type': 'Event', name: 'Bez godziny' },
    ]);
  });
});
