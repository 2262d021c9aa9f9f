import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { PersonName } from '../../parts/person.js';
import { Failed, Loading } from '../../parts/states.js';
import { useDays } from '../../rendering/clock.js';
import { Body } from '../threads/body.js';

const OlderCharters = graphql(`
  query OlderCharters($number: Int!) {
    group(number: $number) {
      id
      charter {
        version
        older {
          version
          editedAt
          editedBy {
            ...Name
          }
        }
      }
    }
  }
`);

const OlderCharter = graphql(`
  query OlderCharter($number: Int!, $version: Int!) {
    group(number: $number) {
      id
      charter {
        version
        older(version: $version) {
          version
          text {
            language
            text
          }
        }
      }
    }
  }
`);

/** What the charter said before: folded away, and asked for when somebody looks. */
export function OlderCharterVersions({ number, version }: { number: number; version: number }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  if (version < 2) return null;
  return (
    <details
      className="other-languages older-charters"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('overview.charter.older')}</summary>
      {open && <Versions number={number} />}
    </details>
  );
}

function Versions({ number }: { number: number }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  const { answer, problem, again } = useAsk(OlderCharters, { number });
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const older = answer.group.charter?.older ?? [];
  if (older.length === 0) return <p className="muted">{t('overview.charter.none')}</p>;
  return (
    <ol className="rows">
      {older.map(({ version, editedAt, editedBy }) => (
        <li key={version} className="py-4">
          <h3 className="dialog-h3">{t('overview.charter.version', { n: version })}</h3>
          <p className="muted small">
            <time dateTime={editedAt}>{dayOf(editedAt)}</time>
            {editedBy && (
              <>
                {' · '}
                <PersonName person={editedBy} />
              </>
            )}
          </p>
          <VersionText number={number} version={version} />
        </li>
      ))}
    </ol>
  );
}

/** One version's text: asked for when it is opened. */
function VersionText({ number, version }: { number: number; version: number }): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="other-languages" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('overview.charter.readVersion')}</summary>
      {open && <TextOf number={number} version={version} />}
    </details>
  );
}

function TextOf({ number, version }: { number: number; version: number }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(OlderCharter, { number, version });
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const text = answer.group.charter?.older[0]?.text;
  return text ? (
    <Body text={text.text} lang={text.language} />
  ) : (
    <p className="muted">{t('overview.charter.none')}</p>
  );
}
