/** What the demo's meetings speak of: put there, or proposed and accepted, as people would. */
import { AgendaItemInput, AgendaWriting } from '#meetings';
import { plainToInstance } from 'class-transformer';
import type { DemoAgenda, DemoAgendaItem } from '../../../../demo/agendas.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export async function loadAgendas(
  app: Rooms,
  agendas: readonly DemoAgenda[],
  people: DemoPeople,
  meetings: Made,
): Promise<void> {
  const writing = app.get(AgendaWriting);
  for (const { meeting, items, proposals } of agendas) {
    const meetingId = meetings.of(meeting);
    const add = (item: DemoAgendaItem) =>
      writing.add(people.as(item.by), { meetingId, content: contentOf(item, people) });
    for (const item of items) {
      const { id, proposed } = await add(item);
      if (proposed) await writing.accept(people.as(secretariat), id);
    }
    for (const item of proposals) await add(item);
  }
}

function contentOf({ presents, ...item }: DemoAgendaItem, people: DemoPeople): AgendaItemInput {
  return plainToInstance(AgendaItemInput, {
    ...item,
    presenterId: presents && people.as(presents).personId,
  });
}
