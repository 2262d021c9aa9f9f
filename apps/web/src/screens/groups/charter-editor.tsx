import { useState, type ReactNode } from 'react';
import type { GroupSettingsQuery } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Select, TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { labelsOf, textsOf } from '../../parts/place-form.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { EditCharter } from './settings-documents.js';
import '../../look/groups.css';

/** Writes what the group is for and how it works, in one language at a time. */
export function CharterEditor({
  settings,
  changed,
}: {
  settings: GroupSettingsQuery['group'];
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [texts, setTexts] = useState(textsOf(settings.charter?.texts ?? []));
  const [edit, waiting] = useAct(EditCharter);
  const save = async (): Promise<void> => {
    const version = settings.charter?.version ?? 0;
    const { problem } = await edit({ input: { id: settings.id, version, texts: labelsOf(texts) } });
    if (problem) {
      toast(problem.code === 'CONFLICT' ? t('place.changed') : problemText(t, problem), 'wrong');
      if (problem.code === 'CONFLICT') changed();
      return;
    }
    toast(t('place.saved'));
    changed();
  };
  return (
    <section>
      <SectionHead>{t('place.charter')}</SectionHead>
      <p className="measure">{t('place.charter.why')}</p>
      <Form
        className="charter-form"
        onSubmit={save}
        send={t('place.charter.save')}
        waiting={waiting}
        look="plain"
      >
        <Select
          label={t('place.charter.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
          options={languages.map((one) => ({
            value: one,
            text: texts[one]?.trim() ? `${languageNames[one]} ✓` : languageNames[one],
            lang: one,
          }))}
        />
        <TextArea
          label={t('place.charter.text')}
          hint={t('place.charter.hint')}
          lang={language}
          rows={12}
          maxLength={10_000}
          value={texts[language] ?? ''}
          onChange={(event) => setTexts({ ...texts, [language]: event.target.value })}
        />
      </Form>
    </section>
  );
}
