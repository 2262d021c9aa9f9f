import type { ReactNode } from 'react';
import type { BehalfView } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { useBehalfName } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Select } from '../../parts/field.js';
import { BehalvesHere } from './body-documents.js';

/** The municipalities and organisations for which the viewer may sit in a place; an office is no member of anything. */
export function useBodies(scopeId: string): readonly BehalfView[] {
  const { answer } = useAsk(BehalvesHere, { scopeId });
  return (answer?.behalves ?? []).flatMap((one) => (one.kind === 'OFFICE' ? [] : (asBehalf(one) ?? [])));
}

/** In whose name somebody sits in a place; nothing to see for who may speak for nobody. */
export function BehalfSelect({
  bodies,
  chosen,
  disabled = false,
  onChoose,
}: {
  bodies: readonly BehalfView[];
  chosen: string | null;
  disabled?: boolean;
  onChoose: (bodyId: string | null) => void;
}): ReactNode {
  const t = useWords();
  const nameOf = useBehalfName();
  if (bodies.length === 0) return null;
  return (
    <Select
      label={t('bodies.behalf.whose')}
      hint={t('bodies.behalf.why')}
      disabled={disabled}
      value={chosen ?? ''}
      options={[
        { value: '', text: t('bodies.behalf.own') },
        ...bodies.map((one) => ({ value: one.id, text: t('groups.onBehalfOf', { name: nameOf(one) }) })),
      ]}
      onChange={(event) => onChoose(event.target.value || null)}
    />
  );
}

/** The same at the door, for who is about to come in. */
export function BehalfAtTheDoor({
  scopeId,
  ...rest
}: {
  scopeId: string;
  chosen: string | null;
  onChoose: (bodyId: string | null) => void;
}): ReactNode {
  return <BehalfSelect bodies={useBodies(scopeId)} {...rest} />;
}
