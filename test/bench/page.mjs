/** docs/performance.md: the figures of the last run, between sentences that hold for every run. */
import { spanOf, whole } from './figures.mjs';
import { goalsOf, verdictOf } from './goals.mjs';
import { hallSection } from './page-hall.mjs';
import { liveSection, memorySection, startSection, tenfoldSection } from './page-live.mjs';

/** What a trial had measured before this was built: the expectation that the figures stand beside. */
const expected = { read: '0.73 to 0.92', write: '0.86 to 0.99', heavy: '0.50', telling: '0.50' };
/** A machine that does other work already when the benchmark begins: its figures are an impression. */
const busyLoad = 1.5;

export function pageOf(report) {
  const { machine, settings } = report;
  const post = report.post();
  const rows = report
    .lines()
    .map(
      (line) =>
        `| ${line.name} | ${line.clients} | **${line.ratio.toFixed(2)}** (${line.spread.map((one) => one.toFixed(2)).join('–')}) | ${line.cpuRatio?.toFixed(2) ?? '-'} | ${Math.round(line.api.perSecond)} / ${Math.round(line.bare.perSecond)} | ${whole(line.api.cpuEach)} / ${whole(line.bare.cpuEach)} | ${line.api.p50.toFixed(1)} / ${line.bare.p50.toFixed(1)} | ${line.api.p99.toFixed(1)} / ${line.bare.p99.toFixed(1)} |`,
    );
  return `# Performance

Written by \`npm run bench\`; run it again rather than edit it. ${settings.rounds} interleaved rounds, medians, on ${machine.cores} cores
(${machine.processor}), ${machine.memory}, Node ${machine.node}, PostgreSQL ${machine.postgres}. Clients, server and database share the machine,
so figures per second are of that machine and move with what else it does; the ratios are what to look at. Load average of the
machine, the benchmark's own work of about two included: ${report.load.map((one) => one.toFixed(1)).join(' at the beginning, ')} at the end;
the whole took ${report.minutes.toFixed(1)} minutes.${busyNote(report.load[0])}

## What is compared
The built api (\`dist/\`, one process, no demo) and a bare server (\`test/bench/bare-server.mjs\`: \`node:http\`, \`ws\`
and \`pg\` with prepared statements) over one embedded PostgreSQL with ${settings.size.groups} groups, ${settings.size.threads} threads, ${settings.size.threads * settings.size.postsPerThread} posts and ${settings.size.people} people
who talk; ${settings.size.homeGroups} groups with ${settings.size.homeGroups * settings.size.threadsPerHomeGroup} threads, of which about three in eight wait for each reader of the home page; ${settings.size.directoryPeople} people in the
directory; a group of ${settings.size.bigGroup} and one of ${settings.size.smallGroup}; a conference of sixty sessions, and ${settings.size.doors} meetings with ${settings.size.seatsEach} seats each; and ${settings.size.towns} municipalities,
as after an import of the registers.
Both run the very same SQL statements, the look at the session included, which both remember for a second, and answer the same
bytes: the run stops if they differ. Of a public page it runs the four statements that weigh most, and sends the bytes
that the product packed; the product draws it once for all who ask within a second ([decision 25](decisions/0025-a-page-is-drawn-once.md)). Of a
registration it holds and counts the seats and writes the same rows; it asks neither who may come nor what the door says. The documents are the web client's own, named by their hash, as the client sends them. Bare means: no framework, no
validation, no limits, no error answers. 1.00 would be a product that costs nothing. A trial of one case alone: \`npm run bench -- --rounds 2 --only hall\`,
or a part of its name in the table below.

## Floors and goals
With 16 clients where it is about requests. "floor": it stays under its goal; "missed": under its floor too. What a request that does not
reach its goal spends its time on stands at the end.

| what | came | floor | goal | met |
|---|---|---|---|---|
${goalsOf(report)
  .map(
    (one) =>
      `| ${one.what} | ${one.write(one.figure)} | ${one.write(one.floor)} | ${one.write(one.goal)} | ${verdictOf(one)} |`,
  )
  .join('\n')}

## Requests
| case | clients | ratio in requests per second (lowest–highest round) | ratio in CPU per request | per second, api / bare | server CPU µs, api / bare | p50 ms, api / bare | p99 ms, api / bare |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

A write is one transaction with its events, and the answer is read anew; 16 clients write as 16 people into 16 threads, and then
into one; each registers another person, at 16 meetings at once. "Through Apollo" is the ordinary way, which takes what the client's build does not know (floor 0.28).

${liveSection(report)}

${hallSection(report)}

${memorySection(report)}

${startSection(report)}

${tenfoldSection(report)}

## A post to a group of ${settings.size.bigGroup}
All members have chosen to hear of every post. Notices are written by a worker in a process of its own.

| whoever writes pays, in a group of | ${settings.size.smallGroup} | ${settings.size.bigGroup} | ratio |
|---|---|---|---|
| posts a second, one after the other | ${whole(post.small.perSecond)} | ${whole(post.big.perSecond)} | **${post.perSecondRatio.toFixed(2)}** |
| server CPU a post, µs | ${whole(post.small.cpuEach)} | ${whole(post.big.cpuEach)} | ${post.cpuRatio?.toFixed(2) ?? '-'} |
| answer, p50 / p99 ms | ${post.small.p50.toFixed(1)} / ${post.small.p99.toFixed(1)} | ${post.big.p50.toFixed(1)} / ${post.big.p99.toFixed(1)} | |

| until all ${settings.size.bigGroup - 1} notices stand | median (lowest–highest) | ratio |
|---|---|---|
| the worker, from the answer of the mutation; its own CPU until it is at rest: ${post.workerCpu?.toFixed(0) ?? '-'} ms | ${spanOf(post.worker)} | |
| one bare statement: the same notices and the numbered events that tell each person's devices | ${spanOf(post.noticesAndEvents)} | **${(post.noticesAndEvents.p50 / post.worker.p50).toFixed(2)}** |
| one bare INSERT … SELECT of the notices alone, which tells nobody's devices | ${spanOf(post.noticesAlone)} | ${(post.noticesAlone.p50 / post.worker.p50).toFixed(2)} |

The worker is woken over PostgreSQL, asks for each person whether they may read, want it and have not read it, numbers the
events of 1,999 streams and moves its cursor in the same transaction. The bare statements ask nothing.

## Expected, and what came
Expected from the trial that the design rests on: ${expected.read} for reads by prepared operations ([decision 19](decisions/0019-prepared-operations.md);
0.25 to 0.35 through Apollo), ${expected.write} for writes without HTTP.
Expected of home and directory, where the SQL weighs more than what is around it: ${expected.heavy}; of a post to ${settings.size.bigGroup}: nothing for
whoever writes it (1.00), and ${expected.telling} of the bare statement for the worker.
A post to ${settings.size.bigGroup} costs its writer ${post.perSecondRatio.toFixed(2)} in posts a second; the worker reaches ${(post.noticesAndEvents.p50 / post.worker.p50).toFixed(2)} of the bare statement.

Where server, database and clients share the cores, requests per second flatter the product: while it computes, the others
rest. The ratio in CPU is the product's own. The trial's writes had neither HTTP nor GraphQL around them; here every write
also pays for the request, validation and an answer that is read anew under today's policy.

## Where the time goes
With one client, in ms: what the bare server needs is nearly all SQL; the rest is the product's GraphQL, checks and serialisation.

| case | SQL and bare serving | the product's part |
|---|---|---|
${report
  .lines()
  .filter(({ clients }) => clients === 1)
  .map(
    ({ name, api, bare: limit }) =>
      `| ${name} | ${limit.p50.toFixed(1)} | ${(api.p50 - limit.p50).toFixed(1)} |`,
  )
  .join('\n')}

${report.profiles.map(profileOf).join('\n\n')}

## Mended on the way
What these cases showed when they were first run, all of it in the SQL that both servers share, so no ratio shows it. Milliseconds
before and after on one busy machine, as PostgreSQL measured the statement:
- home asked every scope, each municipality is one, whether the reader belongs to it, and joined cards to all that waits before the
  page was cut: 131 to 37 for the threads, the least of twelve 64 to 15; for their number 19 to 3. Expected was half of it.
- the directory asked a subquery for each of 4,000 people, 26 to 5, and read all grants to find the few who lead something, 10 to
  0.4 (an index of its own).
- among groups of two thousand threads the planner took thirty of twenty for as large, and read all threads and marks of the house: with
  ten times the data, the least of twelve, 100 to 6 for what waits at home, 10 to 3 for its number, 26 to 3 for the numbers by group.
- telling of a post began with all threads of the house, 2,079 to 502; mentions had no index by thread. Not expected at all.

And in the product alone, as profiles showed it; interleaved on one quiet machine, before and after:
- Nest gives each field that no resolver answers a function that reads the property: 0.60 to 0.77 in CPU for the list of threads, 0.62 to
  0.76 for a thread's page. Expected was a tenth.
- a write spoke to PostgreSQL in seven pieces, each a call that wakes the server; now in three, the question for its answer with the
  commit: 0.77 to 0.84 in posts a second, 0.89 to 0.97 with 16 writers in one thread, and a fifth less CPU. Expected was as much.

Nothing in the product is there for this benchmark.
`;
}

function profileOf({ name, packages, functions, missing }) {
  if (missing) return `**A profile of "${name}" could not be taken: ${missing}**`;
  const rows = packages.map((one, i) => {
    const other = functions[i];
    return `| ${one.name} | ${(one.share * 100).toFixed(1)} | | ${other ? `\`${other.name.replaceAll('|', '\\|')}\` | ${(other.share * 100).toFixed(1)}` : ' | '} |`;
  });
  return `A profile of "${name}" (shares of the time in which the process is not idle):

| package or room | % | | function | % |
|---|---|---|---|---|
${rows.join('\n')}`;
}

function busyNote(loadBefore) {
  return loadBefore < busyLoad
    ? ''
    : ' **The machine was busy with other work before it began:\ntake the ratios as an impression, and run it again on a quiet one.**';
}
