import type { ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { MyGroupsInBrief } from '../groups/documents.js';

/** Beside the news: the communities and groups in which I sit, and the way to others. */
export function MyGroups(): ReactNode {
  const t = useWords();
  const { answer } = useAsk(MyGroupsInBrief, {});
  const groups = answer?.groups.items ?? [];
  const communities = answer?.communities.filter((one) => one.viewerMembership) ?? [];
  if (!answer) return <div />;
  return (
    <aside aria-labelledby="my-groups">
      <SectionHead id="my-groups" aside={<Go to="/groups">{t('home.allGroups')}</Go>}>
        {t('home.myGroups')}
      </SectionHead>
      {groups.length === 0 && <p className="muted">{t('home.noGroups')}</p>}
      {groups.length + communities.length > 0 && (
        <ul className="rows">
          {communities.map((community) => (
            <li key={community.id}>
              <Go to={`${addressOf('communities', community)}/threads`} className="my-group">
                <b>{community.shortName ?? community.name}</b>
                <span className="muted small">{t('front.talk')}</span>
              </Go>
            </li>
          ))}
          {groups.map((group) => (
            <li key={group.id}>
              <Go to={`${addressOf('groups', group)}/overview`} className="my-group">
                <b>{group.name}</b>
                <span className="muted small">
                  {group.unreadCount > 0
                    ? t('groups.unread', { count: group.unreadCount })
                    : t('groups.allRead')}
                </span>
              </Go>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
