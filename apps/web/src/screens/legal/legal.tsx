import { useEffect, useState, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PageTitle } from '../../parts/section.js';
import { Loading } from '../../parts/states.js';
import { useSession } from '../../session/session.js';

type Subject = 'help' | 'accessibility' | 'privacy' | 'terms';

// One file for each subject and language, fetched when it is read: nobody needs all twenty.
const texts = import.meta.glob<string>('./texts/*.md', { query: '?raw', import: 'default' });

export const HelpScreen = (): ReactNode => <Legal subject="help" />;
export const AccessibilityScreen = (): ReactNode => <Legal subject="accessibility" />;
export const PrivacyScreen = (): ReactNode => <Legal subject="privacy" />;
export const TermsScreen = (): ReactNode => <Legal subject="terms" />;

/** A text of the house, with the name and the address of whoever runs it. */
function Legal({ subject }: { subject: Subject }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { installation } = useSession();
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    let here = true;
    texts[`./texts/${subject}.${language}.md`]!().then(
      (found) => here && setText(found),
      () => here && setFailed((times) => times + 1),
    );
    return () => {
      here = false;
    };
  }, [subject, language]);
  if (text === null && failed > 0) {
    return (
      <div className="state" role="alert">
        <h1>{t('frame.failed.offline')}</h1>
        <p>{t('frame.failed.offline.why')}</p>
        <Button look="main" onPress={() => location.reload()}>
          {t('frame.again')}
        </Button>
      </div>
    );
  }
  if (text === null) return <Loading />;
  const contact = installation?.contact;
  const [title, ...rest] = text
    .replaceAll('{operator}', installation?.operator ?? 'Guildhall')
    .replaceAll('{contact}', contact ? `<${contact}>` : t('legal.noContact'))
    .split('\n');
  return (
    <div className="wide page">
      <article className="legal">
        <PageTitle>{title!.replace(/^# /, '')}</PageTitle>
        <Markdown>{rest.join('\n')}</Markdown>
      </article>
    </div>
  );
}
