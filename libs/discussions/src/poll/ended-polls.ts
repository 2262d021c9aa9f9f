/** Closes polls whose time is over: what is secret is shown only then, and nobody need press a button for it. */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { spanned } from '#platform';
import { Polls } from './polls.service.js';

const lookEvery = 5000;

@Injectable()
export class EndedPolls implements OnApplicationShutdown {
  private readonly log = new Logger(EndedPolls.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly polls: Polls) {}

  /** Of a process that does such work. */
  begin(): void {
    this.timer = setInterval(() => {
      spanned('ended-polls', [], () => this.polls.closeEnded()).catch((error: Error) =>
        this.log.warn({ job: 'ended-polls', message: error.message }),
      );
    }, lookEvery);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
