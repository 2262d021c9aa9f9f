import { useEffect, useRef, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { PersonName } from '../../parts/person.js';
import { Failed, Loading } from '../../parts/states.js';
import { useDays } from '../../rendering/clock.js';
import { Body } from '../threads/body.js';

const OlderCharters = graphql(`
  query OlderCharters($number: Int!, $before: Int) {
    group(number: $number) {
      id
      charter {
        version
        older(before: $before) {
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

/** All of them, so many at a time as the server gives. */
function Versions({ number }: { number: number }): ReactNode {
  const t = useWords();
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const [next, setNext] = useState<number | null>(null);
  return (
    <>
      <ol className="rows">
        {pages.map((before) => (
          <VersionsBefore
            key={before ?? 'newest'}
            number={number}
            before={before}
            // The first version has none before it.
            onOldest={(version) => setNext(version > 1 ? version : null)}
          />
        ))}
      </ol>
      {next !== null && (
        <p className="act-row">
          <Button
            onPress={() => {
              setPages([...pages, next]);
              setNext(null);
            }}
          >
            {t('overview.charter.more')}
          </Button>
        </p>
      )}
    </>
  );
}

function VersionsBefore({
  number,
  before,
  onOldest,
}: {
  number: number;
  before: number | null;
  onOldest: (version: number) => void;
}): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'long' });
  const { answer, problem, again } = useAsk(OlderCharters, { number, before });
  const older = answer?.group.charter?.older;
  const oldest = older?.at(-1)?.version;
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (oldest === undefined) return;
    onOldest(oldest);
    // The button that asked for more is gone: whoever pressed it reads on where it stood.
    if (before !== null) first.current?.focus();
  }, [oldest]);
  if (!answer) return <li>{problem ? <Failed problem={problem} again={again} /> : <Loading />}</li>;
  if (!older || older.length === 0)
    return before === null && <li className="muted">{t('overview.charter.none')}</li>;
  return older.map(({ version, editedAt, editedBy }, i) => (
    <li key={version} className="py-4">
      <h3 className="dialog-h3" {...(i === 0 ? { ref: first, tabIndex: -1 } : {})}>
        {t('overview.charter.version', { n: version })}
      </h3>
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
  ));
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
