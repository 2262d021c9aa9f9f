import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import type { ShownPractice } from './documents.js';
import { SeekPartners, type ShownTransfers } from './transfer-documents.js';

const rules = z.object({ words: z.string().check(z.trim(), z.maxLength(1000, 'form.tooLong')) });

/** Says for what a practice looks for partners; nothing says that it does no more. */
export function PartnersForm({
  practice,
  sought,
  onClose,
}: {
  practice: ShownPractice;
  sought: ShownTransfers['partnersSought'];
  onClose: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [seek, seeking] = useAct(SeekPartners);
  const form = useFields(rules, { words: sought?.words ?? '' });
  const submit = form.handleSubmit(async ({ words }) => {
    const { problem } = await seek({
      input: { practiceId: practice.id, version: practice.version, words: words || null, language },
    });
    if (problem) return form.refuse(problem);
    toast(t('partners.saved'));
    onClose();
  });
  return (
    <Dialog title={t('partners.title')} open onClose={onClose}>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('partners.save')}
        waiting={seeking}
        onCancel={onClose}
        tell={({ code }) => (code === 'CONFLICT' ? t('partners.changed') : null)}
      >
        <TextArea
          label={t('partners.words')}
          hint={t('partners.words.hint')}
          rows={4}
          maxLength={1000}
          {...form.field('words')}
        />
      </FilledForm>
    </Dialog>
  );
}
