import type { ReactNode } from 'react';
import type { TargetGroup } from '../../generated/graphql/graphql.js';
import { useWords } from '../../language/words.js';
import { Ticks } from '../../parts/long-form/ticks.js';

/** In the order in which they are offered. */
const offered = [
  'NEWCOMERS',
  'REFUGEES',
  'CHILDREN',
  'YOUNG_PEOPLE',
  'WOMEN',
  'FAMILIES',
  'WORKERS',
  'STUDENTS',
  'OLDER_PEOPLE',
  'PEOPLE_WITH_DISABILITIES',
  'RESIDENTS',
  'PUBLIC_STAFF',
] as const satisfies TargetGroup[];

/** For whom a practice is, or whom a need concerns. */
export function TargetGroupTicks({
  ticked,
  change,
}: {
  ticked: readonly TargetGroup[];
  change: (ticked: readonly TargetGroup[]) => void;
}): ReactNode {
  const t = useWords();
  return (
    <Ticks
      label={t('targetGroups.label')}
      options={offered.map((value) => ({ value, text: t(`targetGroups.${value}`) }))}
      ticked={ticked}
      change={change}
    />
  );
}
