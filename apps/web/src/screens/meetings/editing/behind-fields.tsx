import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { languageNames, useLanguage, useWords } from '../../../language/words.js';
import { TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { InEveryLanguage } from '../../../parts/in-every-language.js';
import { BodyForm } from '../../../parts/long-form/body-form.js';
import { labelsOf, type Texts } from '../../../parts/place-form.js';
import { roles } from './choices.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part, PatronRow } from './meeting-texts.js';
import { Rows, type RowForm } from '../../../parts/long-form/rows.js';

/** Who hosts and organises it, who is a partner, perhaps on behalf of a municipality, and which offices give their patronage. */
export function BehindFields({ texts: { bodies, patrons }, change }: Part): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const offered = roles.map((value) => ({ value, text: t(`meetingForm.body.role.${value}`) }));
  const officeOf = ({ offices }: PatronRow): string =>
    offices[own] ?? Object.values(offices).find(Boolean) ?? '';
  return (
    <FormPart
      name={t('meetings.behind')}
      held={[...bodies.map(({ body }) => body.name), ...patrons.map(officeOf)]}
    >
      <Rows
        label={t('meetingForm.bodies')}
        add={t('meetingForm.bodies.add')}
        items={bodies}
        change={(rows) => change({ bodies: rows })}
        most={60}
        name={({ body }) => body.name}
        detail={({ role, behalf }) =>
          [t(`meetingForm.body.role.${role}`), behalf && t('meetings.behalf', { name: behalf.name })]
            .filter(Boolean)
            .join(', ')
        }
        form={(one, keep, leave) => <BodyForm one={one} keep={keep} leave={leave} roles={offered} />}
      />
      <Rows
        label={t('meetings.patrons')}
        add={t('meetingForm.patrons.add')}
        items={patrons}
        change={(rows) => change({ patrons: rows })}
        most={20}
        name={officeOf}
        detail={({ name }) => name}
        form={(one, keep, leave) => <PatronForm one={one} keep={keep} leave={leave} />}
      />
    </FormPart>
  );
}

function PatronForm({ one, keep, leave }: RowForm<PatronRow>): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [offices, setOffices] = useState<Texts>(one?.offices ?? {});
  const [name, setName] = useState(one?.name ?? '');
  const [missing, setMissing] = useState(false);
  const [abroad] = useState(one !== null && !offices[own]);
  const none = labelsOf(offices).length === 0;
  const send = (): void => {
    if (none) return setMissing(true);
    keep({ key: one?.key ?? newId(), offices, name });
  };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave}>
      <InEveryLanguage others={t('meetingForm.patron.office.others')} open={abroad}>
        {(language) => (
          <TextField
            key={language}
            lang={language}
            label={t('meetingForm.patron.office', { language: languageNames[language] })}
            hint={language === own ? t('meetingForm.patron.office.hint') : undefined}
            wrong={missing && none && language === own ? t('form.needed') : undefined}
            maxLength={200}
            value={offices[language] ?? ''}
            onChange={(event) => setOffices({ ...offices, [language]: event.target.value })}
          />
        )}
      </InEveryLanguage>
      <TextField
        label={t('meetingForm.patron.name')}
        hint={t('meetingForm.patron.name.hint')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </Form>
  );
}
