/** The section of docs/performance.md on a live session. */
import { hundredth, tenth, whole } from './figures.mjs';
import { size } from './seed-ids.mjs';

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const crowds = { joined: `${size.hall} come in`, voted: `${size.hall} vote` };

export function hallSection({ hall }) {
  const rows = Object.entries(crowds).map(([what, name]) => {
    const { api, bare, ratio, cpuRatio } = hall.crowd(what);
    return `| ${name} | ${seconds(api.took)} / ${seconds(bare.took)} | **${hundredth(ratio)}** | ${hundredth(cpuRatio)} | ${whole(api.cpuEach)} / ${whole(bare.cpuEach)} | ${tenth(api.p50)} / ${tenth(bare.p50)} | ${tenth(api.p99)} / ${tenth(bare.p99)} |`;
  });
  const { api, bare, cpuRatio } = hall.told();
  const { sentAway } = hall.crowd('voted');
  return `## A live session
${size.hall} people, each with a session, a connection and a socket of their own. *Come in*: 25 at a time ask for the session as its page does, open a socket
and watch from there on. *Vote*: all in one moment, in one open poll; past its capacity the api asks the last to come again, which was said ${sentAway} times in
a round, and they do so as the client does. The bare server asks the same statements, writes the same rows each in one transaction,
tells how many have voted as often, and sends over bare \`ws\`.

| what | seconds until the last, api / bare | ratio | ratio in CPU | server CPU µs each, api / bare | p50 ms of one, api / bare | p99 ms of one, api / bare |
|---|---|---|---|---|---|---|
${rows.join('\n')}

One event to all ${size.hall}: the moderator takes the next item, twenty times a second, and the whole session as it then is goes to everybody. From the answer, and
from the sending, until the last has it, p50 / p99 in ms.

| api, after the answer | bare \`ws\` | api, after the sending | bare \`ws\` | CPU µs a delivery, api / bare | api over bare |
|---|---|---|---|---|---|
| ${tenth(api.answerP50)} / ${tenth(api.answerP99)} | ${tenth(bare.answerP50)} / ${tenth(bare.answerP99)} | ${tenth(api.sendingP50)} / ${tenth(api.sendingP99)} | ${tenth(bare.sendingP50)} / ${tenth(bare.sendingP99)} | ${tenth(api.cpuEach)} / ${tenth(bare.cpuEach)} | **${hundredth(cpuRatio)}** |

That the timers of all agree within 200 ms, whatever their own clocks say, is a test: \`test/stories/timers-agree.spec.ts\`.`;
}

/** The same for the terminal. */
export function linesOfHall({ hall }) {
  if (!hall.isMeasured) return [];
  const { api, bare, cpuRatio } = hall.told();
  return [
    ...Object.entries(crowds).map(([what, name]) => {
      const one = hall.crowd(what);
      return `${name}: ${seconds(one.api.took)} / ${seconds(one.bare.took)} s (ratio ${hundredth(one.ratio)}, CPU ${hundredth(one.cpuRatio)}: ${whole(one.api.cpuEach)} / ${whole(one.bare.cpuEach)} µs); one of them ${tenth(one.api.p50)} / ${tenth(one.bare.p50)} ms, p99 ${tenth(one.api.p99)} / ${tenth(one.bare.p99)}`;
    }),
    `one event to ${size.hall}: ${tenth(api.answerP50)} / ${tenth(api.answerP99)} ms after the answer; bare ${tenth(bare.answerP50)} / ${tenth(bare.answerP99)}; CPU ${hundredth(cpuRatio)}`,
  ];
}
