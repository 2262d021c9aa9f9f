/** The ids of what the benchmark seeds, in JavaScript and in SQL: the seed is the same in every run. */

export const size = {
  groups: 20,
  threads: 4_000,
  postsPerThread: 50,
  people: 500,
  /** all that the registers know, as in an installation that has imported them */
  towns: 6000,
  homeGroups: 30,
  homeReaders: 40,
  threadsPerHomeGroup: 20,
  directoryPeople: 4000,
  bigGroup: 2000,
  smallGroup: 10,
  /** who follow a live session */
  hall: 300,
  /** meetings for which people register, half of them at the bare server, so many people each */
  doors: 400,
  seatsEach: 300,
};

/** An id that tells what it is of. */
export const id = (kind, number) =>
  `0192bec4-${kind.toString(16).padStart(4, '0')}-7000-8000-${number.toString(16).padStart(12, '0')}`;
/** The same in SQL, of an expression. */
export const idOf = (kind, expression) =>
  `('0192bec4-${kind.toString(16).padStart(4, '0')}-7000-8000-' || lpad(to_hex(${expression}), 12, '0'))::uuid`;
export const [PERSON, TOWN, COMMUNITY, GROUP, THREAD, POST, GRANT, MEMBERSHIP, SESSION, DESK, AFFILIATION] =
  Array.from({ length: 11 }, (_, i) => i + 1);
export const [MEETING, VENUE, ROOM, PART, ITEM, POOL, POLL, OPTION] = Array.from(
  { length: 8 },
  (_, i) => i + 12,
);
export const installation = '00000000-0000-4000-8000-000000000001';
export const community = id(COMMUNITY, 1);

export const groupId = (number) => id(GROUP, number);
export const threadId = (number) => id(THREAD, number);
export const personId = (number) => id(PERSON, number);
/** The page of a thread in the one group that everybody reads. */
export const publicThread = 200;
export const publicPage = `/groups/1-grupa-1/threads/${publicThread}-asystentki-miedzykulturowe-pytanie-${publicThread}`;
/** A conference with a programme, two live sessions, and then the meetings with doors. */
export const meetingId = (number) => id(MEETING, number);
export const conference = 1;
export const programmePage = `/meetings/${conference}-konferencja`;
/** Each server has a session of its own. */
export const liveMeeting = (kind) => (kind === 'api' ? 2 : 3);
export const firstDoor = 4;
export const [liveItems, liveOptions] = [8, 3];
export const pollId = (number) => id(POLL, number);
export const optionId = (poll, place) => id(OPTION, poll * 10 + place);
/** Conducts the sessions. */
export const conductor = size.people;
/** What stands in the cookie of a person's browser. */
export const tokenOf = (number) =>
  `bench-${String(number).padStart(6, '0')}-token-of-a-session-that-is-seeded`;

/** After the talk's people come those of the directory; the first of them read the home page, the next write to the big group. */
export const homeReader = (i) => size.people + 1 + i;
export const bigGroupMember = (i) => size.people + size.homeReaders + 1 + i;
export const bigGroup = size.groups + size.homeGroups + 1;
export const smallGroup = bigGroup + 1;
/** The threads of the home page's groups are numbered on from here. */
export const firstHomeThread = 100_001;
/** So many threads in the big and in the small group: a new one for each measured post. */
export const freshThreads = 200;
export const bigThread = (i) => threadId(200_001 + i);
export const smallThread = (i) => threadId(300_001 + i);
/** Threads of the last group, which no case reads: each room of readers has one of its own. */
let rooms = 0;
export const roomThread = () => threadId(size.groups * ++rooms - 1);
