/** What can be profiled, by its name: which process is looked at, and what keeps it busy meanwhile. */
import { cases, nextOf } from './cases.mjs';
import { deliverFor, roomSizes, sharedRoom } from './delivery.mjs';
import { floodFor, floodRooms } from './flood.mjs';
import { conductFor, joinFor, voteFor } from './hall.mjs';
import { round } from './load.mjs';
import { passOverAll, tellFor } from './notices.mjs';
import { startApi, startWorker } from './processes.mjs';
import { profile, profileLasts } from './profile.mjs';
import { size } from './seed-ids.mjs';
import { tenfoldOf } from './tenfold.mjs';

export const deliveryTo = (room) => `a delivery to ${room}`;
export const floodBefore = (room) => `a flood before ${room}`;
export const overTwo = `a delivery to ${sharedRoom} over two processes, in the one that did not write`;
export const telling = 'notices of a post to 2,000';
export const joining = `${size.hall} come into a live session`;
export const voting = `${size.hall} vote in a live session`;
export const conducting = `one event of a live session to ${size.hall}`;
export const tenTimes = (name) => `ten times the data, ${name}`;

/** The shares of a work's time, as `profile` gives them. */
export const profileOf = (name, databaseUrl) => works.get(name)(databaseUrl);

const works = new Map([
  ...cases.flatMap((one) => [
    [one.name, (url) => profile(url, asking(one))],
    [tenTimes(one.name), (url) => profile(tenfoldOf(url), asking(one))],
  ]),
  ...roomSizes.map((room) => [
    deliveryTo(room),
    (url) => profile(url, (api) => deliverFor([api], room, profileLasts)),
  ]),
  ...floodRooms.map((room) => [
    floodBefore(room),
    (url) => profile(url, (api) => floodFor(api, room, profileLasts)),
  ]),
  [
    overTwo,
    (url) =>
      beside(startApi, url, (first) =>
        profile(url, (second) => deliverFor([first, second], sharedRoom, profileLasts)),
      ),
  ],
  ...[
    [joining, joinFor],
    [voting, voteFor],
    [conducting, conductFor],
  ].map(([name, work]) => [name, (url) => profile(url, (api) => work(api, profileLasts))]),
  [
    telling,
    (url) =>
      beside(startApi, url, async (api) => {
        await passOverAll(url);
        return profile(url, () => tellFor(api, url, profileLasts), startWorker);
      }),
  ],
]);

function asking(one) {
  return (api) => round(api, { clients: 16, milliseconds: profileLasts, next: nextOf(one, 'api', 16) });
}

/** With another process at work, which is not looked at. */
async function beside(begin, databaseUrl, work) {
  const other = await begin(databaseUrl);
  try {
    return await work(other);
  } finally {
    await other.stop();
  }
}
