import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { LeaveGroup } from './documents.js';

/** The way out of a group or a community, for who is in it. */
export function Leaving({
  place,
  scopeId,
  name,
  to,
}: {
  place: 'group' | 'community';
  scopeId: string;
  name: string;
  /** where one stands afterwards */
  to: string;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [leave, waiting] = useAct(LeaveGroup);
  const go = async (): Promise<void> => {
    const { problem } = await leave({ scopeId });
    if (problem)
      return toast(
        problem.rule === 'LAST_LEAD'
          ? t(place === 'group' ? 'place.lastLead' : 'place.lastLead.community')
          : problemText(t, problem),
        'wrong',
      );
    await navigate({ to } as never);
    toast(t(`place.left.${place}`, { name }));
    await refreshSession();
  };
  return (
    <section>
      <SectionHead>{t(`place.leave.head.${place}`)}</SectionHead>
      <p className="measure">{t(`place.leave.why.${place}`)}</p>
      <p className="act-row">
        <Button onPress={() => setAsking(true)}>{t(`place.leave.${place}`)}</Button>
      </p>
      <Dialog
        role="alertdialog"
        title={t(`place.leave.title.${place}`, { name })}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t(`place.leave.why.${place}`)}</p>
        <div className="act-row">
          <Button look="danger" waiting={waiting} onPress={() => void go()}>
            {t(`place.leave.${place}`)}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('frame.cancel')}</Button>
        </div>
      </Dialog>
    </section>
  );
}
