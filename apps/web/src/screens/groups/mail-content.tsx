import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Check } from '../../parts/field.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { SetMailsContent } from './settings-documents.js';

/** Whether letters may say what is going on in the group, or in the community's own threads; a choice holds at once. */
export function MailContent({
  place,
  scopeId,
  mailsContent,
  changed,
}: {
  place: 'group' | 'community';
  scopeId: string;
  mailsContent: boolean;
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const [set, waiting] = useAct(SetMailsContent);
  const [chosen, setChosen] = useState(mailsContent);
  const choose = async (next: boolean): Promise<void> => {
    setChosen(next);
    const { problem } = await set({ scopeId, mailsContent: next });
    if (problem) {
      setChosen(!next);
      return toast(problemText(t, problem), 'wrong');
    }
    toast(t('notices.settings.saved'));
    changed();
  };
  return (
    <section>
      <SectionHead>{t(`notices.letters.${place}`)}</SectionHead>
      <p className="muted measure">{t('notices.letters.why')}</p>
      <Check
        label={t(`notices.letters.content.${place}`)}
        checked={chosen}
        disabled={waiting}
        onChange={(event) => void choose(event.target.checked)}
      />
      {place === 'community' && <p className="muted small measure">{t('notices.letters.groups')}</p>}
    </section>
  );
}
