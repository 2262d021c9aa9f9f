/** What can go wrong, and how it is made to: each begins at a moment, and is over when `end` has returned. */
import { processesOf, type ClusterPart } from '../../kit/cluster-command.js';
import { RedisServer } from '../../kit/redis-server.js';
import type { Dice } from './dice.js';
import { signal } from './own-postgres.js';
import type { Town } from './town.js';

export interface Fault {
  kind: string;
  /** why it cannot be made on this machine */
  notHere?: () => string | null;
  strike(town: Town, dice: Dice): Promise<Strike>;
}

export interface Strike {
  /** milliseconds from its beginning to its end; 0 for what is over at once */
  lasts: number;
  end(): Promise<void>;
}

const atOnce: Strike = { lasts: 0, end: async () => undefined };
const withoutRedis = (): string | null => (RedisServer.found ? null : 'this machine has no redis-server');

/** A process is sent a signal; the cluster starts it again. */
function struck(kind: string, part: ClusterPart, by: NodeJS.Signals, notHere?: () => string | null): Fault {
  return {
    kind,
    ...(notHere ? { notHere } : {}),
    async strike(town, dice) {
      signal(dice.among(processesOf(town.program, part)), by);
      return atOnce;
    },
  };
}

export const faults: readonly Fault[] = [
  struck('api killed', 'start.mjs api', 'SIGKILL'),
  struck('worker killed', 'start.mjs worker', 'SIGKILL'),
  {
    kind: 'PostgreSQL killed',
    async strike({ postgres }, dice) {
      await postgres.kill();
      return { lasts: dice.between(100, 4000), end: () => postgres.start() };
    },
  },
  struck('Redis killed', 'redis-server', 'SIGKILL', withoutRedis),
  {
    kind: 'PostgreSQL restarted',
    async strike({ postgres }) {
      await postgres.stop();
      return { lasts: 0, end: () => postgres.start() };
    },
  },
  struck('Redis restarted', 'redis-server', 'SIGTERM', withoutRedis),
];

/** What this machine cannot make, and why: it is not run, and said to be so. */
export function faultsNotHere(): string[] {
  return faults.flatMap(({ kind, notHere }) => {
    const reason = notHere?.();
    return reason ? [`${kind} (${reason})`] : [];
  });
}

/** The faults of a round: each seed in turn begins with the next kind, so that a run of many meets all of them alike. */
export function faultsOf(seed: number, dice: Dice): Fault[] {
  const here = faults.filter((fault) => !fault.notHere?.());
  const first = here[seed % here.length]!;
  const second = dice.among(here);
  return dice.throw() < 0.25 && second !== first ? [first, second] : [first];
}
