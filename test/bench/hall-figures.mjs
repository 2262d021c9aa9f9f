/** What 300 people in a live session cost: of each round of each server, and the medians of all. */
import { median } from './load.mjs';
import { arrivals, cpuRatioOf, mediansOf } from './medians.mjs';

export class HallFigures {
  rounds = { api: [], bare: [] };

  add(kind, result) {
    this.rounds[kind].push(result);
  }

  get isMeasured() {
    return this.rounds.api.length > 0;
  }

  /** All have come, or all have voted: `took` until the last, and of one of them. */
  crowd(what) {
    const [api, bare] = ['api', 'bare'].map((kind) => this.rounds[kind].map((round) => round[what]));
    const sides = [api, bare].map((rounds) => ({
      ...mediansOf(rounds),
      took: median(rounds.map(({ took }) => took)),
    }));
    return {
      api: sides[0],
      bare: sides[1],
      ratio: median(api.map(({ took }, i) => bare[i].took / took)),
      sentAway: median(api.map(({ sentAway }) => sentAway)),
      cpuRatio: api[0].cpuEach === null ? null : 1 / cpuRatioOf(api, bare),
    };
  }

  /** What the moderator did, until the last knew of it. */
  told() {
    const [api, bare] = ['api', 'bare'].map((kind) => this.rounds[kind].map(({ told }) => told));
    return { api: arrivals(api), bare: arrivals(bare), cpuRatio: cpuRatioOf(api, bare) };
  }
}
