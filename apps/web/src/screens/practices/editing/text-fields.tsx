import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part, SectionKind } from './edition-texts.js';
import { InTongue, shownIn } from './in-tongue.js';

/** What each of the long texts is to tell, for those who write it. */
export function SectionField({
  kind,
  rows = 6,
  ...part
}: Part & { kind: SectionKind; rows?: number }): ReactNode {
  const t = useWords();
  const { texts, wrong, change, tongue } = part;
  return (
    <InTongue
      label={kind === 'SUMMARY' ? t('practiceForm.summary') : t(`practices.section.${kind}`)}
      hint={t(`practiceForm.hint.${kind}`)}
      wrong={wrong[kind]}
      rows={rows}
      tongue={tongue}
      texts={texts[kind]}
      maxLength={6000}
      change={(written) => change({ [kind]: written })}
    />
  );
}

/** Several of the long texts, folded away together. */
export function SectionFields({
  name,
  kinds,
  children,
  ...part
}: Part & { name: string; kinds: readonly SectionKind[]; children?: ReactNode }): ReactNode {
  const { texts, wrong, tongue } = part;
  return (
    <FormPart
      name={name}
      held={kinds.map((kind) => shownIn(texts[kind], tongue))}
      wrong={kinds.some((kind) => wrong[kind])}
    >
      {kinds.map((kind) => (
        <SectionField key={kind} kind={kind} {...part} />
      ))}
      {children}
    </FormPart>
  );
}
