import { Injectable } from '@nestjs/common';
import { Rounds } from '#platform';
import { Polls } from './polls.service.js';

const lookEvery = 5000;

/** Closes polls whose time is over: what is secret is shown only then, and nobody need press a button for it. */
@Injectable()
export class EndedPolls {
  constructor(
    private readonly polls: Polls,
    private readonly rounds: Rounds,
  ) {}

  /** The worker's part. */
  begin(): void {
    this.rounds.begin('ended-polls', lookEvery, () => this.polls.closeEnded());
  }
}
