import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useMoment } from '../../parts/when.js';
import type { HidingFieldsFragment } from '../../generated/graphql/graphql.js';

/** Why a post is hidden, what its author said to that, and what was answered. */
export function HidingFacts({ hiding }: { hiding: HidingFieldsFragment }): ReactNode {
  const t = useWords();
  const moment = useMoment();
  return (
    <dl className="hiding-facts">
      <div>
        <dt>{t('moderation.reason')}</dt>
        <dd>
          <b>{t(`moderation.reason.${hiding.reason}`)}</b>
          {hiding.words && <span className="said-words">{hiding.words}</span>}
          <span className="muted small">
            {moment(hiding.at)}
            {hiding.hiddenBy && ` · ${hiding.hiddenBy.name}`}
          </span>
        </dd>
      </div>
      {hiding.appealedAt && (
        <div>
          <dt>{t('moderation.appealOf')}</dt>
          <dd>
            <span className="said-words">{hiding.appealWords}</span>
            <span className="muted small">{moment(hiding.appealedAt)}</span>
          </dd>
        </div>
      )}
      {hiding.appealedAt && (
        <div>
          <dt>{t('moderation.answerOf')}</dt>
          <dd>
            {hiding.answeredAt ? (
              <>
                <b>
                  {t(
                    hiding.answer === 'RESTORED'
                      ? 'moderation.answered.RESTORED'
                      : 'moderation.answered.UPHELD',
                  )}
                </b>
                <span className="said-words">{hiding.answerWords}</span>
                <span className="muted small">{moment(hiding.answeredAt)}</span>
              </>
            ) : (
              t('moderation.appealWaits')
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}
