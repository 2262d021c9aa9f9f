/** What the demo's meetings decided and set: written down as those who run them would, done by whose it is. */
import { Decisions, TaskOwnerInput, TaskWriting } from '#outcomes';
import { plainToInstance } from 'class-transformer';
import type { DemoDecision, DemoOutcomes } from '../../../../demo/outcomes.js';
import { dayIn } from './demo-meetings.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';
import type { DemoTowns } from './demo-towns.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export class DecidedAtMeetings {
  /** by the decision as the demo has it */
  private readonly recorded = new Map<DemoDecision, string>();

  constructor(
    private readonly app: Rooms,
    private readonly outcomes: readonly DemoOutcomes[],
    private readonly people: DemoPeople,
    private readonly towns: DemoTowns,
    private readonly meetings: Made,
  ) {}

  /** What was decided by an item of the agenda, while it is taken. */
  async byItem(meeting: string, item: number): Promise<void> {
    for (const { decisions } of this.outcomes.filter((one) => one.meeting === meeting))
      for (const decision of decisions.filter((one) => one.item === item))
        await this.record(this.meetings.of(meeting), decision, decisions);
  }

  /** What was decided apart from how the meetings were held. */
  async apart(): Promise<void> {
    for (const { meeting, decisions } of this.outcomes)
      for (const decision of decisions.filter(({ item }) => item === null))
        await this.record(this.meetings.of(meeting), decision, decisions);
  }

  private async record(
    scopeId: string,
    decision: DemoDecision,
    decisions: readonly DemoDecision[],
  ): Promise<void> {
    const keeper = this.people.as(secretariat);
    const { text, language, ago, amends, tasks } = decision;
    const amended = amends === null ? undefined : decisions[amends - 1];
    const { id } = await this.app.get(Decisions).record(keeper, {
      scopeId,
      text,
      language,
      decidedOn: dayIn(-ago),
      amendsId: amended ? this.recorded.get(amended) : null,
    });
    this.recorded.set(decision, id);
    for (const task of tasks) {
      const set = await this.app.get(TaskWriting).set(keeper, {
        scopeId,
        text: task.text,
        language,
        owner: plainToInstance(TaskOwnerInput, this.ownerOf(task.owner)),
        due: dayIn(task.due),
        decisionId: id,
      });
      if (task.done)
        await this.app.get(TaskWriting).finish(this.people.as(task.owner), { id: set.id, word: task.done });
    }
  }

  private ownerOf(owner: string): object {
    const [kind, key = ''] = owner.split(':');
    if (kind === 'municipality') return { municipalityId: this.towns.municipality(key) };
    if (kind === 'organisation') return { organisationId: this.towns.organisation(key) };
    return { personId: this.people.as(owner).personId };
  }
}
