import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../../../graphql/hooks.js';
import type { Problem } from '../../../../graphql/problem.js';
import { useWords } from '../../../../language/words.js';
import { Button } from '../../../../parts/button.js';
import { Dialog } from '../../../../parts/dialog.js';
import { Form } from '../../../../parts/form-frame.js';
import { nameIn } from '../../../../parts/person.js';
import { PersonPicker, type PickedPerson } from '../../../../parts/person-picker.js';
import { AppointRapporteurs } from '../documents.js';
import { refusalOf, type LedMinutes } from './led.js';

/** Says who writes the minutes beside those who run the meeting. */
export function RapporteursDialog({
  meeting,
  minutes,
  again,
  onClose,
}: LedMinutes & { onClose: () => void }): ReactNode {
  const t = useWords();
  const [named, setNamed] = useState<readonly PickedPerson[]>(minutes.rapporteurs);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [appoint, appointing] = useAct(AppointRapporteurs);
  return (
    <Dialog title={t('minutes.rapporteurs')} open onClose={onClose}>
      <Form
        problem={problem && refusalOf(t, problem)}
        forget={() => setProblem(null)}
        onSubmit={async () => {
          const { problem: refused } = await appoint({
            meetingId: meeting.id,
            version: minutes.version,
            personIds: named.map(({ id }) => id),
          });
          again();
          if (refused) setProblem(refused);
          else onClose();
        }}
        send={t('form.save')}
        waiting={appointing}
        onCancel={onClose}
      >
        <p>{t('minutes.rapporteurs.why')}</p>
        {named.length > 0 && (
          <ul className="rows">
            {named.map((person) => (
              <li key={person.id} className="minutes-named">
                {nameIn(t, person)}
                <Button
                  look="quiet"
                  icon
                  aria-label={t('minutes.rapporteurs.remove', { name: nameIn(t, person) })}
                  onPress={() => setNamed(named.filter(({ id }) => id !== person.id))}
                >
                  <X aria-hidden="true" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <PersonPicker
          key={named.length}
          label={t('minutes.rapporteurs.add')}
          picked={null}
          onPick={(person) => {
            if (person && !named.some(({ id }) => id === person.id)) setNamed([...named, person]);
          }}
        />
      </Form>
    </Dialog>
  );
}
