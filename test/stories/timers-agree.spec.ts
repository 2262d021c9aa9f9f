/** Everybody in a hall counts down together: whatever their own clocks say, and that of the process which they came to. */
import { afterEach, expect, it } from '@jest/globals';
import { leftAt } from '#kernel';
import { ServerClock } from '../../apps/web/src/live/server-clock.js';
import { Device, spreadOf } from '../kit/agreeing-clocks.js';
import { ApiProcess, type PlantedFault } from '../kit/api-process.js';
import { freshRoom } from '../kit/live-room-client.js';
import { LiveStage } from '../kit/live-stage.js';
import { does, heldMeeting } from '../kit/session-stage.js';
import { shiftedClock } from '../kit/shifted-clock.js';

/** Milliseconds between what two screens show at one moment. */
const mayDiffer = 200;
const devices = 40;
/** Each way, each message by itself: a hall full of phones. */
const slowestWay = 150;
const clockNow = 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now';

const tellsItsOwnTime: PlantedFault = {
  name: 'a-process-tells-its-own-time',
  file: 'libs/platform/src/live/live-server.js',
  from: 'this.clock.now().then(answer)',
  to: 'answer(Date.now())',
};

let stage: LiveStage | undefined;
afterEach(async () => {
  await stage?.strike();
  stage = undefined;
});

/** How far apart all see the end of the item that is taken, and how far from what is true. */
async function differences(faults: PlantedFault[]): Promise<{ apart: number; wrong: number }> {
  stage = await LiveStage.set([faults]);
  const settings = shiftedClock(90_000);
  stage.apis.push(await ApiProcess.start(stage.database.url, { faults, settings }));
  const facilitator = await stage.caller('facilitator');
  const meeting = await heldMeeting(facilitator, stage.scopeId);
  await does(facilitator, 'conductSession', { meetingId: meeting.id, version: 1, command: 'OPEN' });
  const { timer } = (await freshRoom(facilitator, meeting.number)).session;
  const callers = await Promise.all([0, 1].map((api) => stage!.caller('member', api)));
  const all = await Promise.all(
    Array.from({ length: devices }, (_, i) => Device.with(callers[i % 2]!, slowestWay)),
  );
  const truth = new ServerClock();
  await truth.measure(async () => (await stage!.sql.query<{ now: number }>(clockNow)).rows[0]!.now);
  const shown = all.map((device) => device.left(timer));
  const left = leftAt(timer, truth.now())!;
  return { apart: spreadOf(shown), wrong: Math.max(...shown.map((one) => Math.abs(one - left))) };
}

it(`the timers of ${devices} devices with clocks an hour apart, at two processes with clocks apart, agree within ${mayDiffer} ms`, async () => {
  const { apart, wrong } = await differences([]);
  console.log(`${devices} timers: ${Math.round(apart)} ms apart, at most ${Math.round(wrong)} ms wrong`);
  expect(apart).toBeLessThanOrEqual(mayDiffer);
  expect(wrong).toBeLessThanOrEqual(mayDiffer);
}, 120_000);

it('is found out where a process tells its own time', async () => {
  expect((await differences([tellsItsOwnTime])).apart).toBeGreaterThan(80_000);
}, 120_000);
