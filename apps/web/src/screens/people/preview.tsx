import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { mayWriteTo, onlookers, type Onlooker } from './as-others.js';
import type { PersonOnPage } from './person.js';

/** Above the own profile: through whose eyes it is looked at. */
export function Eyes({
  person,
  shown,
  seen,
  choose,
}: {
  person: PersonOnPage;
  /** what those eyes see; null: nothing */
  shown: PersonOnPage | null;
  seen: Onlooker | null;
  choose: (seen: Onlooker | null) => void;
}): ReactNode {
  const t = useWords();
  return (
    <div className="profile-eyes">
      <p id="profile-eyes" className="label">
        {t('ownProfile.seen')}
      </p>
      <div role="group" aria-labelledby="profile-eyes" className="profile-eyes-choices">
        {([null, ...onlookers] as const).map((one) => (
          <Button key={one} on={one === seen} onPress={() => choose(one)}>
            {t(one ? `ownProfile.seen.${one}` : 'ownProfile.seen.me')}
          </Button>
        ))}
      </div>
      {seen && (
        <p className="muted small" role="status">
          {[
            mayWriteTo(person, seen) && t('ownProfile.seen.contact'),
            shown &&
              shown.groups.length > 0 &&
              shown.groups.length < person.groups.length &&
              t('ownProfile.seen.secret'),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </div>
  );
}
