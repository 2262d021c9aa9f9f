import type { ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { When } from '../../parts/when.js';
import { RevokeOtherSessions, RevokeSession, type Own } from './documents.js';

/** Where one is signed in; what is not one's own any more is signed out here. */
export function Devices({ sessions, again }: { sessions: Own['sessions']; again: () => void }): ReactNode {
  const t = useWords();
  const [revoke, revoking] = useAct(RevokeSession);
  const [revokeOthers, revokingOthers] = useAct(RevokeOtherSessions);
  const end = async (id: string): Promise<void> => {
    const { problem } = await revoke({ id });
    toast(
      problem ? problemText(t, problem) : t('settings.devices.ended', { count: 1 }),
      problem ? 'wrong' : 'done',
    );
    again();
  };
  const endOthers = async (): Promise<void> => {
    const { answer, problem } = await revokeOthers({});
    toast(
      problem ? problemText(t, problem) : t('settings.devices.ended', { count: answer!.revokeOtherSessions }),
      problem ? 'wrong' : 'done',
    );
    again();
  };
  return (
    <section aria-labelledby="settings-devices">
      <SectionHead
        id="settings-devices"
        aside={
          sessions.length > 1 && (
            <Button waiting={revokingOthers} onPress={() => void endOthers()}>
              {t('settings.devices.endOthers')}
            </Button>
          )
        }
      >
        {t('settings.devices')}
      </SectionHead>
      <ul className="rows">
        {sessions.map(({ id, device, lastSeenAt, current }) => (
          <li key={id} className="settings-row">
            <span className="min-w-0">
              {device || t('settings.devices.unknown')}
              <span className="muted small block">
                {current ? (
                  t('settings.devices.this')
                ) : (
                  <>
                    {t('settings.devices.lastSeen')} <When at={lastSeenAt} />
                  </>
                )}
              </span>
            </span>
            {!current && (
              <Button
                look="quiet"
                waiting={revoking}
                aria-label={t('settings.devices.end.label', {
                  device: device || t('settings.devices.unknown'),
                })}
                onPress={() => void end(id)}
              >
                {t('settings.devices.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
