import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** An SMTP server that keeps what it is given, refuses it, or takes it and never answers. */
export class Mailbox {
  readonly received: ParsedMail[] = [];
  refuses = false;
  /** what it is given now is never answered, also not when it has come to itself */
  hangs = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      if (this.refuses) {
        stream.resume();
        stream.once('end', () => done(Object.assign(new Error('Mailbox full'), { responseCode: 452 })));
        return;
      }
      if (this.hangs) return void stream.resume();
      void simpleParser(stream).then((letter) => {
        this.received.push(letter);
        done();
      }, done);
    },
  });

  constructor() {
    // A worker that dies in the middle of a letter breaks its connection off: a mail server goes on.
    this.server.on('error', () => undefined);
  }

  async open(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.server.close(() => done()));
  }
}
