import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { useTitle } from '../../parts/section.js';
import { useGroup } from '../groups/group-room.js';
import { Outcomes } from './outcomes.js';

/** The tab of a group: what it decided and what is to be done, with its meetings. */
export function GroupOutcomesTab(): ReactNode {
  const t = useWords();
  const { group } = useGroup();
  useTitle(`${t('outcomes.title')} · ${group.name}`);
  return (
    <div className="wide page">
      <Outcomes scopeId={group.id} below />
    </div>
  );
}
