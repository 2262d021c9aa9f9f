/** Who comes to the demo's coming meetings: registered as people would, one after another. */
import { labelList } from '#kernel';
import {
  Attendance,
  Programmes,
  RegistrationManner,
  RegistrationQuestionKind,
  Registrations,
  RegistrationSettings,
  SeatsOfSessions,
} from '#meetings';
import type { DemoRegistration } from '../../../../demo/registrations.js';
import type { DemoPeople } from './demo-people.js';
import type { Made } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';

/** Who runs all meetings. */
const secretariat = 'secretariat';

export async function loadRegistrations(
  app: Rooms,
  registrations: readonly DemoRegistration[],
  people: DemoPeople,
  meetings: Made,
): Promise<void> {
  for (const registration of registrations) {
    const meetingId = meetings.of(registration.meeting);
    const [question] = await app.get(RegistrationSettings).set(people.as(secretariat), {
      meetingId,
      version: 0,
      open: true,
      manner: RegistrationManner.OPEN,
      seats: { capacity: registration.capacity },
      guests: false,
      questions: registration.questions.map(({ kind, texts, required, choices }) => ({
        kind: kind as RegistrationQuestionKind,
        texts: labelList(texts),
        required,
        choices: choices.map((choice) => ({ texts: labelList(choice) })),
      })),
    });
    for (const { who, choice, hidden } of registration.people)
      await app.get(Registrations).register(people.as(who), {
        meetingId,
        attendance: Attendance.REMOTE,
        onList: !hidden,
        answers: [{ questionId: question!.id, choiceIds: [question!.choices[choice - 1]!.id] }],
      });
    await seatInSessions(app, registration, people, meetingId);
  }
}

async function seatInSessions(
  app: Rooms,
  { meeting, sessions }: DemoRegistration,
  people: DemoPeople,
  meetingId: string,
): Promise<void> {
  const keeper = people.as(secretariat);
  const programme = (await app.get(Programmes).byMeeting(keeper, [meetingId])).get(meetingId);
  for (const { title, capacity, people: seated } of sessions) {
    const session = programme?.sessions.find(({ titleLabels }) => titleLabels['pl'] === title);
    if (!session) throw new Error(`No session of ${meeting} is called "${title}".`);
    await app.get(SeatsOfSessions).set(keeper, { sessionId: session.id, capacity });
    for (const who of seated) await app.get(SeatsOfSessions).take(people.as(who), { sessionId: session.id });
  }
}
