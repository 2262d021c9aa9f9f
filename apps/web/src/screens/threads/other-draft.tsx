import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { writtenText } from './mentions.js';
import type { ServerDraft } from './use-server-draft.js';
import '../../look/posts.css';

/** Two devices have begun two things: both stay to be seen, and the author says which goes on. */
export default function OtherDraftNote({ server }: { server: ServerDraft }): ReactNode {
  const t = useWords();
  if (!server.other) return null;
  return (
    <div className="other-draft" role="status">
      <p className="small">
        <b>{t('speaking.draft.other')}</b>
      </p>
      <blockquote className="small">
        {server.other.words.title && <b className="block">{server.other.words.title}</b>}
        {writtenText(server.other.words.text).text}
        {server.other.words.poll && <span className="block">{server.other.words.poll.question}</span>}
        {server.other.attached?.map(({ id, name }) => (
          <span key={id} className="block">
            {name}
          </span>
        ))}
      </blockquote>
      <div className="act-row">
        <Button onPress={server.takeOther}>{t('speaking.draft.take')}</Button>
        <Button look="quiet" onPress={server.keepMine}>
          {t('speaking.draft.keep')}
        </Button>
      </div>
    </div>
  );
}
