/** The sections of docs/performance.md on what happens live, on memory, on starting and on ten times the data. */
import { hundredth, kilobytes, megabytes, tenth, whole } from './figures.mjs';
import { idleSockets } from './memory.mjs';

const over = (room) => (typeof room === 'number' ? `${room}` : '500, over two processes');

export function liveSection(report) {
  const rooms = report
    .delivery()
    .map(
      ({ room, api, bare, cpuRatio }) =>
        `| ${over(room)} | ${tenth(api.answerP50)} / ${tenth(api.answerP99)} | ${bare ? `${tenth(bare.answerP50)} / ${tenth(bare.answerP99)}` : ''} | ${tenth(api.sendingP50)} / ${tenth(api.sendingP99)} | ${bare ? `${tenth(bare.sendingP50)} / ${tenth(bare.sendingP99)}` : ''} | ${bare ? `${tenth(api.cpuEach)} / ${tenth(bare.cpuEach)}` : ''} | ${bare ? `**${hundredth(cpuRatio)}**` : ''} |`,
    );
  const floods = report
    .flood()
    .map(
      ({ room, api, stock, ratio, cpuRatio }) =>
        `| ${room} | ${whole(api)} | ${whole(stock)} | **${hundredth(ratio)}** | ${hundredth(cpuRatio)} |`,
    );
  return `## Delivery
Twenty posts a second into one thread, all readers on one machine with the server. From the mutation's answer, and from its sending,
until the last reader has the post, p50 / p99 in ms; CPU of the server, the post's own cost included.

| readers | api, after the answer | bare \`ws\` | api, after the sending | bare \`ws\` | CPU µs a delivery, api / bare | api over bare |
|---|---|---|---|---|---|---|
${rooms.join('\n')}

The bare server sends what it has just written, once it has answered; the api sends what it reads back from the log, after a look at
who may still be there, and does so beside the answer. That is the guarantee, and its price. (Floors: 500 readers 10 / 30 ms after the
answer in one process, 15 / 40 in two; CPU 1.5 times bare.) Before few readers the post itself decides: six statements for it and its
answer are the bare server's too; four more tell the other processes, read the log, build the post and look who is there. A second process has the post later by
what PostgreSQL takes to pass on that there is one, and reads the log by itself: two more trips, on the same two cores.

A flood: sixteen people write into one thread as fast as they are answered. Posts a second, until the last reader has the last, beside
the bare server with socket.io as it comes from its package, which emits each post to its room (floor: twice its rate).

Before few readers nearly all of it is the writing into one thread, which waits for the row of that thread: as in "16 writers in one
thread" above, the same statements take the same time with both.

| readers | api | socket.io | rate, api over socket.io | CPU a delivery, api over socket.io |
|---|---|---|---|---|
${floods.join('\n')}`;
}

export function memorySection({ memory }) {
  const { rss, heapTotal, heapUsed, sources } = memory.held;
  const most = sources.slice(0, 14).map(([owner, length]) => `${owner} ${tenth(length / 1e6)}`);
  const all = sources.reduce((sum, [, length]) => sum + length, 0);
  return `## Memory
The process holds ${megabytes(memory.afterStart)} after its start on this data, at rest, before the first request (goal 130, floor 180). Each of ${idleSockets} connections that
watch a thread and say nothing costs ${kilobytes(memory.api)} (goal 28, floor 40); a bare \`ws\` ${kilobytes(memory.bare)}. Resident memory, as the kernel counts it.

It throws away after its start what only that needed, which V8 would keep: some 35 MB. Node with nothing in it holds about 41 MB. Of a process that counted while it started (${megabytes(rss)}, which the counting adds to), V8's heap
takes ${megabytes(heapTotal)}, ${megabytes(heapUsed)} of it in use: ${tenth(all / 1e6)} MB are the sources of what it loaded, in MB ${most.join(', ')}; most of the rest is what V8 and the
libraries make of them. What only some processes need (pictures, passwords, letters, Redis, spans, the demo) is loaded when it is needed.`;
}

export function startSection({ firstRequests }) {
  return `## The first request
\`npm start\` on this data, from the command to the first answer, a signed-in person's list: ${firstRequests.map((one) => `${tenth(one)} s`).join(', ')}
(goal 3, floor 5), the embedded PostgreSQL's own start included.`;
}

export function tenfoldSection(report) {
  const rows = report
    .tenfold()
    .map(
      ({ name, usual, tenfold, cpuRatio, perSecondRatio }) =>
        `| ${name} | ${whole(tenfold.cpuEach)} / ${whole(usual.cpuEach)} | **${hundredth(cpuRatio)}** | ${whole(tenfold.perSecond)} / ${whole(usual.perSecond)} | ${hundredth(perSecondRatio)} |`,
    );
  if (rows.length === 0)
    return `## Ten times the data
Not measured in this run: \`npm run bench -- --large\` does.`;
  return `## Ten times the data
The same requests of 16 clients over ten times the threads and posts, in a database of its own (goal 1.1, floor 1.3 of the usual CPU).
What the database needs more of shows in the requests per second.

| case | server CPU µs, tenfold / usual | ratio | per second, tenfold / usual | usual over tenfold |
|---|---|---|---|---|
${rows.join('\n')}`;
}

/** The same for the terminal. */
export function linesOfLive(report) {
  return [
    ...report
      .delivery()
      .map(
        ({ room, api, bare, cpuRatio }) =>
          `deliver to ${over(room)}: ${tenth(api.answerP50)} / ${tenth(api.answerP99)} ms after the answer, ${tenth(api.sendingP50)} / ${tenth(api.sendingP99)} after the sending` +
          (bare
            ? `; bare ${tenth(bare.answerP50)} / ${tenth(bare.answerP99)} and ${tenth(bare.sendingP50)} / ${tenth(bare.sendingP99)}; CPU ${tenth(api.cpuEach)} / ${tenth(bare.cpuEach)} µs (${hundredth(cpuRatio)})`
            : ''),
      ),
    ...report
      .flood()
      .map(
        ({ room, api, stock, ratio, cpuRatio }) =>
          `a flood before ${room}: ${whole(api)} posts a second, socket.io ${whole(stock)} (rate ${hundredth(ratio)}, CPU ${hundredth(cpuRatio)})`,
      ),
    ...report
      .tenfold()
      .map(
        ({ name, usual, tenfold, cpuRatio, perSecondRatio }) =>
          `ten times the data, ${name}: CPU ${whole(tenfold.cpuEach)} / ${whole(usual.cpuEach)} µs (${hundredth(cpuRatio)}), per second ${whole(tenfold.perSecond)} / ${whole(usual.perSecond)} (${hundredth(perSecondRatio)})`,
      ),
    `first requests after npm start: ${report.firstRequests.map((one) => `${tenth(one)} s`).join(', ')}`,
    '',
  ];
}
