import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Check } from '../../parts/field.js';
import { Go } from '../../parts/go.js';

/** The box that whoever comes in ticks, and the two texts that it speaks of. */
export function AcceptTerms(field: Omit<ComponentProps<typeof Check>, 'label'>): ReactNode {
  const t = useWords();
  return (
    <>
      <Check label={t('entry.invitation.terms')} {...field} />
      <p className="small">
        <Go to="/terms" target="_blank">
          {t('legal.terms')}
        </Go>
        {' · '}
        <Go to="/privacy" target="_blank">
          {t('legal.privacy')}
        </Go>
      </p>
    </>
  );
}
