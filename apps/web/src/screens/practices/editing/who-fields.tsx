import { useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../../language/words.js';
import { TextField } from '../../../parts/field.js';
import { BodyForm } from '../../../parts/long-form/body-form.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import { Rows } from '../../../parts/long-form/rows.js';
import { spoken } from '../../../parts/long-form/spoken.js';
import { Ticks } from '../../../parts/long-form/ticks.js';
import type { Part } from './edition-texts.js';
import { InTongue, shownIn } from './in-tongue.js';
import { SectionField } from './text-fields.js';

/** Who leads it and takes part, since when, and whom one asks. */
export function WhoFields({ texts, wrong, change, tongue }: Part): ReactNode {
  const t = useWords();
  const { bodies, contacts, first, last, contactEmail } = texts;
  const roles = (['LEAD', 'PARTNER'] as const).map((value) => ({
    value,
    text: t(`practiceForm.role.${value}`),
  }));
  return (
    <FormPart
      name={t('practiceForm.who')}
      held={[...bodies.map(({ body }) => body.name), shownIn(contacts, tongue)]}
      wrong={Boolean(wrong.bodies ?? wrong.contacts ?? wrong.first ?? wrong.last ?? wrong.contactEmail)}
    >
      <Rows
        label={t('practiceForm.bodies')}
        add={t('practiceForm.bodies.add')}
        wrong={wrong.bodies}
        items={bodies}
        change={(rows) => change({ bodies: rows })}
        most={60}
        name={({ body }) => body.name}
        detail={({ role, behalf }) =>
          [t(`practiceForm.role.${role}`), behalf && t('meetings.behalf', { name: behalf.name })]
            .filter(Boolean)
            .join(', ')
        }
        form={(one, keep, leave) => <BodyForm one={one} keep={keep} leave={leave} roles={roles} />}
      />
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          label={t('practiceForm.since')}
          hint={t('practiceForm.since.hint')}
          wrong={wrong.first}
          value={first}
          onChange={(event) => change({ first: event.target.value })}
        />
        <TextField
          label={t('practiceForm.until')}
          hint={t('practiceForm.until.hint')}
          wrong={wrong.last}
          value={last}
          onChange={(event) => change({ last: event.target.value })}
        />
      </div>
      <InTongue
        label={t('practiceForm.contact')}
        hint={t('practiceForm.contact.hint')}
        wrong={wrong.contacts}
        tongue={tongue}
        texts={contacts}
        maxLength={200}
        change={(written) => change({ contacts: written })}
      />
      <TextField
        label={t('practiceForm.contactEmail')}
        hint={t('practiceForm.contactEmail.hint')}
        wrong={wrong.contactEmail}
        inputMode="email"
        maxLength={254}
        value={contactEmail}
        onChange={(event) => change({ contactEmail: event.target.value })}
      />
    </FormPart>
  );
}

/** What another town needs, and how people of all languages and with disabilities take part. */
export function TransferFields(part: Part): ReactNode {
  const t = useWords();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const { texts, wrong, change, tongue } = part;
  const [offered] = useState(() => [...new Set<string>([...spoken, ...texts.languages])]);
  return (
    <FormPart
      name={t('practiceForm.transfer')}
      held={[shownIn(texts.TRANSFER_CONDITIONS, tongue), shownIn(texts.ACCESSIBILITY, tongue)]}
      wrong={Boolean(wrong.TRANSFER_CONDITIONS)}
    >
      <SectionField kind="TRANSFER_CONDITIONS" {...part} />
      <SectionField kind="ACCESSIBILITY" {...part} />
      <Ticks
        label={t('practices.languages')}
        options={offered.map((code) => ({ value: code, text: names.of(code) ?? code }))}
        ticked={texts.languages}
        change={(ticked) => change({ languages: ticked })}
      />
    </FormPart>
  );
}
