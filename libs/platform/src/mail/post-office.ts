/** Takes letters out of the outbox and delivers them: each at least once, by one worker at a time, later again if it fails. */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Configuration } from '../configuration.js';
import { Database } from '../database/database.js';
import { Wakes } from '../live/wakes.js';
import { spanned } from '../spans/spans.js';
import type { Letter, WrittenLetter } from './letter.js';
import { SmtpMail, StoredMail, type MailDriver } from './mail-driver.js';

const lookEvery = 5000;
const mostAttempts = 8;

interface QueuedLetter extends Letter {
  id: string;
  attempts: number;
  ref: string | null;
}

/** Writes a letter at the moment in which it leaves; null: there is nothing to say any more. */
type Writer = (ref: string) => Promise<WrittenLetter | null>;

@Injectable()
export class PostOffice implements OnApplicationShutdown {
  private readonly log = new Logger(PostOffice.name);
  private readonly driver: MailDriver;
  private readonly writers = new Map<string, Writer>();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly database: Database,
    private readonly wakes: Wakes,
    configuration: Configuration,
  ) {
    this.driver = configuration.smtpUrl
      ? new SmtpMail(configuration.smtpUrl, configuration.mailFrom)
      : new StoredMail();
  }

  /** Letters of this kind are written when they leave: what nobody may be told any more is then not in them. */
  writes(kind: string, writer: Writer): void {
    this.writers.set(kind, writer);
  }

  /** Begins to deliver: at once when a letter is written, and every few seconds whatever was not told. */
  open(): void {
    this.wakes.on('mail', () => this.look());
    this.timer = setInterval(() => this.look(), lookEvery);
    this.timer.unref();
    this.look();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    this.driver.close();
  }

  private look(): void {
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = this.deliverAll()
      .catch((error: Error) => this.log.warn({ job: 'mail', message: `Mail waits: ${error.message}` }))
      .finally(() => {
        this.working = undefined;
        if (this.again) {
          this.again = false;
          this.look();
        }
      });
  }

  private async deliverAll(): Promise<void> {
    while (await this.deliverNext());
  }

  /** True if there was a letter. The claim moves the next attempt, so a worker that dies in between is followed by another. */
  private async deliverNext(): Promise<boolean> {
    const letter = await this.database.readOne<QueuedLetter>({
      name: 'platform.mail.claim',
      text: `update platform.mail set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => 30 * 2 ^ attempts)
             where id = (select id from platform.mail where state = 'QUEUED' and next_attempt_at <= now()
                         order by next_attempt_at limit 1 for update skip locked)
             returning id, recipient as "to", language, subject, text, kind, headers, names, ref, attempts`,
      values: [],
    });
    if (!letter) return false;
    await spanned(`mail ${letter.kind}`, [], () => this.deliver(letter));
    return true;
  }

  private async deliver(letter: QueuedLetter): Promise<void> {
    try {
      const written = await this.written(letter);
      if (written) await this.driver.deliver({ ...written, id: letter.id });
      // What was written before it left stays as the row has it: an erasure may have taken a name out meanwhile.
      await this.database.read({
        name: 'platform.mail.delivered',
        text: `update platform.mail set state = $2, sent_at = now(), last_error = null, recipient = $3, language = $4,
                      subject = case when ref is null then subject else $5 end,
                      headers = $6, text = case when $2 = 'SENT' then '' when ref is null then text else $7 end,
                      names = case when ref is null then names else $8::uuid[] end where id = $1`,
        values: [
          letter.id,
          written ? this.driver.delivered : 'DROPPED',
          written?.to ?? '',
          written?.language ?? '',
          written?.subject ?? '',
          written?.headers ?? {},
          written?.text ?? '',
          written?.names ?? [],
        ],
      });
    } catch (error) {
      const { id, kind, attempts } = letter;
      const reason = (error as Error).message;
      this.log.warn({
        job: 'mail',
        letter: id,
        kind,
        attempts,
        message: `A letter was not taken: ${reason}`,
      });
      await this.database.read({
        name: 'platform.mail.failed',
        text: `update platform.mail set last_error = $2, state = case when attempts >= $3 then 'FAILED' else state end where id = $1`,
        values: [id, reason.slice(0, 500), mostAttempts],
      });
    }
  }

  private async written(letter: QueuedLetter): Promise<WrittenLetter | null> {
    if (letter.ref === null) return letter;
    const writer = this.writers.get(letter.kind);
    // Another process may know how: this one tries no further, and the next attempt may be theirs.
    if (!writer) throw new Error(`Nobody here writes letters of the kind ${letter.kind}.`);
    return writer(letter.ref);
  }
}
