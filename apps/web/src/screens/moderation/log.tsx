import { useEffect, useState, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import type { ModerationAct } from '../../generated/graphql/graphql.js';
import { useLocale, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Select } from '../../parts/field.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useMoment } from '../../parts/when.js';
import { intervalIn } from '../threads/slow-mode.js';
import { ModerationLog } from './documents.js';

const acts: ModerationAct[] = [
  'LOCKED',
  'UNLOCKED',
  'PINNED',
  'UNPINNED',
  'SLOWED',
  'RENAMED',
  'THEMED',
  'TAGGED',
  'WITHDRAWN',
  'HIDDEN',
  'RESTORED',
  'APPEAL_UPHELD',
  'WARNED',
  'REPORTS_DISMISSED',
  'ANNOUNCED',
  'TAKEN_BACK',
  'MOVED',
  'SPLIT',
  'MERGED',
];

/** Everything that was done to keep order: who, when, what, why, from what to what. */
export function ModerationLogList({ scopeId, turn }: { scopeId: string | null; turn: number }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const moment = useMoment();
  const [act, setAct] = useState<ModerationAct | null>(null);
  const [first, setFirst] = useState(30);
  const { answer, problem, waiting, again } = useAsk(ModerationLog, { scopeId, act, first });
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  const seconds = (value: string | null | undefined): string =>
    Number(value) === 0 ? t('moderation.slow.off') : intervalIn(locale, Number(value));
  const items = onceEach(answer?.moderationLog.items ?? []);
  return (
    <>
      <Select
        label={t('moderation.log.kind')}
        value={act ?? ''}
        onChange={(event) => setAct((event.target.value || null) as ModerationAct | null)}
        options={[
          { value: '', text: t('moderation.log.all') },
          ...acts.map((one) => ({ value: one, text: t(`moderation.act.${one}`) })),
        ]}
      />
      {!answer ? (
        problem ? (
          <Failed problem={problem} again={again} />
        ) : (
          <Loading />
        )
      ) : items.length === 0 ? (
        <Empty title={t('moderation.log.none')} />
      ) : (
        <ol className="rows log-rows">
          {items.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at} className="muted small figures">
                {moment(entry.at)}
              </time>
              <div>
                <p>
                  <b>{t(`moderation.act.${entry.act}`)}</b>{' '}
                  <span className="muted">
                    {entry.actor && (entry.actor.erased ? t('person.erased') : entry.actor.name)}
                  </span>
                </p>
                <p className="small">
                  {entry.threadTitle}
                  {entry.postNumber && ` · ${t('threads.postNumber', { number: entry.postNumber })}`}
                  {entry.about && ` · ${entry.about.erased ? t('person.erased') : entry.about.name}`}
                </p>
                {entry.act === 'SLOWED' ? (
                  <p className="small">
                    {seconds(entry.before)} → {seconds(entry.after)}
                  </p>
                ) : (
                  (entry.before || entry.after) && (
                    <p className="small">{[entry.before, entry.after].filter(Boolean).join(' → ')}</p>
                  )
                )}
                {entry.reason && <p className="small">{t(`moderation.reason.${entry.reason}`)}</p>}
                {entry.words && <p className="said-words">{entry.words}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      {answer?.moderationLog.next && first < 100 && (
        <Button waiting={waiting} onPress={() => setFirst(100)}>
          {t('moderation.more')}
        </Button>
      )}
    </>
  );
}

/** What concerns two places is written down in both; whoever keeps order in both reads it once. */
function onceEach<
  Entry extends { at: string; act: string; threadTitle?: string | null; postNumber?: number | null },
>(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ at, act, threadTitle, postNumber }) => {
    const one = [at, act, threadTitle, postNumber].join();
    return !seen.has(one) && seen.add(one);
  });
}
