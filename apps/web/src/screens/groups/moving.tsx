import { useState, type ReactNode } from 'react';
import type { GroupSettingsQuery } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import type { MessageKey } from '../../language/messages/index.js';
import { Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { inTrees } from './in-trees.js';
import { MoveGroup } from './settings-documents.js';

const rules: Record<string, MessageKey> = {
  CYCLE: 'place.move.cycle',
  TOO_DEEP: 'place.move.deep',
  WIDER_THAN_COMMUNITY: 'place.wider',
  CHANGED: 'place.changed',
};

/** Puts the group into another one, or out of it, where the reader may. */
export function Moving({
  settings,
  changed,
}: {
  settings: GroupSettingsQuery['group'];
  changed: () => void;
}): ReactNode {
  const t = useWords();
  const now = settings.parent?.id ?? '';
  const [chosen, setChosen] = useState(now);
  const [move, waiting] = useAct(MoveGroup);
  const { groups, viewerCan } = settings.community;
  const parents = inTrees(groups).filter(
    ({ group, depth }) => depth < 2 && group.id !== settings.id && group.viewerCan.includes('EDIT'),
  );
  const whole = viewerCan.includes('CREATE_GROUP');
  if (parents.length === 0 && !(whole && now)) return null;
  const save = async (): Promise<void> => {
    const { problem } = await move({
      input: { id: settings.id, version: settings.version, parentId: chosen || null },
    });
    const rule = problem?.rule && rules[problem.rule];
    if (problem) toast(rule ? t(rule) : problemText(t, problem), 'wrong');
    else toast(t('place.moved'));
    changed();
  };
  return (
    <section>
      <SectionHead>{t('place.move')}</SectionHead>
      <Form
        onSubmit={save}
        send={t('place.move.save')}
        waiting={waiting}
        look="plain"
        nothing={chosen === now}
      >
        <Select
          label={t('place.parent')}
          hint={t('place.parent.hint')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={[
            ...(whole || now === '' ? [{ value: '', text: t('place.parent.none') }] : []),
            ...parents.map(({ group, depth }) => ({
              value: group.id,
              text: `${'– '.repeat(depth)}${group.name}`,
            })),
          ]}
        />
      </Form>
    </section>
  );
}
