import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords } from '../../language/words.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { LanguageChoice } from '../threads/language-choice.js';
import type { StepForm } from './document-steps.js';
import { ArchiveDocument } from './documents.js';

/** Keeps a document for the record, and tells its readers why. */
export function ArchiveForm({ document, onDone, onCancel }: StepForm): ReactNode {
  const t = useWords();
  const reader = useLanguage();
  const [notice, setNotice] = useState('');
  const [language, setLanguage] = useState<string>(reader);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [archive, archiving] = useAct(ArchiveDocument);
  return (
    <Form
      problem={refused && (refused.code === 'CONFLICT' ? t('documents.changed') : problemText(t, refused))}
      forget={() => setRefused(null)}
      onSubmit={async () => {
        const { problem } = await archive({
          input: { id: document.id, version: document.version, notice: notice.trim() || null, language },
        });
        if (problem) return setRefused(problem);
        toast(t('documents.archive.done'));
        onDone();
      }}
      send={t('documents.archive')}
      waiting={archiving}
      onCancel={onCancel}
    >
      <p className="measure">{t('documents.archive.why')}</p>
      <TextArea
        label={t('documents.notice')}
        hint={t('documents.notice.hint')}
        rows={4}
        maxLength={2000}
        value={notice}
        onChange={({ target }) => setNotice(target.value)}
      />
      <LanguageChoice language={language} onChoose={setLanguage} told />
    </Form>
  );
}
