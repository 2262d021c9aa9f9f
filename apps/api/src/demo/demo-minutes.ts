/** How meetings of the demo were held, and what is written of them: opened, spoken, decided and typed as those who were there would. */
import {
  AllMinutes,
  Attendances,
  FloorCommandKind,
  Floors,
  LeadingMinutes,
  LiveSessions,
  MeetingState,
  MeetingWriting,
  MinutesApproval,
  MinutesCommentAnswer,
  MinutesComments,
  MinutesWriting,
  SessionCommandKind,
} from '#meetings';
import { instantOf, localTimeOf, newId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { DemoItemHeld, DemoMinutes, DemoRound } from '../../../../demo/minutes.js';
import { dayIn } from './demo-meetings.js';
import { backdateSession, type TimedSession } from './backdate.js';
import type { DecidedAtMeetings } from './demo-outcomes.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export async function loadMinutes(
  app: Rooms,
  minutes: readonly DemoMinutes[],
  people: DemoPeople,
  meetings: Made,
  decided: DecidedAtMeetings,
): Promise<void> {
  for (const one of minutes) {
    const meetingId = meetings.of(one.meeting);
    const session = await new HeldSession(app, people, meetingId, one, decided).hold();
    // before approval, which fixes what the clock said
    await backdateSession(app.get(UnitOfWork), session);
    const partIds = await write(app, people, meetingId, one);
    if (one.round) await askForCorrections(app, people, { meetingId, partIds }, one, one.round);
    if (one.approved)
      await app.get(MinutesApproval).approve(people.as(secretariat), { meetingId, version: 1 });
  }
}

class HeldSession {
  private readonly timed: TimedSession;

  constructor(
    private readonly app: Rooms,
    private readonly people: DemoPeople,
    private readonly meetingId: string,
    private readonly held: DemoMinutes,
    private readonly decided: DecidedAtMeetings,
  ) {
    this.timed = { meetingId, minutes: 0, items: [], turns: [] };
  }

  /** From the opening to the last word; from then on the meeting was held. */
  async hold(): Promise<TimedSession> {
    const { meetingId } = this;
    let { session } = await this.conduct(1, SessionCommandKind.OPEN);
    for (const { who, remote } of this.held.present)
      await this.app.get(Attendances).checkIn(this.people.as(who), { meetingId, remote });
    for (const [at, item] of this.held.items.entries()) {
      if (at > 0) ({ session } = await this.conduct(session.version, SessionCommandKind.NEXT));
      await this.take(session.agendaItemId!, item, at + 1);
    }
    await this.conduct(session.version, SessionCommandKind.CLOSE);
    await this.app
      .get(MeetingWriting)
      .setState(this.people.as(secretariat), { id: meetingId, version: 2, state: MeetingState.HELD });
    return this.timed;
  }

  private async take(id: string, { minutes, spoke }: DemoItemHeld, number: number): Promise<void> {
    const began = this.timed.minutes;
    this.timed.items.push({ id, began, minutes });
    let before = began;
    for (const turn of spoke) {
      this.timed.turns.push({ id: await this.speak(turn.who), began: before, minutes: turn.minutes });
      before += turn.minutes;
    }
    await this.decided.byItem(this.held.meeting, number);
    this.timed.minutes += minutes;
  }

  private async speak(who: string): Promise<string> {
    const { meetingId } = this;
    const floors = this.app.get(Floors);
    const { floor } = await floors.ask(this.people.as(who), { meetingId });
    const turnId = floor.waiting[0]!.id;
    const keeper = this.people.as(secretariat);
    const given = await floors.conduct(keeper, {
      ...{ meetingId, version: floor.version, turnId },
      command: FloorCommandKind.GIVE,
    });
    await floors.conduct(keeper, { meetingId, version: given.floor.version, command: FloorCommandKind.END });
    return turnId;
  }

  private conduct(version: number, command: SessionCommandKind) {
    const { meetingId } = this;
    return this.app.get(LiveSessions).conduct(this.people.as(secretariat), { meetingId, version, command });
  }
}

/** Types the parts, which stand in order: the opening, the items, the closing. Gives their ids. */
async function write(
  app: Rooms,
  people: DemoPeople,
  meetingId: string,
  { opening, items, closing }: DemoMinutes,
): Promise<string[]> {
  const keeper = people.as(secretariat);
  const all = app.get(AllMinutes);
  const { parts } = (await all.draft(await all.ofReader(keeper, meetingId)))!;
  const texts = [opening, ...items.map(({ text }) => text), closing];
  for (const [at, { id: partId }] of parts.entries()) {
    const document = new Doc();
    document.getText('text').insert(0, texts[at]!);
    const update = Buffer.from(encodeStateAsUpdate(document)).toString('base64');
    await app.get(MinutesWriting).type(keeper, { partId, update });
  }
  return parts.map(({ id }) => id);
}

async function askForCorrections(
  app: Rooms,
  people: DemoPeople,
  { meetingId, partIds }: { meetingId: string; partIds: readonly string[] },
  { items }: DemoMinutes,
  { ends, comments }: DemoRound,
): Promise<void> {
  const keeper = people.as(secretariat);
  const until = instantOf(localTimeOf(`${dayIn(ends)}T23:59`, 'Europe/Warsaw')!);
  await app.get(LeadingMinutes).openCorrection(keeper, { meetingId, version: 1, until });
  for (const { by, item, paragraph, text, accepted } of comments) {
    const { id } = await app.get(MinutesComments).say(people.as(by), {
      key: newId(),
      partId: partIds[item]!,
      paragraph: items[item - 1]!.text.split('\n\n')[paragraph - 1]!,
      text,
    });
    if (accepted)
      await app
        .get(MinutesComments)
        .answer(keeper, { id, answer: MinutesCommentAnswer.ACCEPTED, text: accepted });
  }
}
