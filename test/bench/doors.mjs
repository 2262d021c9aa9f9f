/** Who registers next, and for what: nobody can twice, so each request is of another person, and each meeting ends when it is full. */
import { newId } from '#kernel';
import { firstDoor, meetingId, size } from './seed-ids.mjs';

const half = size.doors / 2;
/** How many meetings were begun at each server. */
const begun = { api: 0, bare: 0 };
/** By server and client: the meeting, and how many have come. */
const queues = new Map();

/** The next registration that this client sends to this server. Clients send to meetings of their own, as writers write to threads of their own. */
export function nextAtDoor(kind, client) {
  const key = `${kind} ${client}`;
  const queue = queues.get(key);
  if (queue && queue.come < size.seatsEach) queue.come += 1;
  else queues.set(key, { door: doorOf(kind), come: 1 });
  const { door, come } = queues.get(key);
  return {
    variables: {
      input: { key: newId(), meetingId: meetingId(door), attendance: 'ON_SITE', answers: [], onList: true },
    },
    person: come,
  };
}

function doorOf(kind) {
  if (begun[kind] === half) throw new Error('All meetings are full: the seed must hold more of them.');
  return firstDoor + (kind === 'api' ? 0 : half) + begun[kind]++;
}
