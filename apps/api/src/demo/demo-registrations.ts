/** Who comes to the demo's coming meetings: registered as people would, one after another. */
import { labelList } from '#kernel';
import {
  Attendance,
  RegistrationManner,
  RegistrationQuestionKind,
  Registrations,
  RegistrationSettings,
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
  }
}
