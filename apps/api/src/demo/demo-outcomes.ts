/** What the demo's meetings decided and set: written down as those who run them would, done by whose it is. */
import { Decisions, TaskOwnerInput, TaskWriting } from '#outcomes';
import { plainToInstance } from 'class-transformer';
import type { DemoOutcomes } from '../../../../demo/outcomes.js';
import { dayIn } from './demo-meetings.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';
import type { DemoTowns } from './demo-towns.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export async function loadOutcomes(
  app: Rooms,
  outcomes: readonly DemoOutcomes[],
  people: DemoPeople,
  towns: DemoTowns,
  meetings: Made,
): Promise<void> {
  const keeper = people.as(secretariat);
  for (const { meeting, decisions } of outcomes) {
    const scopeId = meetings.of(meeting);
    const recorded: string[] = [];
    for (const { text, language, ago, amends, tasks } of decisions) {
      const { id } = await app.get(Decisions).record(keeper, {
        scopeId,
        text,
        language,
        decidedOn: dayIn(-ago),
        amendsId: amends === null ? null : recorded[amends - 1]!,
      });
      recorded.push(id);
      for (const task of tasks) {
        const owner = ownerOf(task.owner, people, towns);
        const set = await app.get(TaskWriting).set(keeper, {
          scopeId,
          text: task.text,
          language,
          owner: plainToInstance(TaskOwnerInput, owner),
          due: dayIn(task.due),
          decisionId: id,
        });
        if (task.done)
          await app.get(TaskWriting).finish(people.as(task.owner), { id: set.id, word: task.done });
      }
    }
  }
}

function ownerOf(owner: string, people: DemoPeople, towns: DemoTowns): object {
  const [kind, key = ''] = owner.split(':');
  if (kind === 'municipality') return { municipalityId: towns.municipality(key) };
  if (kind === 'organisation') return { organisationId: towns.organisation(key) };
  return { personId: people.as(owner).personId };
}
