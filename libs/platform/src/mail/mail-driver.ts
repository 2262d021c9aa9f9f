/** Two ways for a letter to go, behind one interface: kept in the database (demo, development), or handed to an SMTP server. */
import type { Transporter } from 'nodemailer';
import type { WrittenLetter } from './letter.js';

export interface MailDriver {
  /** the state that a delivered letter is in */
  readonly delivered: 'STORED' | 'SENT';
  deliver(letter: WrittenLetter & { id: string }): Promise<void>;
  close(): void;
}

/** The letter stays where it is; in demo mode it is read at /dev/mail. */
export class StoredMail implements MailDriver {
  readonly delivered = 'STORED';
  async deliver(): Promise<void> {}
  close(): void {}
}

/**
 * How long a mail server may be silent. Longer than the first claim of a letter lasts (half a minute), another worker would take
 * up what this one still waits with; and a process that is to end would wait as long.
 */
const longestSilence = 12_000;

export class SmtpMail implements MailDriver {
  readonly delivered = 'SENT';
  private transport: Promise<Transporter> | undefined;

  constructor(
    private readonly url: string,
    private readonly from: string,
    readonly silence = longestSilence,
  ) {}

  async deliver(letter: WrittenLetter & { id: string }): Promise<void> {
    const transport = await this.open();
    await transport.sendMail({
      from: this.from,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      // As another form of the letter, which mail programs act on, and as a file, for those that do not.
      ...(letter.calendar && {
        icalEvent: { method: letter.calendar.method, content: letter.calendar.text, filename: 'invite.ics' },
      }),
      // A letter that is sent again after a crash has the same id: mail programs show it once.
      messageId: `<${letter.id}@guildhall>`,
      headers: {
        'Content-Language': letter.language,
        'Auto-Submitted': 'auto-generated',
        ...letter.headers,
      },
    });
  }

  /** Its library is loaded with the first letter: a process that posts none pays nothing for it. */
  private open(): Promise<Transporter> {
    // Left to themselves they wait for ten minutes, and nobody's letters go.
    const { url, silence } = this;
    const patience = { connectionTimeout: silence, greetingTimeout: silence, socketTimeout: silence };
    return (this.transport ??= import('nodemailer').then(({ default: mailer }) =>
      mailer.createTransport({ url, ...patience }),
    ));
  }

  close(): void {
    this.transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
  }
}
