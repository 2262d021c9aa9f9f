/** Faults of live delivery that its tests must see, put into the built product. */
import type { PlantedFault } from './api-process.js';

/** Without the beacon a lost wake is a lost post. */
export const beaconOff: PlantedFault = {
  name: 'beacon-off',
  file: 'libs/platform/src/live/live-server.js',
  from: 'this.startBeacon();',
  to: ';',
};

/** An UPDATE of a head that is not there numbers nothing, writes nothing, and raises no error. */
export const updateInsteadOfUpsert: PlantedFault = {
  name: 'update-instead-of-upsert',
  file: 'libs/platform/src/work/work.sql.js',
  from: `insert into platform.stream_head as h (stream_id, head)
        select stream_id, count(*) from draft group by stream_id order by stream_id
        on conflict (stream_id) do update set head = h.head + excluded.head
        returning h.stream_id, h.head`,
  to: `update platform.stream_head as h set head = h.head + more.events
        from (select stream_id, count(*) as events from draft group by stream_id) more
        where more.stream_id = h.stream_id returning h.stream_id, h.head`,
};

/** The events are committed by another connection before the post that they tell of. */
export const eventBeforeCommit: PlantedFault = {
  name: 'event-before-commit',
  file: 'libs/platform/src/work/unit-of-work.js',
  from: `const flushed = events.length > 0 ? client.query(flushEvents(actor.personId, events, {
                told
            })) : undefined;`,
  to: `const flushed = events.length > 0 ? this.database.pool.query(flushEvents(actor.personId, events, { told })) : undefined;
            await flushed; this.wakes.wake(events.map((event)=>event.streamId)); await new Promise((done) => setTimeout(done, 60));`,
};

/** The process dies between COMMIT and the wake: nobody is told. */
export const killedBeforeWake: PlantedFault = {
  name: 'killed-before-wake',
  file: 'libs/platform/src/work/unit-of-work.js',
  from: 'this.wakes.wake(events',
  to: `if (events.some((event) => event.type === 'post.written')) process.kill(process.pid, 'SIGKILL');
            this.wakes.wake(events`,
};

/** Whoever was in the room stays in it. */
export const neverLookedAgain: PlantedFault = {
  name: 'never-looked-again',
  file: 'libs/platform/src/live/stream-reader.js',
  from: 'if (!audience || stream.mustLook(audience)) await this.look(stream);',
  to: ';',
};

/** What is new in a group is looked for some seconds back, however long ago was the last look. */
export const looksLittleBack: PlantedFault = {
  name: 'looks-little-back',
  file: 'libs/platform/src/live/stream-reader.js',
  from: 'headsLookBack + (began - this.headsLookedAt) / 1000',
  to: 'headsLookBack',
};
