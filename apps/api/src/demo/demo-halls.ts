/** What the halls of the demo hold: asked, seated and voted as people would. */
import { PollInput, Polls, Votes } from '#discussions';
import { newId } from '#kernel';
import { Questions, Tables } from '#meetings';
import { plainToInstance } from 'class-transformer';
import type { DemoHall, DemoHallPoll, DemoQuestion, DemoTable } from '../../../../demo/halls.js';
import { dayIn } from './demo-meetings.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export async function loadHalls(
  app: Rooms,
  halls: readonly DemoHall[],
  people: DemoPeople,
  places: Made,
): Promise<void> {
  for (const { place, questions, tables, polls } of halls) {
    const placeId = places.of(place);
    if (questions.length > 0) await askAll(app, questions, people, placeId);
    for (const table of tables) await setTable(app, table, people, placeId);
    for (const poll of polls) await holdPoll(app, poll, people, placeId);
  }
}

async function askAll(
  app: Rooms,
  questions: readonly DemoQuestion[],
  people: DemoPeople,
  meetingId: string,
): Promise<void> {
  const keeper = people.as(secretariat);
  const room = app.get(Questions);
  await room.setBox(keeper, { meetingId, open: true, anonymous: true });
  for (const { by, text, language, anonymous, support, answered, aside } of questions) {
    const { id } = await room.ask(people.as(by), { key: newId(), meetingId, text, language, anonymous });
    for (const key of support) await room.support(people.as(key), { id, support: true });
    if (answered) await room.take(keeper, { id });
    if (answered) await room.close(keeper, id);
    if (aside) await room.setAside(keeper, { id, reason: aside });
  }
}

async function setTable(
  app: Rooms,
  { people: sitting, output, ...table }: DemoTable,
  people: DemoPeople,
  meetingId: string,
): Promise<void> {
  const room = app.get(Tables);
  const { id } = await room.add(people.as(secretariat), { meetingId, ...table });
  for (const key of sitting) await room.join(people.as(key), { id });
  if (output)
    await room.write(people.as(output.by), { id, version: 0, text: output.text, language: table.language });
}

async function holdPoll(app: Rooms, poll: DemoHallPoll, people: DemoPeople, scopeId: string): Promise<void> {
  const keeper = people.as(secretariat);
  const { id, options } = await app
    .get(Polls)
    .draft(keeper, { scopeId, poll: plainToInstance(PollInput, asked(poll)) });
  if (poll.state === 'DRAFT') return;
  await app.get(Polls).open(keeper, id);
  for (const { by, weights } of poll.votes) {
    const choices = options
      .map(({ id: optionId }, at) => ({ optionId, weight: weights[at] ?? 0 }))
      .filter(({ weight }) => weight > 0);
    await app.get(Votes).vote(people.as(by), { pollId: id, choices, key: newId() });
  }
  if (poll.state === 'CLOSED') await app.get(Polls).close(keeper, id);
}

function asked({ low, high, dates, state: _, votes: __, ...poll }: DemoHallPoll): object {
  return {
    ...poll,
    lowLabel: low,
    highLabel: high,
    ...(dates.length > 0
      ? {
          timeZone: 'Europe/Warsaw',
          dates: dates.map((date) => ({ day: dayIn(date.in), startTime: date.starts, endTime: date.ends })),
        }
      : {}),
  };
}
