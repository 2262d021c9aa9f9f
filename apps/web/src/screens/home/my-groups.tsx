import type { ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { MyGroupsInBrief } from '../groups/documents.js';

/** Beside the news: the groups in which I sit, and the way to others. */
export function MyGroups(): ReactNode {
  const t = useWords();
  const { answer } = useAsk(MyGroupsInBrief, {});
  const groups = answer?.groups.items ?? [];
  if (!answer) return <div />;
  return (
    <aside aria-labelledby="my-groups">
      <SectionHead id="my-groups" aside={<Go to="/groups">{t('home.allGroups')}</Go>}>
        {t('home.myGroups')}
      </SectionHead>
      {groups.length === 0 ? (
        <p className="muted">{t('home.noGroups')}</p>
      ) : (
        <ul className="rows">
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
