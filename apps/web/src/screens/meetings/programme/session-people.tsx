import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Select, TextField } from '../../../parts/field.js';
import { PersonPicker, type PickedPerson } from '../../../parts/person-picker.js';

export const sessionRoles = ['CHAIR', 'SPEAKER', 'RAPPORTEUR'] as const;
type Role = (typeof sessionRoles)[number];

export interface PersonTexts {
  key: number;
  role: Role;
  person: PickedPerson | null;
  name: string;
  jobTitle: string;
  organisation: string;
}

let keys = 0;

export function textsOfPeople(
  people: readonly {
    role: Role;
    person: PickedPerson | null;
    name: string | null;
    jobTitle: string | null;
    organisation: string | null;
  }[],
): PersonTexts[] {
  return people.map(({ role, person, name, jobTitle, organisation }) => ({
    key: (keys += 1),
    role,
    person,
    name: name ?? '',
    jobTitle: jobTitle ?? '',
    organisation: organisation ?? '',
  }));
}

/** Rows in which nobody was named are left out. */
export function saidOfPeople(people: readonly PersonTexts[]) {
  return people
    .filter(({ person, name }) => person !== null || name.trim() !== '')
    .map(({ role, person, name, jobTitle, organisation }) => ({
      role,
      personId: person?.id ?? null,
      name: person ? null : name.trim(),
      jobTitle: jobTitle.trim() || null,
      organisation: organisation.trim() || null,
    }));
}

/** Who chairs, speaks and writes down: somebody of the house, or whom only a name tells of. */
export function SessionPeople({
  people,
  onChange,
}: {
  people: readonly PersonTexts[];
  onChange: (people: PersonTexts[]) => void;
}): ReactNode {
  const t = useWords();
  const change = (at: number, part: Partial<PersonTexts>): void =>
    onChange(people.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <>
      {people.map((one, at) => (
        <fieldset key={one.key} className="venue-edit">
          <legend>{one.person?.name || one.name || t('timetable.person.nth', { n: at + 1 })}</legend>
          <Select
            label={t('timetable.person.role')}
            value={one.role}
            onChange={(event) => change(at, { role: event.target.value as Role })}
            options={sessionRoles.map((role) => ({ value: role, text: t(`timetable.role.one.${role}`) }))}
          />
          <PersonPicker
            label={t('timetable.person.ofHouse')}
            picked={one.person}
            onPick={(person) => change(at, { person })}
          />
          {!one.person && (
            <TextField
              label={t('timetable.person.name')}
              maxLength={200}
              value={one.name}
              onChange={(event) => change(at, { name: event.target.value })}
            />
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t('timetable.person.jobTitle')}
              maxLength={200}
              value={one.jobTitle}
              onChange={(event) => change(at, { jobTitle: event.target.value })}
            />
            <TextField
              label={t('timetable.person.organisation')}
              maxLength={200}
              value={one.organisation}
              onChange={(event) => change(at, { organisation: event.target.value })}
            />
          </div>
          <div>
            <Button look="quiet" onPress={() => onChange(people.filter((_, i) => i !== at))}>
              <Trash2 aria-hidden="true" />
              {t('timetable.person.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          look="quiet"
          onPress={() =>
            onChange([
              ...people,
              { key: (keys += 1), role: 'SPEAKER', person: null, name: '', jobTitle: '', organisation: '' },
            ])
          }
        >
          <Plus aria-hidden="true" />
          {t('timetable.person.add')}
        </Button>
      </div>
    </>
  );
}
