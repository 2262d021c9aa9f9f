import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { MeetingRegistrationsQuery } from '../../generated/graphql/graphql.js';
import { unmask } from '../../graphql/documents.js';
import { askWith, type Outcome } from '../../graphql/hooks.js';
import { useWords, type Words } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { csvOf } from '../../parts/csv.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { answerText } from './answers.js';
import { OwnRegistration, type Door } from './documents.js';
import { MeetingRegistrations, type Registered } from './manage-documents.js';

/** Takes all registrations along, for the desk at the door and the office's own records. */
export function SheetButton({ door, name }: { door: Door; name: string }): ReactNode {
  const t = useWords();
  const client = useClient();
  const [fetching, setFetching] = useState(false);
  const download = async (): Promise<void> => {
    setFetching(true);
    const all: Registered[] = [];
    let after: string | null = null;
    do {
      const { answer, problem }: Outcome<MeetingRegistrationsQuery> = await askWith(
        client,
        MeetingRegistrations,
        { meetingId: door.meetingId, state: null, after },
      );
      if (!answer) {
        setFetching(false);
        return toast(problemText(t, problem), 'wrong');
      }
      all.push(...answer.registrations.items);
      after = answer.registrations.next;
    } while (after);
    setFetching(false);
    save(`${name}.csv`, sheetOf(t, door, all));
  };
  return (
    <Button waiting={fetching} onPress={() => void download()}>
      <Download aria-hidden="true" />
      {t('registration.sheet')}
    </Button>
  );
}

function sheetOf(t: Words, door: Door, all: readonly Registered[]): string {
  // What was asked once and is no longer, was answered all the same.
  const asked = new Map(door.questions.map(({ id, text }) => [id, text]));
  for (const one of all)
    for (const { questionId, question } of unmask(OwnRegistration, one).answers)
      if (!asked.has(questionId)) asked.set(questionId, question);
  const head = ['name', 'town', 'state', 'how', 'sector', 'when'] as const;
  return csvOf([
    [...head.map((column) => t(`registration.sheet.${column}`)), ...asked.values()],
    ...all.map((one) => {
      const own = unmask(OwnRegistration, one);
      return [
        one.person.erased ? t('person.erased') : one.person.name,
        one.person.municipality?.name ?? one.town?.name,
        t(`registration.now.${own.state}`),
        t(`registration.way.${own.attendance}`),
        own.sector && t(`meetings.sector.${own.sector}`),
        one.createdAt,
        ...[...asked.keys()].map((id) => {
          const answer = own.answers.find(({ questionId }) => questionId === id);
          return answer && answerText(t, answer);
        }),
      ];
    }),
  ]);
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
