/** Meetings of a place, made and moved on by its secretariat, and the letters about them as mail programs get them. */
import { newId, type Labels } from '#kernel';
import { MeetingState, MeetingWriting, type MeetingContentInput } from '#meetings';
import { NoticeMail } from '#notices';
import { Grants } from '#people';
import { UnitOfWork } from '#platform';
import type { ParsedMail } from 'mailparser';
import { Mailbox } from './mailbox.js';
import { NoticeStage, type Somebody } from './notice-stage.js';
import { until } from './watching.js';

type Content = Partial<Record<keyof MeetingContentInput, unknown>>;

export const inPolish = (text: string) => [{ language: 'pl', text }];
const atOnce = { quietMinutes: 0, awayMinutes: 10 };

export class MeetingStage {
  private constructor(
    readonly notices: NoticeStage,
    readonly mailbox: Mailbox,
  ) {}

  /** Letters go to a mail server of the test's own. */
  static async open(): Promise<MeetingStage> {
    const mailbox = new Mailbox();
    process.env['SMTP_URL'] = await mailbox.open();
    process.env['MAIL_FROM'] = 'Guildhall <poczta@guildhall.example>';
    return new MeetingStage(await NoticeStage.open(), mailbox);
  }

  async close(): Promise<void> {
    await this.notices.close();
    await this.mailbox.close();
    delete process.env['SMTP_URL'];
    delete process.env['MAIL_FROM'];
  }

  private get writing(): MeetingWriting {
    return this.notices.get(MeetingWriting);
  }

  async draft(placeId: string, content: Content): Promise<StagedMeeting> {
    const { secretary } = this.notices;
    const said = {
      date: '2031-06-10',
      startTime: '10:00',
      endTime: '12:00',
      titles: inPolish('Forum'),
      ...content,
    };
    const input = { key: newId(), placeId, content: said as MeetingContentInput };
    const { id, version } = await this.writing.create(secretary, input);
    return new StagedMeeting(this, id, version);
  }

  async announced(placeId: string, content: Content = {}): Promise<StagedMeeting> {
    const meeting = await this.draft(placeId, content);
    await meeting.move('PLANNED');
    return meeting;
  }

  async edit(id: string, version: number, content: Content): Promise<number> {
    const input = { id, version, content: content as MeetingContentInput };
    return (await this.writing.edit(this.notices.secretary, input)).version;
  }

  async move(id: string, version: number, state: keyof typeof MeetingState, why?: Labels): Promise<number> {
    const explanations = Object.entries(why ?? {}).map(([language, text]) => ({ language, text }));
    const input = { id, version, state: MeetingState[state], explanations };
    return (await this.writing.setState(this.notices.secretary, input)).version;
  }

  /** As a registration does it, in its own transaction. */
  async register(meeting: StagedMeeting, { personId }: Somebody): Promise<void> {
    await this.notices
      .get(UnitOfWork)
      .run(this.notices.secretary, (tx) =>
        this.notices.get(Grants).give(tx, { scopeId: meeting.id, personId, role: 'MEMBER' }),
      )
      .then(() => undefined);
  }

  /** What leaves now, once nothing waits any more: the new letters, by address. */
  async letters(): Promise<Map<string, ParsedMail[]>> {
    await this.notices.tell();
    this.mailbox.received.length = 0;
    await this.notices.get(NoticeMail).send(atOnce);
    await until(async () => {
      const { rows } = await this.notices.house.sql.query(
        `select 1 from platform.mail where kind = 'notice' and state = 'QUEUED'`,
      );
      return rows.length === 0;
    }, 15_000);
    const byAddress = new Map<string, ParsedMail[]>();
    for (const letter of this.mailbox.received) {
      const to = [letter.to].flat()[0]!.text;
      byAddress.set(to, [...(byAddress.get(to) ?? []), letter]);
    }
    return byAddress;
  }
}

export class StagedMeeting {
  constructor(
    private readonly stage: MeetingStage,
    readonly id: string,
    private version: number,
  ) {}

  async edit(content: Content): Promise<void> {
    this.version = await this.stage.edit(this.id, this.version, content);
  }

  async move(state: keyof typeof MeetingState, why?: Labels): Promise<void> {
    this.version = await this.stage.move(this.id, this.version, state, why);
  }
}
