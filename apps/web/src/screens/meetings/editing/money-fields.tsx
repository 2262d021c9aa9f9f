import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import { MoneyRows } from '../../../parts/long-form/money-rows.js';
import type { Part } from './meeting-texts.js';

/** Of which projects it is part, and what their funders want said under it. */
export function MoneyFields({ texts: { projects, statements }, change }: Part): ReactNode {
  const t = useWords();
  const own = projects.length + statements.length > 0;
  return (
    <FormPart
      name={t('meetingForm.money')}
      held={own ? projects.map(({ title }) => title) : [t('meetingForm.money.asCommunity')]}
    >
      <p className="muted">{t('meetingForm.money.why')}</p>
      <MoneyRows projects={projects} statements={statements} change={change} />
    </FormPart>
  );
}
