import { Bell, BellOff, BellRing, ChevronDown } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { placeFollowLevels, threadFollowLevels, type PlaceFollowLevel } from '#kernel';
import { useAct, useAsk } from '../graphql/hooks.js';
import type { Problem } from '../graphql/problem.js';
import { useWords } from '../language/words.js';
import { useFollowsVersion } from '../live/hooks.js';
import '../look/notices.css';
import { useViewer } from '../session/session.js';
import { Button } from './button.js';
import {
  CommunityFollowed,
  FollowPlace,
  FollowThread,
  GroupFollowed,
  ThreadFollowed,
} from './follow-documents.js';
import { Item, Menu } from './menu.js';
import { problemText } from './states.js';
import { toast } from './toast.js';

/** How closely I follow a thread: followed in one click, the finer choice in a menu. Nothing for a guest. */
export function ThreadFollow({ id, number }: { id: string; number: number }): ReactNode {
  const viewer = useViewer();
  const { answer, again } = useAsk(ThreadFollowed, { number }, { pause: !viewer });
  const [follow] = useAct(FollowThread);
  useAgain(again);
  const level = answer?.thread.viewerFollows;
  if (!viewer) return null;
  if (!level) return <Unknown />;
  return (
    <Follow
      of="thread"
      level={level}
      levels={threadFollowLevels}
      on={level === 'ALL'}
      turned={level === 'ALL' ? 'MENTIONS' : 'ALL'}
      choose={(next) => follow({ threadId: id, level: next as 'ALL' })}
    />
  );
}

interface Followed {
  id: string;
  number: number;
}

/** How closely I follow a group. */
export function GroupFollow({ id, number }: Followed): ReactNode {
  const { answer, again } = useAsk(GroupFollowed, { number }, { pause: !useViewer() });
  return <PlaceFollow id={id} level={answer?.group.viewerFollows} again={again} />;
}

/** How closely I follow a community: its own threads, not those of its groups. */
export function CommunityFollow({ id, number }: Followed): ReactNode {
  const { answer, again } = useAsk(CommunityFollowed, { number }, { pause: !useViewer() });
  return <PlaceFollow id={id} level={answer?.community.viewerFollows} again={again} />;
}

function PlaceFollow({
  id,
  level,
  again,
}: {
  id: string;
  level: PlaceFollowLevel | null | undefined;
  again: () => void;
}): ReactNode {
  const viewer = useViewer();
  const [follow] = useAct(FollowPlace);
  useAgain(again);
  if (!viewer) return null;
  if (!level) return <Unknown />;
  const on = level === 'ALL' || level === 'NEW_THREADS';
  return (
    <Follow
      of="place"
      level={level}
      levels={placeFollowLevels}
      on={on}
      turned={on ? 'MENTIONS' : 'NEW_THREADS'}
      choose={(next) => follow({ scopeId: id, level: next })}
    />
  );
}

/** Holds the place while the level is asked for, so that what stands beside it does not move. */
const Unknown = (): ReactNode => <span className="follow follow-unknown" aria-hidden="true" />;

/** What was chosen on another device, or came with a membership, shows here too. */
function useAgain(again: () => void): void {
  const version = useFollowsVersion();
  useEffect(() => {
    if (version > 0) again();
  }, [version, again]);
}

function Follow({
  of,
  level: known,
  levels,
  on: knownOn,
  turned,
  choose,
}: {
  of: 'thread' | 'place';
  level: PlaceFollowLevel;
  levels: readonly PlaceFollowLevel[];
  on: boolean;
  turned: PlaceFollowLevel;
  choose: (level: PlaceFollowLevel) => Promise<{ problem?: Problem | undefined }>;
}): ReactNode {
  const t = useWords();
  const [chosen, setChosen] = useState<PlaceFollowLevel | null>(null);
  useEffect(() => setChosen(null), [known]);
  const level = chosen ?? known;
  const change = async (next: PlaceFollowLevel): Promise<void> => {
    setChosen(next);
    const { problem } = await choose(next);
    if (!problem) return;
    setChosen(null);
    toast(problemText(t, problem), 'wrong');
  };
  const Icon = level === 'MUTED' ? BellOff : level === 'MENTIONS' ? Bell : BellRing;
  const text =
    level === 'MUTED' ? t('follow.muted') : level === 'MENTIONS' ? t('follow.follow') : t('follow.following');
  return (
    <span className="follow">
      <Button
        look="quiet"
        className="follow-toggle"
        on={chosen === null ? knownOn : level !== 'MENTIONS' && level !== 'MUTED'}
        onPress={() => void change(turned)}
      >
        <Icon aria-hidden="true" />
        {text}
      </Button>
      <Menu
        label={t(`follow.${of}`)}
        selectionMode="single"
        selectedKeys={[level]}
        disallowEmptySelection
        onAction={(key) => void change(key as PlaceFollowLevel)}
        trigger={
          <Button
            look="quiet"
            icon
            aria-label={`${t(`follow.${of}`)}: ${t(`follow.${of}.${level as 'ALL'}`)}`}
          >
            <Icon aria-hidden="true" className="follow-narrow" />
            <ChevronDown aria-hidden="true" className="follow-wide" />
          </Button>
        }
      >
        {levels.map((one) => (
          <Item key={one} id={one} textValue={t(`follow.${of}.${one as 'ALL'}`)}>
            <span className="follow-choice">
              <b>{t(`follow.${of}.${one as 'ALL'}`)}</b>
              <small>{t(`follow.${of}.why.${one as 'ALL'}`)}</small>
            </span>
          </Item>
        ))}
      </Menu>
    </span>
  );
}
