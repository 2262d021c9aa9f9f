/** The meetings of the five programmes, asked for as a guest does, held against the case files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Caller, Loose } from '../kit/caller.js';
import { demoRecipe } from '../kit/demo-recipe.js';
import { House } from '../kit/house.js';

let house: House;
let meetings: Loose[];
let reader: Caller;

const document = `query ($after: String) { meetings(first: 20, after: $after) { next items {
  id number kind state title topic aim ordinal date startTime timeZone city venue working relation explanation sectors
  town { name } series { name } community { name } partOf { id } expected { value qualifier } patrons { office name }
  figures { value { value qualifier } rank asWritten what territory source } contributions { kind title by subjects url } quotes { text } photos { id } ups downs commentsOpen unconfirmed hostName
  bodies { role organisation { name } onBehalfOf { name } } projects { title } fundingStatements { text disclaimer } } } }`;

const programmeDocument = `query ($number: Int!) { meeting(number: $number) { programme {
  days { date startTime endTime startsAt venue { name address } } venues { name }
  sessions { kind title date startTime hostOrganisation { name } } } } }`;

beforeAll(async () => {
  house = await House.open({ recipe: demoRecipe });
  reader = house.guest();
  reader.cookie = 'guildhall_language=pl';
  meetings = [];
  let after: string | null = null;
  do {
    const { meetings: page }: Loose = await reader.get(document, { after });
    meetings.push(...page.items);
    after = page.next;
  } while (after);
}, 180_000);
afterAll(() => house?.close());

const caseOf = (name: string): Loose =>
  parse(readFileSync(join(process.cwd(), 'demo', 'cases', `${name}.yaml`), 'utf8'));
const of = (community: string): Loose[] =>
  meetings
    .filter((one) => one.community.name === community)
    .sort((a, b) => (a.ordinal ?? 99) - (b.ordinal ?? 99));
const named = (title: string): Loose => meetings.find((one) => one.title === title);
const programmeOf = async ({ number }: Loose): Promise<Loose> =>
  (await reader.get(programmeDocument, { number })).meeting.programme;
const where = (one: Loose): string | null => one.town?.name ?? one.city;
const namesOf = (one: Loose, role: string): string[] =>
  one.bodies.filter((body: Loose) => body.role === role).map((body: Loose) => body.organisation.name);

describe('the Congress community', () => {
  const own = () => of('Wspólnota praktyków ds. migracji i praw człowieka na poziomie lokalnym');
  const facts = () => caseOf('congress-community').meetings as Loose[];

  it('held its meetings in this order, as exactly as the days are known', () => {
    const inOrder = own().filter((one) => one.ordinal !== null);
    expect(
      inOrder.map(({ ordinal, kind, date, state, topic, venue, city, town }) => ({
        ordinal,
        kind,
        date,
        state,
        topic,
        venue,
        place: town?.name ?? city,
      })),
    ).toEqual(
      facts().map((one) => ({
        ordinal: one.ordinal,
        kind: one.kind ?? 'REGULAR',
        date: one.date,
        state: one.state,
        topic: one.topic?.pl ?? null,
        venue: one.venue ?? null,
        // the town stands in the register by its own name, and a Polish reader's name is another
        place: one.place === 'Chișinău' ? expect.stringMatching(/Chișinău|Kiszyniów/) : (one.place ?? null),
      })),
    );
    expect(inOrder.map(({ timeZone }) => timeZone)).toEqual([
      'Europe/Paris',
      'Europe/Bucharest',
      'Europe/Chisinau',
      'Europe/Warsaw',
      'Europe/Warsaw',
    ]);
  });

  it('planned a fifth, of which its source does not say that it was held', () => {
    const [fifth] = own().filter((one) => one.unconfirmed);
    expect(fifth).toMatchObject({ ordinal: 5, kind: 'FINAL', date: '2024-Q4', state: 'PLANNED' });
    expect(own().filter((one) => one.unconfirmed)).toHaveLength(1);
  });

  it('saw what the Wrocław team presented at the second, and heard them at the round table', () => {
    const second = own().find((one) => one.ordinal === 2);
    const [told] = facts()[1].contributions;
    expect(second.contributions).toEqual([
      { kind: told.kind, title: null, by: told.by, subjects: told.practices, url: null },
    ]);
    const [table] = facts()[3].beside;
    const held = own().find((one) => one.kind === 'ROUND_TABLE');
    expect(held.contributions).toEqual([
      { kind: 'SPEECH', title: null, by: table.contribution_by, subjects: [], url: null },
    ]);
  });

  it('had a round table and a study visit beside the fourth', () => {
    const fourth = own().find((one) => one.ordinal === 4);
    const [table, visit] = facts()[3].beside;
    const beside = own().filter((one) => one.partOf?.id === fourth.id);
    expect(beside.map(({ kind, relation }) => [kind, relation]).sort()).toEqual([
      ['ROUND_TABLE', 'BESIDE'],
      ['STUDY_VISIT', 'BESIDE'],
    ]);
    expect(beside.find((one) => one.kind === 'ROUND_TABLE').topic).toBe(table.topic.pl);
    expect(beside.find((one) => one.kind === 'STUDY_VISIT')).toMatchObject({ venue: visit.visited.pl });
    expect(where(beside.find((one) => one.kind === 'STUDY_VISIT'))).toBe(visit.place);
  });
});

describe('the forum in Lublin', () => {
  it('worked in four thematic groups, over its three days', async () => {
    const { event, working_groups: groups } = caseOf('lublin-forum');
    const programme = await programmeOf(named(event.title.pl));
    expect(programme.sessions.map(({ kind, title }: Loose) => [kind, title])).toEqual(
      groups.map(({ pl }: Loose) => ['WORKING_GROUP', pl]),
    );
    const [first, last] = event.date.split('/');
    expect(programme.days.map(({ date }: Loose) => date)).toEqual([first, '2014-03-22', last]);
    expect(programme.days.every(({ venue }: Loose) => venue.name === event.venue.name)).toBe(true);
  });

  it('is told whole: series, sectors, who stands behind it, and both statements', () => {
    const { event, organisers, partners, patronage, funding_statements: statements } = caseOf('lublin-forum');
    const forum = named(event.title.pl);
    expect(forum).toMatchObject({
      kind: event.kind,
      working: event.working,
      date: event.date,
      ordinal: event.series.ordinal,
      series: { name: event.series.pl },
      venue: event.venue.name,
      town: { name: event.venue.city },
      expected: event.expected_participants,
      sectors: event.sectors,
      aim: event.aim.pl,
      patrons: patronage.map(({ office, name }: Loose) => ({ office, name })),
    });
    expect(namesOf(forum, 'ORGANISER')).toEqual(organisers);
    expect(namesOf(forum, 'PARTNER')).toEqual(partners);
    expect(forum.fundingStatements).toEqual(
      statements.map(({ text, disclaimer }: Loose) => ({ text, disclaimer: disclaimer ?? null })),
    );
  });
});

describe('the conference of Lower Silesia', () => {
  it('is invited to on behalf of Wrocław, under a patron without a name, over six statements in their order', () => {
    const {
      event,
      funding_statements: statements,
      event_part_of_project: wider,
    } = caseOf('dolny-slask-conference');
    const conference = named(event.title.pl);
    expect(conference).toMatchObject({
      kind: event.kind,
      date: event.date,
      startTime: null,
      venue: null,
      town: { name: event.city },
      aim: event.aim.pl,
      patrons: [{ office: event.patronage[0].office, name: null }],
      projects: [{ title: wider.title.pl }],
    });
    expect(conference.bodies).toEqual([
      {
        role: 'HOST',
        organisation: { name: event.invited_by.organisation },
        onBehalfOf: { name: 'Wrocław' },
      },
    ]);
    expect(conference.fundingStatements.map(({ text }: Loose) => text)).toEqual(
      statements.map(({ text }: Loose) => text),
    );
    const { page } = caseOf('dolny-slask-conference');
    expect(conference).toMatchObject({
      ups: page.rating.up,
      downs: page.rating.down,
      commentsOpen: page.comments_open,
    });
    const [told] = caseOf('dolny-slask-conference').statistics;
    expect(conference.figures).toEqual([
      {
        value: null,
        rank: told.rank,
        asWritten: null,
        what: told.of.pl,
        territory: told.territory.pl,
        source: null,
      },
    ]);
  });
});

describe('the conference in Gdańsk', () => {
  it('is kept with its notice, over two houses, each day with its own hour and no end, and its panels by their hosts', async () => {
    const { event, archive_notice: notice } = caseOf('gdansk-conference');
    const conference = named(event.title.pl);
    const [first, last] = event.days;
    expect(conference).toMatchObject({
      state: 'ARCHIVED',
      explanation: notice.pl,
      date: `${first.start.slice(0, 10)}/${last.start.slice(0, 10)}`,
      startTime: first.start.slice(11),
      timeZone: event.time_zone,
      expected: event.expected_participants,
    });
    expect(conference.figures).toEqual(
      caseOf('gdansk-conference').statistics.map((told: Loose) => ({
        value: { value: told.value, qualifier: told.qualifier },
        rank: null,
        asWritten: told.as_written,
        what: told.what.pl,
        territory: null,
        source: told.source?.pl ?? null,
      })),
    );
    const programme = await programmeOf(conference);
    expect(programme.days).toEqual(
      event.days.map(({ start, end, venue }: Loose) => ({
        date: start.slice(0, 10),
        startTime: start.slice(11),
        endTime: end,
        // Warsaw stood two hours before UTC in that June
        startsAt: new Date(`${start}:00+02:00`).toISOString(),
        venue: { name: venue.name, address: venue.address },
      })),
    );
    expect(programme.venues).toEqual(event.days.map(({ venue }: Loose) => ({ name: venue.name })));
    expect(programme.sessions).toEqual(
      event.sessions.map(({ kind, host_organisation: host }: Loose) => ({
        kind,
        title: null,
        date: null,
        startTime: null,
        hostOrganisation: { name: host.replace(/ \((UNHCR|CWII)\)$/, '') },
      })),
    );
    expect(meetings.filter((one) => one.partOf?.id === conference.id)).toEqual([]);
  });
});

describe('the consultation and its closing event', () => {
  it('were five seminars in five cities, and a day whose date nobody says', () => {
    const { consultation, closing_event: closing, project } = caseOf('wlacznik');
    const seminars = of('Nic o nas bez nas – lokalnie!').filter((one) => one.kind === 'SEMINAR');
    expect(seminars.map(where).sort()).toEqual([...consultation.seminars].sort());
    expect(named(closing.title.pl)).toMatchObject({
      kind: closing.kind,
      date: '',
      town: { name: closing.city },
      projects: [{ title: project.title.pl }],
    });
  });
});
