import { useState, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords } from '../../../language/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { Form } from '../../../parts/form-frame.js';
import { PersonPicker, type PickedPerson } from '../../../parts/person-picker.js';
import { BeginTalk } from '../begin-talk.js';
import { saidOf } from './asking.js';
import { JoinTable, OpenTableThread, type ShownTable } from './documents.js';

/** Whoever runs the meeting seats somebody; who sat elsewhere leaves there. */
export function SeatDialog({
  table,
  onDone,
  onClose,
}: {
  table: ShownTable;
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [join, joining] = useAct(JoinTable);
  const send = async (): Promise<void> => {
    setMissing(!person);
    if (!person) return;
    const { problem: refused } = await join({ id: table.id, personId: person.id });
    if (refused) setProblem(refused);
    else onDone();
  };
  return (
    <Dialog title={`${t('tables.seat')}: ${table.title}`} open onClose={onClose}>
      <Form
        problem={problem && (problem.code === 'NOT_FOUND' ? t('tables.seat.notReader') : saidOf(t, problem))}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('tables.seat')}
        waiting={joining}
        onCancel={onClose}
      >
        <PersonPicker
          label={t('tables.seat.who')}
          wrong={missing ? t('form.needed') : undefined}
          picked={person}
          onPick={setPerson}
        />
      </Form>
    </Dialog>
  );
}

/** The first word about what a table works on. */
export function TableFirstWord({ table, onClose }: { table: ShownTable; onClose: () => void }): ReactNode {
  const t = useWords();
  const [open, opening] = useAct(OpenTableThread);
  return (
    <Dialog title={t('timetable.talk.about', { title: table.title })} open onClose={onClose}>
      <BeginTalk
        label={t('tables.talk.text')}
        waiting={opening}
        open={async (text) => {
          const { answer, problem } = await open({ input: { tableId: table.id, text } });
          return answer ? answer.openTableThread.thread!.address : problem;
        }}
        leave={onClose}
      />
    </Dialog>
  );
}
