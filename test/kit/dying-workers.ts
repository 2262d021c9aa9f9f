/** Workers that die while people act, and what is left of it: who was told what, and which letters have left. */
import type { NoticeStage } from './notice-stage.js';
import type { NoticeStorm } from './notice-storm.js';
import { WorkerProcess, type PlantedFault } from './api-process.js';
import { Mailbox } from './mailbox.js';
import { came } from './watching.js';
import type { Death } from './worker-deaths.js';

/** What may happen while the workers are behind: it is told the same, whenever it is told. */
export const meanwhile = ['open', 'post', 'reply', 'name', 'call', 'read'] as const;

/**
 * What changes who may be told of what: done when all is told, else the moment would decide, and both would be right. No edits:
 * what they tell stays unread when the thread is read, and then it is the moment that decides what else is counted in it.
 */
export const fenced = [
  ...['withdraw', 'see', 'follow', 'followPlace', 'answerMuted', 'readBetween'],
  ...['join', 'answer', 'add', 'leave', 'expel', 'role'],
];

export class DyingWorkers {
  readonly mailbox = new Mailbox();
  private readonly alive = new Set<WorkerProcess>();
  private newWorker!: (environment: Record<string, string>) => Promise<WorkerProcess>;
  private environment!: Record<string, string>;

  private constructor(
    private readonly stage: NoticeStage,
    private readonly storm: NoticeStorm,
  ) {}

  /** From here on only workers of this build tell and mail; all that was told before is forgotten. */
  static async over(stage: NoticeStage, storm: NoticeStorm, faults: PlantedFault[]): Promise<DyingWorkers> {
    const workers = new DyingWorkers(stage, storm);
    await stage.tell();
    await stage.house.sql.query('delete from notices.notice');
    await stage.house.sql.query('delete from platform.mail');
    for (const person of [...storm.people, stage.secretary]) storm.oracle.hasSeenAll(person.personId);
    stage.hasWorkers = true;
    workers.newWorker = WorkerProcess.from(faults);
    workers.environment = {
      DATABASE_URL: stage.house.database.url,
      SMTP_URL: await workers.mailbox.open(),
      GUILDHALL_DATA: stage.house.folder,
    };
    return workers;
  }

  /** A worker that lives until it is killed, or that dies with this chance at each place. */
  async start(chance = 0): Promise<WorkerProcess> {
    const worker = await this.newWorker({ ...this.environment, GUILDHALL_DIES_OFTEN: String(chance) });
    this.alive.add(worker);
    return worker;
  }

  /** A worker that takes up what waits, and dies at this place. */
  async dieAt(death: Death): Promise<void> {
    const worker = await this.newWorker({ ...this.environment, GUILDHALL_DIES_AT: death });
    this.alive.add(worker);
    if (!(await came(() => worker.isOver, 20_000))) throw new Error(`Nobody came by ${death}.`);
  }

  /** What is wrong once all is told and all letters have left, a line each. */
  async wrong(): Promise<string[]> {
    await this.stage.tell();
    const differences = await this.storm.differences();
    return [...differences.map((one) => JSON.stringify(one)), ...(await this.wrongLetters())];
  }

  /**
   * For every notice that is noted as mailed there is one letter, for every one that a letter is due for it is noted, and what
   * the outbox calls sent has left. Twice it left only where the mail server had it before the death.
   */
  private async wrongLetters(): Promise<string[]> {
    const { sql } = this.stage.house;
    const counted = async (text: string): Promise<number> =>
      Number((await sql.query<{ n: string }>(`select count(*) as n ${text}`)).rows[0]!.n);
    const due = `from notices.notice n where n.read_at is null and n.mailed_at is null and n.id = any($1::uuid[])`;
    const open = await this.storm.mailed();
    const unmailed = async (): Promise<number> => (await sql.query(`select 1 ${due}`, [open])).rowCount!;
    const wrong: string[] = [];
    if (!(await came(async () => (await unmailed()) === 0, 15_000)))
      wrong.push(`${await unmailed()} notices are due for a letter, and nobody writes one.`);
    const queued = `from platform.mail where kind = 'notice' and state = 'QUEUED'`;
    if (!(await came(async () => (await counted(queued)) === 0, 240_000)))
      wrong.push(`${await counted(queued)} letters do not leave.`);
    const lost = await counted(`from notices.notice n where n.mailed_at is not null
      and not exists (select 1 from platform.mail m where m.ref = n.id)`);
    if (lost > 0) wrong.push(`${lost} letters are lost: noted as sent, and in no outbox.`);
    const doubled = await counted(
      `from (select 1 from platform.mail where kind = 'notice' group by ref having count(*) > 1) d`,
    );
    if (doubled > 0) wrong.push(`About ${doubled} notices there are several letters.`);
    const { rows } = await sql.query<{ id: string; state: string; attempts: number }>(
      `select id, state, attempts from platform.mail where kind = 'notice'`,
    );
    for (const { id, state, attempts } of rows) {
      const came = this.mailbox.received.filter((letter) => letter.messageId === `<${id}@guildhall>`).length;
      if (state === 'SENT' ? came < 1 || came > attempts : state !== 'DROPPED')
        wrong.push(`A letter that is ${state} after ${attempts} attempts came ${came} times.`);
    }
    return wrong;
  }

  /** How many letters came more than once: SMTP took them, and the worker died before it could note it. */
  get cameTwice(): number {
    const ids = this.mailbox.received.map((letter) => letter.messageId);
    return ids.length - new Set(ids).size;
  }

  async end(): Promise<void> {
    for (const worker of this.alive) await worker.kill();
    await this.mailbox.close();
  }
}
