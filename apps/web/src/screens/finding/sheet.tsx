import type { ReactNode } from 'react';
import { chooseShortcuts, useShortcuts, type Shortcuts } from '../../frame/display.js';
import type { MessageKey } from '../../language/messages/index.js';
import { useWords } from '../../language/words.js';
import '../../look/finding.css';
import { Dialog } from '../../parts/dialog.js';
import { Choices } from '../../parts/field.js';
import { useViewer } from '../../session/session.js';

type Rows = [keys: string[], does: MessageKey][];

const everywhere: Rows = [
  [['Ctrl', 'K'], 'keys.jump'],
  [['/'], 'keys.jump'],
  [['?'], 'keys.sheet'],
];
const reading: Rows = [
  [['j'], 'keys.next'],
  [['k'], 'keys.previous'],
];
const signedIn: Rows = [
  [['n'], 'keys.unread'],
  [['r'], 'keys.reply'],
  [['Ctrl', 'Enter'], 'keys.send'],
];
const leads: Rows = [
  [['g', 'h'], 'frame.home'],
  [['g', 'g'], 'frame.groups'],
  [['g', 'm'], 'frame.municipalities'],
];
const leadsIn: Rows = [
  [['g', 'p'], 'frame.people'],
  [['g', 'n'], 'keys.notifications'],
  [['g', 's'], 'settings.title'],
];

/** What the keys do, and the switch for those of one letter. */
export function Sheet({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  return (
    <Dialog title={t('keys.title')} open onClose={onClose}>
      <div className="key-sheet">
        <Part title={t('keys.everywhere')} rows={everywhere} />
        <Part title={t('keys.reading')} rows={viewer ? [...reading, ...signedIn] : reading} />
        <Part title={t('keys.go')} rows={viewer ? [...leads, ...leadsIn] : leads} />
        <SingleLetters />
      </div>
    </Dialog>
  );
}

function Part({ title, rows }: { title: string; rows: Rows }): ReactNode {
  const t = useWords();
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Letters alone can be switched off: speech input types them. */
export function SingleLetters(): ReactNode {
  const t = useWords();
  const shortcuts = useShortcuts();
  return (
    <div>
      <Choices
        label={t('keys.single')}
        name="shortcuts"
        chosen={shortcuts}
        onChange={(event) => chooseShortcuts(event.target.value as Shortcuts)}
        options={[
          { value: 'on', text: t('keys.single.on') },
          { value: 'off', text: t('keys.single.off') },
        ]}
      />
      <p className="muted small mt-2">{t('keys.single.why')}</p>
    </div>
  );
}
