/** What was measured, as a table for the terminal and as docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../scripts/paths.mjs';
import { median, quantile } from './load.mjs';
import { kilobytes, megabytes, spanOf, whole } from './figures.mjs';
import { goalsOf, verdictOf } from './goals.mjs';
import { HallFigures } from './hall-figures.mjs';
import { arrivals, cpuRatioOf, mediansOf } from './medians.mjs';
import { linesOfHall } from './page-hall.mjs';
import { linesOfLive } from './page-live.mjs';
import { pageOf } from './page.mjs';

/** What the figures depend on; no names. */
export async function machineOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return {
    cores: cpus().length,
    processor: (cpus()[0]?.model ?? 'unknown').replace(/\s+/g, ' ').trim(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.versions.node,
    postgres: rows[0].server_version.split(' ')[0],
  };
}

export class Report {
  rounds = new Map();
  deliveries = new Map();
  floods = new Map();
  tenfolds = new Map();
  hall = new HallFigures();
  writers = { small: [], big: [] };
  /** seconds each; null until they were measured, which ends the database under all else */
  firstRequests = null;
  notices = { worker: [], noticesAndEvents: [], noticesAlone: [] };

  constructor(machine, settings) {
    this.machine = machine;
    this.settings = settings;
  }

  add(name, clients, kind, result) {
    const key = `${name}|${clients}`;
    if (!this.rounds.has(key)) this.rounds.set(key, { name, clients, api: [], bare: [] });
    this.rounds.get(key)[kind].push(result);
  }

  addDelivery(room, kind, result) {
    within(this.deliveries, room)[kind].push(result);
  }

  addFlood(room, kind, result) {
    within(this.floods, room)[kind === 'api' ? 'api' : 'bare'].push(result);
  }

  addTenfold(name, kind, result) {
    within(this.tenfolds, name)[kind === 'tenfold' ? 'api' : 'bare'].push(result);
  }

  addWriter(place, result) {
    this.writers[place].push(result);
  }

  addNotices(means, result) {
    this.notices[means].push(result);
  }

  /** What a post to 2,000 costs whoever writes it, and until all are told. */
  post() {
    const { small, big } = this.writers;
    const ratio = (of) => median(small.map((one, i) => of(one, big[i])));
    const times = (means) => this.notices[means].map(({ took }) => took);
    const took = (means) => ({
      p50: median(times(means)),
      lowest: quantile(times(means), 0),
      highest: quantile(times(means), 1),
    });
    const worker = this.notices.worker.map(({ cpu }) => cpu);
    return {
      small: mediansOf(small),
      big: mediansOf(big),
      perSecondRatio: ratio((one, other) => other.perSecond / one.perSecond),
      cpuRatio: small[0].cpuEach === null ? null : ratio((one, other) => one.cpuEach / other.cpuEach),
      worker: took('worker'),
      noticesAndEvents: took('noticesAndEvents'),
      noticesAlone: took('noticesAlone'),
      workerCpu: worker[0] === null ? null : median(worker) / 1000,
    };
  }

  /** The medians of each case; ratios are of the rounds side by side, then their median. */
  lines() {
    return [...this.rounds.values()].map(({ name, clients, api, bare }) => ({
      name,
      clients,
      ratio: median(api.map((one, i) => one.perSecond / bare[i].perSecond)),
      cpuRatio: api[0].cpuEach === null ? null : median(api.map((one, i) => bare[i].cpuEach / one.cpuEach)),
      spread: [0, 1].map((q) =>
        quantile(
          api.map((one, i) => one.perSecond / bare[i].perSecond),
          q,
        ),
      ),
      api: mediansOf(api),
      bare: mediansOf(bare),
    }));
  }

  /** Of each room, how long until the last had a post, and what a delivery cost. */
  delivery() {
    return [...this.deliveries].map(([room, { api, bare }]) => ({
      room,
      api: arrivals(api),
      bare: bare.length > 0 ? arrivals(bare) : null,
      cpuRatio: bare.length > 0 ? cpuRatioOf(api, bare) : null,
    }));
  }

  /** Of each room in a flood, posts a second beside socket.io as it comes. */
  flood() {
    return [...this.floods].map(([room, { api, bare }]) => ({
      room,
      api: median(api.map(({ perSecond }) => perSecond)),
      stock: median(bare.map(({ perSecond }) => perSecond)),
      ratio: median(api.map((one, i) => one.perSecond / bare[i].perSecond)),
      cpuRatio: cpuRatioOf(api, bare),
    }));
  }

  /** Of each case, what ten times the talk costs beside its own usual cost. */
  tenfold() {
    return [...this.tenfolds].map(([name, { api, bare }]) => ({
      name,
      usual: mediansOf(bare),
      tenfold: mediansOf(api),
      cpuRatio: cpuRatioOf(api, bare),
      perSecondRatio: median(api.map((one, i) => bare[i].perSecond / one.perSecond)),
    }));
  }

  /** What a trial has measured, which may be a part of it all. */
  trial() {
    return [columns(this.rows()), '', ...linesOfHall(this)].join('\n');
  }

  rows() {
    const rows = this.lines().map(({ name, clients, ratio, cpuRatio, api, bare }) => [
      name,
      clients,
      ratio.toFixed(2),
      cpuRatio === null ? '-' : cpuRatio.toFixed(2),
      `${Math.round(api.perSecond)} / ${Math.round(bare.perSecond)}`,
      `${whole(api.cpuEach)} / ${whole(bare.cpuEach)}`,
      `${api.p50.toFixed(1)} / ${bare.p50.toFixed(1)}`,
      `${api.p99.toFixed(1)} / ${bare.p99.toFixed(1)}`,
    ]);
    const head = [
      'case',
      'clients',
      'ratio',
      'cpu ratio',
      'per s, api/bare',
      'cpu µs, api/bare',
      'p50 ms',
      'p99 ms',
    ];
    return [head, ...rows];
  }

  table() {
    const post = this.post();
    return [
      '',
      columns(this.rows()),
      '',
      columns([
        ['what', 'came', 'floor', 'goal', 'met'],
        ...goalsOf(this).map((one) => [
          one.what,
          ...[one.figure, one.floor, one.goal].map(one.write),
          verdictOf(one),
        ]),
      ]),
      '',
      ...linesOfLive(this),
      ...linesOfHall(this),
      '',
      `memory: ${megabytes(this.memory.afterStart)} after the start on this data; an idle connection ${kilobytes(this.memory.api)} (bare \`ws\` ${kilobytes(this.memory.bare)})`,
      '',
      `a post to ${this.settings.size.smallGroup} and to ${this.settings.size.bigGroup}, the writer's: p50 ${post.small.p50.toFixed(1)} / ${post.big.p50.toFixed(1)} ms, server CPU ${whole(post.small.cpuEach)} / ${whole(post.big.cpuEach)} µs (ratios ${post.perSecondRatio.toFixed(2)}, ${post.cpuRatio?.toFixed(2) ?? '-'})`,
      `  until all notices stand: ${spanOf(post.worker)} by the worker (its CPU ${post.workerCpu?.toFixed(0) ?? '-'} ms),`,
      `  ${spanOf(post.noticesAndEvents)} by a bare statement (ratio ${(post.noticesAndEvents.p50 / post.worker.p50).toFixed(2)}), ${spanOf(post.noticesAlone)} without the events (ratio ${(post.noticesAlone.p50 / post.worker.p50).toFixed(2)})`,
      ...this.profiles.flatMap(({ name, packages }) => [
        '',
        `profile of "${name}":`,
        ...packages.map((one) => `  ${(one.share * 100).toFixed(1).padStart(5)} %  ${one.name}`),
      ]),
      '',
      `${this.minutes.toFixed(1)} minutes; load average ${this.load.map((one) => one.toFixed(1)).join(' to ')}`,
    ].join('\n');
  }

  write() {
    writeFileSync(join(root, 'docs/performance.md'), pageOf(this));
  }
}

function within(map, key) {
  if (!map.has(key)) map.set(key, { api: [], bare: [] });
  return map.get(key);
}

function columns(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  return rows
    .map((row) => row.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](widths[i])).join('  '))
    .join('\n');
}
