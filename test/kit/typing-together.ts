/** Two rapporteurs who type in one part of the minutes at once, each on an api process of their own. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PlantedFault } from './api-process.js';
import { LiveStage } from './live-stage.js';
import { freshMinutes, MinutesClient } from './minutes-client.js';
import { does, heldMeeting } from './session-stage.js';

/** Merges what was typed into what the part was before somebody else's words, which are written over. */
export const mergesWithoutHolding: PlantedFault = {
  name: 'typed-without-holding-the-part',
  file: 'libs/meetings/src/minutes/minutes.repository.js',
  from: 'where pt.id = $1 for update of pt for share of mi',
  to: 'where pt.id = $1',
};
/** Stores what was typed and tells nobody. */
export const tellsNobody: PlantedFault = {
  name: 'typed-and-not-told',
  file: 'libs/meetings/src/minutes/minutes-writing.service.js',
  from: 'tx.emit(minutesTyped(',
  to: 'void (minutesTyped(',
};

const mark = (sign: string, n: number): string => `${sign}${String(n).padStart(2, '0')} `;

export class TypingTogether {
  private constructor(
    readonly stage: LiveStage,
    private readonly number: number,
    readonly partId: string,
    readonly one: MinutesClient,
    readonly other: MinutesClient,
  ) {}

  static async set(faults: PlantedFault[] = []): Promise<TypingTogether> {
    const stage = await LiveStage.set([faults, faults]);
    const facilitator = await stage.caller('facilitator');
    const { id, number } = await heldMeeting(facilitator, stage.scopeId, { items: 1 });
    await does(facilitator, 'conductSession', { meetingId: id, version: 1, command: 'OPEN' });
    await does(facilitator, 'conductSession', { meetingId: id, version: 2, command: 'CLOSE' });
    await facilitator.get(
      'mutation ($id: ID!, $people: [ID!]!) { appointRapporteurs(meetingId: $id, version: 1, personIds: $people) { id } }',
      { id, people: [stage.ids.person['member'], stage.ids.person['moderator']] },
    );
    const [member, moderator] = [await stage.caller('member', 0), await stage.caller('moderator', 1)];
    const { draft } = await freshMinutes(member, number);
    const item = draft.parts.find(({ kind }: { kind: string }) => kind === 'ITEM');
    return new TypingTogether(
      stage,
      number,
      item.id,
      await MinutesClient.open(member, number),
      await MinutesClient.open(moderator, number),
    );
  }

  /** Each types so many marks, one at the end of what they see and the other before it, who falls out of the network meanwhile. */
  async type(marks: number): Promise<void> {
    const typeAll = async (client: MinutesClient, sign: string, at: number | 'end'): Promise<void> => {
      for (let n = 0; n < marks; n++) {
        const { errors } = await client.type(this.partId, at, mark(sign, n));
        if (errors.length > 0) throw new Error(JSON.stringify(errors));
      }
    };
    const dropping = async (): Promise<void> => {
      for (let round = 0; round < 3; round++) {
        await pause(60);
        this.other.disconnect();
        await pause(60);
        this.other.connect();
      }
    };
    await Promise.all([typeAll(this.one, 'a', 'end'), typeAll(this.other, 'b', 0), dropping()]);
  }

  /** What a fresh query shows. */
  async truth(): Promise<string> {
    const { draft } = await freshMinutes(await this.stage.caller('facilitator'), this.number);
    return draft.parts.find(({ id }: { id: string }) => id === this.partId).text;
  }

  /** What stands on the two screens. */
  screens(): [string, string] {
    return [this.one.text(this.partId), this.other.text(this.partId)];
  }

  async strike(): Promise<void> {
    this.one.close();
    this.other.close();
    await this.stage.strike();
  }
}

/** The marks of one of them in the order in which they stand there. */
export function marksIn(text: string, sign: string): string[] {
  return text.match(new RegExp(`${sign}\\d\\d `, 'g')) ?? [];
}

export function allMarks(sign: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => mark(sign, n));
}
