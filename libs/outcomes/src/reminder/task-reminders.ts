/** Says, once each, that a task is due tomorrow and that it is overdue. Whom that reaches is the business of the notices. */
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#kernel';
import { spanned, UnitOfWork } from '#platform';
import { taskEvents } from '../task/task.events.js';
import { takeReminded } from './reminder.repository.js';

const every = 10 * 60 * 1000;
/** Nobody does it: the day has come. */
const theClock: Actor = { personId: null, sessionId: null, languages: [] };

@Injectable()
export class TaskReminders implements OnApplicationShutdown {
  private readonly log = new Logger(TaskReminders.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly work: UnitOfWork) {}

  /** The worker's part. */
  begin(): void {
    this.timer = setInterval(() => {
      spanned('task-reminders', [], () => this.run()).catch((error: Error) =>
        this.log.warn({ job: 'task-reminders', message: error.message }),
      );
    }, every);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** What is noted and what is told are one transaction, so whoever dies in it tells neither twice nor never. */
  async run(): Promise<void> {
    await this.work.run(theClock, async (tx) => {
      for (const which of ['due', 'overdue'] as const)
        for (const task of await takeReminded(tx, which))
          for (const event of taskEvents(`task.${which}`, task, [])) tx.emit(event);
    });
  }
}
