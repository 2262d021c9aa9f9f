import { useRouterState } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { useMembershipsVersion, usePhase } from '../../live/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { useTabInView } from '../../parts/tab-row.js';
import { LooseBand } from '../../parts/weave.js';
import { isThread, showPane } from './pane.js';
import { usePlaceRoom, type PlaceRoom, type Watchable } from './place-room.js';
import '../../look/tabs.css';
import '../../look/place.css';
import '../../look/threads.css';

/** Keeps a group or community open: its live stream, and whether one may still read there. */
export function useOpenPlace(
  found: Watchable | undefined,
  refused: boolean,
  again: () => void,
): { room: PlaceRoom | null; readable: boolean; lost: boolean } {
  const room = usePlaceRoom(found, again);
  const phase = usePhase(room?.watched.store ?? null);
  const gone = phase === 'gone';
  const readable = !gone && (found?.viewerCan.includes('READ') ?? false);
  // Stays until access is given again: what a stranger may see of the place must not come without a word.
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (gone) again();
    setLost((before) => gone || (before && !readable));
  }, [gone, readable, again]);
  const memberships = useMembershipsVersion();
  useEffect(() => {
    if (memberships > 0) again();
  }, [memberships, again]);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // Where the thread cannot be shown, the bars are the way on.
  const whole = isThread(path) && !gone && !lost && (found ? readable : !refused);
  useLayoutEffect(() => {
    showPane(whole);
    return () => showPane(false);
  }, [whole]);
  return { room, readable, lost: gone || lost };
}

interface Tab {
  name: string;
  to: string;
  text: string;
  count?: number;
}

/** The bar of a group or community: its name, its pages, and how one follows it or comes in. */
export function PlaceBar({
  name,
  label,
  threads,
  tabs,
  here,
  above,
  children,
}: {
  name: string;
  label: string;
  /** the address of its list of threads, where the page has another title than the place's name */
  threads: string | null;
  tabs: readonly Tab[];
  here: string;
  above?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const row = useTabInView(here, tabs.length);
  return (
    <div className="group-bar">
      {above}
      {threads ? (
        <p className="group-name">
          <Go to={threads}>{name}</Go>
        </p>
      ) : (
        <PageTitle className="group-name">{name}</PageTitle>
      )}
      {tabs.length > 0 && (
        <nav ref={row} className="group-tabs" aria-label={label}>
          {tabs.map((tab) => (
            <Go
              key={tab.name}
              to={tab.to}
              {...(tab.name === here ? { 'aria-current': 'page', 'data-here': '' } : {})}
            >
              {tab.text}
              {tab.count !== undefined && <span className="figures muted small">{tab.count}</span>}
            </Go>
          ))}
        </nav>
      )}
      <div className="group-act">{children}</div>
    </div>
  );
}

/** Access has ended while the place was open: the screen says so and shows nothing of it any more. */
export function PlaceGone({
  title,
  why,
  back,
}: {
  title: string;
  why: string;
  back: { to: string; text: string };
}): ReactNode {
  const t = useWords();
  return (
    <div className="state" role="alert">
      <LooseBand cut />
      <PageTitle>{title}</PageTitle>
      <p>{why}</p>
      <div className="actions">
        <Go to={back.to} look="main">
          {back.text}
        </Go>
        <Button onPress={() => location.reload()}>{t('frame.again')}</Button>
      </div>
    </div>
  );
}
