/** What each case has to reach: its floor, and the goal that stands above it. */
import { cases } from './cases.mjs';
import { hundredth, kilobytes, megabytes, tenth } from './figures.mjs';
import { median } from './load.mjs';
import {
  conducting,
  deliveryTo,
  floodBefore,
  joining,
  overTwo,
  telling,
  tenTimes,
  voting,
} from './works.mjs';

const atLeast = (figure, bound) => figure >= bound;
const atMost = (figure, bound) => figure <= bound;

/** @typedef {{ what: string, figure: number, floor: number, goal: number, meets: Function, write: Function, of?: string }} Goal `of`: the work that is profiled to explain a miss */

/** All that were measured in this run. */
export function goalsOf(report) {
  return [...requests(report), ...live(report), ...hall(report), ...costs(report)].filter(
    ({ figure }) => figure !== null,
  );
}

export const verdictOf = ({ figure, floor, goal, meets }) =>
  meets(figure, goal) ? 'goal' : meets(figure, floor) ? 'floor' : '**missed**';

/** What stays under its goal and is work that can be looked at: its names, as `works.mjs` knows them. */
export function missedWorks(report) {
  const missed = goalsOf(report).filter((one) => one.of && verdictOf(one) !== 'goal');
  return [...new Set(missed.map(({ of }) => of))];
}

/** With 16 clients, as ratios to the bare server. */
function requests(report) {
  const lines = new Map(report.lines().flatMap((line) => (line.clients === 16 ? [[line.name, line]] : [])));
  const perSecond = (name, floor, goal) =>
    ratio(`${name}: requests per second`, lines.get(name).ratio, floor, goal, name);
  const home = cases.flatMap(({ name }) =>
    name.startsWith('home') || name.startsWith('directory') ? [name] : [],
  );
  const { noticesAndEvents, worker } = report.post();
  return [
    perSecond('thread list (20)', 0.75, 0.9),
    ratio('thread list (20): CPU', lines.get('thread list (20)').cpuRatio, 0.75, 0.9, 'thread list (20)'),
    perSecond('thread page (50 posts)', 0.68, 0.8),
    perSecond('the same list, through Apollo', 0.28, 0.35),
    perSecond('a public page, for guests', 1.5, 3),
    perSecond('the programme of a meeting, for guests', 1.5, 3),
    perSecond('write a post', 0.8, 1),
    perSecond('write a post, beside one statement', 0.5, 0.6),
    perSecond('16 writers in one thread', 0.85, 1),
    ...home.map((name) => perSecond(name, 0.5, 0.7)),
    ratio(telling, noticesAndEvents.p50 / worker.p50, 0.5, 0.7, telling),
  ];
}

function live(report) {
  const rooms = new Map(report.delivery().map((one) => [one.room, one]));
  const one = rooms.get(500);
  const two = rooms.get('two processes');
  const after = (name, { api }, [p50, p99], of) => [
    time(`${name}, p50`, api.answerP50, p50, 1.5 * one.bare.answerP50, of),
    time(`${name}, p99`, api.answerP99, p99, 1.5 * one.bare.answerP99, of),
  ];
  return [
    ...after('from the answer to the last of 500, one process', one, [10, 30], deliveryTo(500)),
    ...after('the same, two processes', two, [15, 40], overTwo),
    ...[...rooms.values()]
      .filter(({ bare }) => bare)
      .map(({ room, cpuRatio }) =>
        costly(`CPU of ${deliveryTo(room)}, over bare \`ws\``, cpuRatio, 1.5, 1.1, deliveryTo(room)),
      ),
    ...report
      .flood()
      .map(({ room, ratio: rate }) =>
        ratio(`${floodBefore(room)}, over stock socket.io`, rate, 2, 4, floodBefore(room)),
      ),
  ];
}

/** The crowds have one bound each, and no goal beyond it. To 300 nothing may take longer than to 500. */
function hall({ hall: figures }) {
  const { api, bare } = figures.told();
  const within = (name, what, bound) => ({
    ...time(name, figures.crowd(what).api.took, bound, bound, name),
    write: (milliseconds) => `${tenth(milliseconds / 1000)} s`,
  });
  return [
    within(joining, 'joined', 10_000),
    within(voting, 'voted', 5_000),
    time(`${conducting}, p50`, api.answerP50, 10, 1.5 * bare.answerP50, conducting),
    time(`${conducting}, p99`, api.answerP99, 30, 1.5 * bare.answerP99, conducting),
  ];
}

function costs(report) {
  const [worst] = report.tenfold().toSorted((a, b) => b.cpuRatio - a.cpuRatio);
  return [
    {
      what: 'an idle connection',
      figure: report.memory.api,
      floor: 40e3,
      goal: 28e3,
      meets: atMost,
      write: kilobytes,
    },
    {
      what: 'the process after its start',
      figure: report.memory.afterStart,
      floor: 180e6,
      goal: 130e6,
      meets: atMost,
      write: megabytes,
    },
    costly(
      'ten times the data: the worst case’s CPU over its own',
      worst?.cpuRatio ?? null,
      1.3,
      1.1,
      worst && tenTimes(worst.name),
    ),
    {
      what: 'the first request after `npm start`',
      figure: report.firstRequests ? median(report.firstRequests) : null,
      floor: 5,
      goal: 3,
      meets: atMost,
      write: (seconds) => `${tenth(seconds)} s`,
    },
  ];
}

const ratio = (what, figure, floor, goal, of) => ({
  what,
  figure,
  floor,
  goal,
  meets: atLeast,
  write: hundredth,
  of,
});
const costly = (what, figure, floor, goal, of) => ({
  what,
  figure,
  floor,
  goal,
  meets: atMost,
  write: hundredth,
  of,
});
const time = (what, figure, floor, goal, of) => ({
  what,
  figure,
  floor,
  goal,
  meets: atMost,
  write: (milliseconds) => `${tenth(milliseconds)} ms`,
  of,
});
