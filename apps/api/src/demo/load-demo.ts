/** Loads the demo community once, through the rooms' own services, so that what it shows is what the rooms would do. */
import { NoticeWriter } from '#notices';
import { Configuration, Consumers, Database, StartError, UnitOfWork } from '#platform';
import { Accounts, Scopes } from '#people';
import { guest } from '#kernel';
import { fileURLToPath } from 'node:url';
import { readAgendas } from '../../../../demo/agendas.js';
import { readDocuments } from '../../../../demo/documents.js';
import { readHalls } from '../../../../demo/halls.js';
import { readMinutes } from '../../../../demo/minutes.js';
import { readOutcomes } from '../../../../demo/outcomes.js';
import { readPractices } from '../../../../demo/practices.js';
import { readTimetables } from '../../../../demo/timetables.js';
import { readMeetings } from '../../../../demo/meetings.js';
import { readRegistrations } from '../../../../demo/registrations.js';
import { readProgrammes } from '../../../../demo/programmes.js';
import { readDemo } from '../../../../demo/read-demo.js';
import { backdate } from './backdate.js';
import { loadCommunity } from './demo-community.js';
import { loadAgendas } from './demo-agendas.js';
import { loadDocuments, placesOf } from './demo-documents.js';
import { loadHalls } from './demo-halls.js';
import { loadMinutes } from './demo-minutes.js';
import { DecidedAtMeetings } from './demo-outcomes.js';
import { loadTimetables } from './demo-timetables.js';
import { loadMeetings } from './demo-meetings.js';
import { loadRegistrations } from './demo-registrations.js';
import { loadPractices } from './demo-practices.js';
import { loadProgrammes } from './demo-programmes.js';
import { openAccounts, registerPersons } from './demo-people.js';
import { loadTalk } from './demo-talk.js';
import { clearHalfLoaded, holdLoading, howFarLoaded, type Rooms } from './demo-state.js';
import { loadPersonThemes, themeIdsOf } from './demo-themes.js';
import { loadTowns } from './demo-towns.js';

/** Built, this folder's top holds a copy of `demo/` beside `apps/`, as the sources do. */
const demoDirectory = fileURLToPath(new URL('../../../../demo', import.meta.url));

/**
 * Fills an empty installation with the demo community; where anybody can sign in already, it returns at once.
 *
 * The accounts are opened last, in one transaction: a demo that nobody can sign in to is not whole, and a start that was
 * killed before has left nothing but itself, as the api does not listen until this is done. So it is cleared and loaded anew.
 */
export async function loadDemo(app: Rooms, say: (line: string) => void): Promise<void> {
  if (!app.get(Configuration).demo) {
    throw new StartError('The demo community is loaded in demo mode only (GUILDHALL_DEMO=true).');
  }
  if ((await howFarLoaded(app.get(Database))) === 'inhabited') return;
  await holdLoading(app.get(Database), async () => {
    const found = await howFarLoaded(app.get(Database));
    if (found === 'inhabited') return;
    if (found === 'prepared') {
      say('The demo community was not loaded: this installation is not empty.');
      return;
    }
    say('Loading the demo community ...');
    if (found === 'half') await startOver(app);
    await load(app);
  });
}

async function startOver(app: Rooms): Promise<void> {
  await clearHalfLoaded(app.get(Database));
  await app.get(UnitOfWork).run(guest(), (tx) => app.get(Scopes).openInstallation(tx));
}

async function load(app: Rooms): Promise<void> {
  const demo = readDemo(demoDirectory);
  const people = await registerPersons(app, demo);
  const towns = await loadTowns(app, demo, people);
  const themeIds = await themeIdsOf(app);
  const { communityId, groups } = await loadCommunity(app, demo, people, towns, themeIds);
  const beside = await loadProgrammes(app, readProgrammes(demoDirectory), people, towns);
  const meetings = await loadMeetings(app, readMeetings(demoDirectory), people, beside, {
    communityId,
    groups,
  });
  await loadTimetables(app, readTimetables(demoDirectory), people, beside, meetings);
  await loadAgendas(app, readAgendas(demoDirectory), people, meetings);
  await loadRegistrations(app, readRegistrations(demoDirectory), people, meetings);
  await loadHalls(app, readHalls(demoDirectory), people, meetings);
  const places = placesOf({ community: communityId }, groups, meetings);
  await loadDocuments(app, readDocuments(demoDirectory), people, beside.municipalities, places);
  const decided = new DecidedAtMeetings(app, readOutcomes(demoDirectory), people, towns, meetings);
  await loadMinutes(app, readMinutes(demoDirectory), people, meetings, decided);
  await decided.apart();
  const talk = await loadTalk(app, demo, people, { communityId, groups, meetings }, themeIds);
  await loadPersonThemes(app, demo, people, themeIds);
  const made = { people, towns, programmes: beside, meetings, themeIds, communityId };
  await loadPractices(app, readPractices(demoDirectory), made);
  await backdate(app.get(UnitOfWork), talk, [communityId, ...beside.communityIds]);
  // Who came in and what was opened in the past is no news; what was said, and who still asks to come in, waits in the bell.
  await app.get(Consumers).skip(app.get(NoticeWriter).name, ['group', 'meeting', 'person', 'practice']);
  await app.get(UnitOfWork).run(guest(), (tx) => openAccounts(tx, app.get(Accounts), demo, people));
}
