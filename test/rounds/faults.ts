/** What can go wrong, and how it is made to: each begins at a moment, and is over when `end` has returned. */
import { processesOf, type ClusterPart } from '../kit/cluster-command.js';
import { RedisServer } from '../kit/redis-server.js';
import type { Audience } from './audience.js';
import type { Dice } from './dice.js';
import type { Load } from './load.js';
import { signal } from './own-postgres.js';
import { SmallDisk } from './small-disk.js';
import type { Town } from './town.js';

/** What a fault may touch. */
export interface Scene {
  town: Town;
  load: Load;
  audience: Audience;
  dice: Dice;
}

export interface Fault {
  kind: string;
  /** why it cannot be made on this machine */
  notHere?: () => string | null;
  strike(scene: Scene): Promise<Strike> | Strike;
}

export interface Strike {
  /** milliseconds from its beginning to its end; 0 for what is over at once */
  lasts: number;
  end(): Promise<void> | void;
}

const atOnce: Strike = { lasts: 0, end: () => undefined };
const minutes = 60_000;
const redisIsHere = (): string | null => (RedisServer.found ? null : 'this machine has no redis-server');
const diskIsHere = (): string | null => SmallDisk.notHere;

/** A process is sent a signal; the cluster starts it again. */
function struck(kind: string, part: ClusterPart, by: NodeJS.Signals, notHere?: () => string | null): Fault {
  return {
    kind,
    ...(notHere ? { notHere } : {}),
    strike({ town, dice }) {
      const there = processesOf(town.program, part);
      if (there.length > 0) signal(dice.among(there), by);
      return atOnce;
    },
  };
}

/** It breaks no connection and answers nothing, as when its network is gone. */
function paused(kind: string, part: ClusterPart, notHere?: () => string | null): Fault {
  return {
    kind,
    ...(notHere ? { notHere } : {}),
    strike: ({ town, dice }) => stopped([dice.among(processesOf(town.program, part))], pauseOf(town, dice)),
  };
}

function pauseOf(town: Town, dice: Dice): number {
  return dice.between(1000, town.size.longestPause);
}

function stopped(pids: readonly (number | undefined)[], lasts: number): Strike {
  const there = pids.filter((pid) => pid !== undefined);
  for (const pid of there) signal(pid, 'SIGSTOP');
  return {
    lasts,
    end() {
      for (const pid of there) signal(pid, 'SIGCONT');
    },
  };
}

export const faults: readonly Fault[] = [
  struck('api killed', 'start.mjs api', 'SIGKILL'),
  struck('worker killed', 'start.mjs worker', 'SIGKILL'),
  {
    kind: 'PostgreSQL killed',
    async strike({ town: { postgres }, dice }) {
      await postgres.kill();
      return { lasts: dice.between(100, 4000), end: () => postgres.start() };
    },
  },
  struck('Redis killed', 'redis-server', 'SIGKILL', redisIsHere),
  {
    kind: 'PostgreSQL restarted',
    async strike({ town: { postgres } }) {
      await postgres.stop();
      return { lasts: 0, end: () => postgres.start() };
    },
  },
  struck('Redis restarted', 'redis-server', 'SIGTERM', redisIsHere),
  paused('api paused', 'start.mjs api'),
  paused('worker paused', 'start.mjs worker'),
  paused('Redis paused', 'redis-server', redisIsHere),
  {
    kind: 'database connections paused',
    async strike({ town, dice }) {
      const there = await town.postgres.backends().catch(() => []);
      return stopped([dice.among(there), dice.among(there)], pauseOf(town, dice));
    },
  },
  {
    kind: 'disk of the database full',
    notHere: diskIsHere,
    async strike({ town, dice }) {
      town.databaseDisk?.fill();
      // In every second case its log needs a new file just now, and it cannot go on at all.
      if (dice.throw() < 0.5) await town.rows('select pg_switch_wal()').catch(() => undefined);
      return {
        lasts: dice.between(1000, town.size.longestPause / 2),
        async end() {
          town.databaseDisk?.empty();
          await town.postgres.start();
        },
      };
    },
  },
  {
    kind: 'disk of the files full',
    notHere: diskIsHere,
    strike({ town, dice }) {
      town.filesDisk?.fill();
      return { lasts: dice.between(1000, town.size.longestPause / 2), end: () => town.filesDisk?.empty() };
    },
  },
  {
    kind: 'clocks five minutes apart',
    strike({ town, load, dice }) {
      load.clockOffset = (dice.throw() < 0.5 ? -5 : 5) * minutes;
      return { lasts: pauseOf(town, dice) / 2, end: () => void (load.clockOffset = 0) };
    },
  },
  {
    kind: 'slow sockets',
    strike({ town, audience, dice }) {
      const slow = audience.seats.filter(() => dice.throw() < 0.2);
      for (const { live } of slow) live.stopReading();
      return {
        lasts: pauseOf(town, dice),
        end() {
          for (const { live } of slow) live.readAgain();
        },
      };
    },
  },
  {
    kind: 'half-open sockets',
    strike({ audience, dice }) {
      for (const { live } of audience.seats) if (dice.throw() < 0.2) live.abandon();
      return atOnce;
    },
  },
  {
    kind: 'mail server that hangs',
    strike({ town, dice }) {
      town.mailbox.hangs = true;
      return { lasts: pauseOf(town, dice), end: () => void (town.mailbox.hangs = false) };
    },
  },
  {
    kind: 'job that always throws',
    async strike({ town, dice }) {
      await town.failEachNotice(dice.among(town.listeners).personId);
      return { lasts: pauseOf(town, dice) / 2, end: () => town.failNoNotice() };
    },
  },
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
