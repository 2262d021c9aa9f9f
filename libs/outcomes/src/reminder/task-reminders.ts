/** Says, once each, that a task is due tomorrow and that it is overdue. Whom that reaches is the business of the notices. */
import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import { Rounds, UnitOfWork } from '#platform';
import { taskEvents } from '../task/task.events.js';
import { takeReminded } from './reminder.repository.js';

const lookEvery = 10 * 60_000;

@Injectable()
export class TaskReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
  ) {}

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('task-reminders', lookEvery, () => this.run());
  }

  /** What is noted and what is told are one transaction, so whoever dies in it tells neither twice nor never. */
  async run(): Promise<void> {
    await this.work.run(guest(), async (tx) => {
      for (const which of ['due', 'overdue'] as const)
        for (const task of await takeReminded(tx, which))
          for (const event of taskEvents(`task.${which}`, task, [])) tx.emit(event);
    });
  }
}
