import { Clock, RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/words.js';
import { useDesk } from '../../live/hooks.js';
import type { OutgoingPost } from '../../live/outbox.js';
import { BehalfName } from '../../parts/behalf.js';
import { Button } from '../../parts/button.js';
import { Avatar } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import { Attachments } from './attachments.js';
import { Body } from './body.js';

/** A post of mine that the server has not confirmed: shown at once, and honest about where it is. */
export function Outgoing({ post }: { post: OutgoingPost }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const viewer = useViewer();
  const desk = useDesk();
  if (!viewer || !desk) return null;
  const { person } = viewer;
  return (
    <article className="post" data-state={post.state} aria-label={t('threads.yourPost')}>
      <Avatar person={person} town={false} />
      <div className="post-body">
        <header className="post-head">
          {post.onBehalfOf ? (
            <span className="post-behalf">
              <b>
                <BehalfName behalf={post.onBehalfOf} />
              </b>{' '}
              <span className="small">{t('speaking.behalf.by', { name: person.name })}</span>
            </span>
          ) : (
            <>
              {person.municipality && <TownTile tile={person.municipality} size={22} />}
              <b>{t('threads.you')}</b>
            </>
          )}
          {post.state === 'sending' && <span className="muted small">{t('live.sending')}</span>}
          {post.state === 'waiting' && (
            <span className="mark" data-tone="amber">
              <Clock aria-hidden="true" size={14} />
              {t('live.waiting')}
            </span>
          )}
          {post.state === 'refused' && (
            <span className="mark" data-tone="brick">
              <TriangleAlert aria-hidden="true" size={14} />
              {t('live.refused')}
            </span>
          )}
        </header>
        <Body text={post.text} lang={post.language === language ? undefined : post.language || undefined} />
        {post.poll && <p>{post.poll.question}</p>}
        {post.attachments && <Attachments attachments={post.attachments} />}
        {post.state === 'refused' && (
          <div role="alert">
            <p className="small">{t(`live.refused.${refusalOf(post.code)}`)}</p>
            <div className="act-row">
              <Button onPress={() => desk.outbox.retry(post.key)}>
                <RotateCw aria-hidden="true" />
                {t('live.retry')}
              </Button>
              <Button look="quiet" onPress={() => desk.outbox.discard(post.key)}>
                {t('live.discard')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </article>
  );
}

function refusalOf(code: string | null): 'access' | 'input' | 'signIn' | 'failed' {
  switch (code) {
    case 'NOT_FOUND':
    case 'FORBIDDEN':
      return 'access';
    case 'BAD_INPUT':
    case 'TOO_LARGE':
    case 'CONFLICT':
      return 'input';
    case 'UNAUTHENTICATED':
      return 'signIn';
    default:
      return 'failed';
  }
}
