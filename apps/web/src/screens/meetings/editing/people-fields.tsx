import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { Check, Select, TextField } from '../../../parts/field.js';
import { qualifiers, type Qualifier } from '../../../parts/long-form/count-fields.js';
import { sectors } from './choices.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part } from './meeting-texts.js';
import { Ticks } from '../../../parts/long-form/ticks.js';

// Whole keys: of one that is built from its area on, all texts of the area would come along.
const words = {
  expected: { short: 'meetings.expected', count: 'meetings.expected.count' },
  attended: { short: 'meetings.attended', count: 'meetings.attended.count' },
} as const;

/** Who meets: how many are expected and came, as exactly as that is known, and from where they are. */
export function PeopleFields({ texts, wrong, change }: Part): ReactNode {
  const t = useWords();
  const options = qualifiers.map((one) => ({ value: one, text: t(`meetings.qualifier.${one}`) }));
  const told = (['expected', 'attended'] as const).map(
    (name) =>
      /^\d+$/.test(texts[name].trim()) &&
      t(`meetings.people.${texts[`${name}As`]}`, { count: Number(texts[name]) }),
  );
  return (
    <FormPart
      name={t('meetingForm.people')}
      held={[...told, ...texts.sectors.map((sector) => t(`meetings.sector.${sector}`))]}
      wrong={Boolean(wrong.expected ?? wrong.attended)}
    >
      {(['expected', 'attended'] as const).map((name) => (
        <div key={name} className="grid items-end gap-5 sm:grid-cols-2">
          <TextField
            label={t(words[name].count)}
            inputMode="numeric"
            wrong={wrong[name]}
            value={texts[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
          <Select
            label={`${t('meetings.qualifier')} (${t(words[name].short)})`}
            value={texts[`${name}As`]}
            onChange={(event) => change({ [`${name}As`]: event.target.value as Qualifier })}
            options={options}
          />
        </div>
      ))}
      <Ticks
        label={t('meetingForm.sectors')}
        options={sectors.map((sector) => ({ value: sector, text: t(`meetings.sector.${sector}`) }))}
        ticked={texts.sectors}
        change={(ticked) => change({ sectors: ticked })}
      />
      <Check
        label={t('meetingForm.working')}
        checked={texts.working}
        onChange={(event) => change({ working: event.target.checked })}
      />
    </FormPart>
  );
}
