import { lazy, type ReactNode } from 'react';
import { useLocale, useWords } from '../../../language/words.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import { Rows } from '../../../parts/long-form/rows.js';
import type { Part } from './edition-texts.js';
import { shownIn } from './in-tongue.js';
import { sumOf, type EvidenceRow, type ResourceRow } from './part-texts.js';

// Each only for whoever writes one down.
const forms = () => import('./part-forms.js');
const StepForm = lazy(async () => ({ default: (await forms()).StepForm }));
const LessonForm = lazy(async () => ({ default: (await forms()).LessonForm }));
const EvidenceForm = lazy(async () => ({ default: (await forms()).EvidenceForm }));
const ResourceForm = lazy(async () => ({ default: (await forms()).ResourceForm }));

/** What was done, and what was learnt by it. */
export function WorkFields({ texts: { steps, lessons }, wrong, change, tongue }: Part): ReactNode {
  const t = useWords();
  return (
    <FormPart
      name={t('practiceForm.work')}
      held={steps.map(({ titles }) => shownIn(titles, tongue))}
      wrong={Boolean(wrong.steps)}
    >
      <Rows
        label={t('practices.steps')}
        add={t('practiceForm.steps.add')}
        wrong={wrong.steps}
        items={steps}
        change={(rows) => change({ steps: rows })}
        most={30}
        name={({ titles }) => shownIn(titles, tongue)}
        detail={({ texts }) => shownIn(texts, tongue)}
        form={(one, keep, leave) => <StepForm one={one} keep={keep} leave={leave} tongue={tongue} />}
      />
      <Rows
        label={t('practices.lessons')}
        add={t('practiceForm.lessons.add')}
        items={lessons}
        change={(rows) => change({ lessons: rows })}
        most={30}
        name={({ texts }) => shownIn(texts, tongue)}
        detail={({ failure }) => failure && t('practices.lesson.failure')}
        form={(one, keep, leave) => <LessonForm one={one} keep={keep} leave={leave} tongue={tongue} />}
      />
    </FormPart>
  );
}

/** By what one sees that it works, and what it took. */
export function ProofFields({ texts: { evidence, resources }, wrong, change, tongue }: Part): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const counted = ({ asWritten, value, qualifier }: EvidenceRow): string =>
    asWritten || (value ? t(`meetingRecord.number.${qualifier}`, { value }) : '');
  const took = ({ kind, people, qualifier, amount, currency }: ResourceRow): string => {
    if (kind === 'people') return t(`meetingRecord.number.${qualifier}`, { value: people });
    return kind === 'money' ? sumOf(amount).toLocaleString(locale, { style: 'currency', currency }) : '';
  };
  return (
    <FormPart
      name={t('practiceForm.proof')}
      held={[
        ...evidence.map(({ indicators }) => shownIn(indicators, tongue)),
        ...resources.map(({ whats }) => shownIn(whats, tongue)),
      ]}
      wrong={Boolean(wrong.evidence)}
    >
      <Rows
        label={t('practices.evidence')}
        add={t('practiceForm.evidence.add')}
        wrong={wrong.evidence}
        items={evidence}
        change={(rows) => change({ evidence: rows })}
        most={30}
        name={({ indicators }) => shownIn(indicators, tongue)}
        detail={(one) => [counted(one), shownIn(one.sources, tongue)].filter(Boolean).join(', ')}
        form={(one, keep, leave) => <EvidenceForm one={one} keep={keep} leave={leave} tongue={tongue} />}
      />
      <Rows
        label={t('practices.resources')}
        add={t('practiceForm.resources.add')}
        items={resources}
        change={(rows) => change({ resources: rows })}
        most={30}
        name={({ whats }) => shownIn(whats, tongue)}
        detail={took}
        form={(one, keep, leave) => <ResourceForm one={one} keep={keep} leave={leave} tongue={tongue} />}
      />
    </FormPart>
  );
}
