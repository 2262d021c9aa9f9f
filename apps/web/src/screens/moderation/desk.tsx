import { useEffect, useState, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import '../../look/moderation.css';
import { useWords } from '../../language/words.js';
import { useModeratorsDesk, type KeptDesk } from '../../live/moderators-desk.js';
import { Button } from '../../parts/button.js';
import { Select } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { ConversationCases } from './conversation-cases.js';
import { DeskCase } from './desk-case.js';
import { DeskCases } from './documents.js';
import { ModerationLogList } from './log.js';
import '../../look/threads.css';
import '../../look/posts.css';

type View = 'OPEN' | 'CLOSED' | 'conversations' | 'log';

/** The moderators' desk: what waits in all places where I keep order, what was answered, and the log. */
export function DeskScreen(): ReactNode {
  const t = useWords();
  const { answer, problem, again, turn } = useModeratorsDesk(false);
  const [view, setView] = useState<View>('OPEN');
  const [scopeId, setScopeId] = useState<string | null>(null);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const desk = answer.viewer?.desk;
  if (!desk) return <NotFound />;
  // Conversations are reported to administrators alone.
  const reported = desk.conversationReports;
  const views: View[] = ['OPEN', 'CLOSED', ...(reported === null ? [] : ['conversations' as const]), 'log'];
  return (
    <div className="wide page desk">
      <div className="desk-head">
        <PageTitle>{t('moderation.desk')}</PageTitle>
        <Go to="/moderation/mine" look="quiet">
          {t('moderation.mine')}
        </Go>
      </div>
      <div className="desk-choices">
        <div className="desk-views" role="group" aria-label={t('moderation.views')}>
          {views.map((one) => (
            <Button key={one} look="quiet" on={view === one} onPress={() => setView(one)}>
              {t(`moderation.view.${one}`)}
              {one === 'OPEN' && desk.waiting > 0 && <span className="figures">{desk.waiting}</span>}
              {one === 'conversations' && !!reported && <span className="figures">{reported}</span>}
            </Button>
          ))}
        </div>
        {desk.places.length > 1 && view !== 'conversations' && (
          <Places desk={desk} scopeId={scopeId} choose={setScopeId} />
        )}
      </div>
      {view === 'log' && <ModerationLogList scopeId={scopeId} turn={turn} />}
      {view === 'conversations' && <ConversationCases turn={turn} onChanged={again} />}
      {(view === 'OPEN' || view === 'CLOSED') && (
        <Cases key={view} state={view} scopeId={scopeId} turn={turn} />
      )}
    </div>
  );
}

function Places({
  desk,
  scopeId,
  choose,
}: {
  desk: KeptDesk;
  scopeId: string | null;
  choose: (scopeId: string | null) => void;
}): ReactNode {
  const t = useWords();
  return (
    <Select
      label={t('moderation.place')}
      value={scopeId ?? ''}
      onChange={(event) => choose(event.target.value || null)}
      options={[
        { value: '', text: t('moderation.allPlaces') },
        ...desk.places.map((place) => ({
          value: place.scopeId,
          text: place.waiting > 0 ? `${place.title} (${place.waiting})` : place.title,
        })),
      ]}
    />
  );
}

function Cases({
  state,
  scopeId,
  turn,
}: {
  state: 'OPEN' | 'CLOSED';
  scopeId: string | null;
  turn: number;
}): ReactNode {
  const t = useWords();
  const [first, setFirst] = useState(20);
  const { answer, problem, waiting, again } = useAsk(DeskCases, { scopeId, state, first });
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { items, next } = answer.deskCases;
  if (items.length === 0) {
    return (
      <Empty title={t(`moderation.none.${state}`)}>{state === 'OPEN' && t('moderation.none.why')}</Empty>
    );
  }
  return (
    <>
      <ol className="cases">
        {items.map((one) => (
          <li key={one.post.id}>
            <DeskCase one={one} onChanged={again} />
          </li>
        ))}
      </ol>
      {next && first < 50 && (
        <Button waiting={waiting} onPress={() => setFirst(50)}>
          {t('moderation.more')}
        </Button>
      )}
    </>
  );
}
