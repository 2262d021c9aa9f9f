import { useEffect, useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { ConversationReportsQuery } from '../../generated/graphql/graphql.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { Empty, Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useMoment } from '../../parts/when.js';
import { Body } from '../threads/body.js';
import { ConversationReports, SettleConversationReport } from './documents.js';

type Report = ConversationReportsQuery['conversationReports'][number];

/** What was reported of conversations, for administrators: the two, the reason, and the messages that the reporter shows. */
export function ConversationCases({ turn, onChanged }: { turn: number; onChanged: () => void }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(ConversationReports, {});
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const reports = answer.conversationReports;
  if (reports.length === 0)
    return <Empty title={t('moderation.conversations.none')}>{t('moderation.conversations.why')}</Empty>;
  return (
    <>
      <p className="muted max-w-[68ch] py-3">{t('moderation.conversations.why')}</p>
      <ol className="cases">
        {reports.map((report) => (
          <li key={report.id}>
            <ConversationCase
              report={report}
              onSettled={() => {
                again();
                onChanged();
              }}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function ConversationCase({ report, onSettled }: { report: Report; onSettled: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const moment = useMoment();
  const [asking, setAsking] = useState(false);
  const [settle, waiting] = useAct(SettleConversationReport);
  const done = async (): Promise<void> => {
    const { problem } = await settle({ id: report.id });
    setAsking(false);
    toast(
      problem ? problemText(t, problem) : t('moderation.conversations.settled'),
      problem ? 'wrong' : 'done',
    );
    if (!problem) onSettled();
  };
  return (
    <article className="case case-talk" aria-labelledby={`case-${report.id}`}>
      <header className="case-head">
        <h2 id={`case-${report.id}`}>{t(`conversations.reason.${report.reason}`)}</h2>
        <p className="muted small">
          <span>{moment(report.createdAt)}</span>
        </p>
      </header>
      <dl className="case-two">
        {(['reporter', 'about'] as const).map((which) => (
          <div key={which}>
            <dt className="muted small">{t(`moderation.conversations.${which}`)}</dt>
            <dd>
              <Avatar
                person={{ ...report[which], municipality: report[which].municipality ?? null }}
                size={32}
              />
              <b>
                <PersonName person={{ ...report[which], municipality: report[which].municipality ?? null }} />
              </b>
            </dd>
          </div>
        ))}
      </dl>
      {report.words && <p className="said-words">{report.words}</p>}
      {report.posts.length === 0 ? (
        <p className="muted">{t('moderation.conversations.noPosts')}</p>
      ) : (
        <ol className="case-posts" aria-label={t('moderation.conversations.posts')}>
          {report.posts.map((post) => (
            <li key={post.id} className="case-post">
              <p className="post-head">
                <b>{post.author.erased ? t('person.erased') : post.author.name}</b>
                <span className="muted small">{moment(post.createdAt)}</span>
              </p>
              {post.text ? (
                <Body text={post.text} lang={post.language === language ? undefined : post.language} />
              ) : (
                <p className="muted">{t('moderation.conversations.gone')}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      <div className="act-row">
        <Button onPress={() => setAsking(true)}>{t('moderation.conversations.settle')}</Button>
      </div>
      <Dialog
        title={t('moderation.conversations.settle.title')}
        open={asking}
        onClose={() => setAsking(false)}
        role="alertdialog"
      >
        <div className="form">
          <p>{t('moderation.conversations.settle.why')}</p>
          <div className="actions">
            <Button look="main" waiting={waiting} onPress={() => void done()}>
              {t('moderation.conversations.settle')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('frame.cancel')}</Button>
          </div>
        </div>
      </Dialog>
    </article>
  );
}
