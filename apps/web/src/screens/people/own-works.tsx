import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/settings.css';
import { Button } from '../../parts/button.js';
import { today } from '../../parts/days.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { spanText } from '../../parts/fuzzy.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { refreshSession } from '../../session/session.js';
import { AddWork } from './add-work.js';
import type { PersonOnPage } from './person.js';

const EndOwnAffiliation = graphql(`
  mutation EndOwnAffiliation($id: ID!, $until: FuzzyDate!) {
    endAffiliation(id: $id, until: $until) {
      id
      until
    }
  }
`);

type Work = PersonOnPage['affiliations'][number];

/** The own places of work: a new one is added, one that is left is ended; the account stays the same. */
export function OwnWorks({ works, again }: { works: readonly Work[]; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Work | null>(null);
  return (
    <section aria-labelledby="own-works">
      <SectionHead id="own-works">{t('ownProfile.works')}</SectionHead>
      <p className="muted py-3">{t('ownProfile.works.why')}</p>
      {works.length === 0 && <p>{t('ownProfile.works.none')}</p>}
      <ul className="rows">
        {works.map((work) => (
          <li key={work.id} className="settings-row">
            <span className="min-w-0">
              <b className="block" lang={(work.jobTitle && work.language) || undefined}>
                {work.jobTitle || placeOf(work)}
              </b>
              {work.jobTitle && <span className="block">{placeOf(work)}</span>}
              <span className="muted small block">
                {[
                  spanText(work.from, work.until, locale, t),
                  !work.confirmed && !work.until && t('ownProfile.works.waits'),
                  work.main && !work.until && works.length > 1 && t('people.main'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {!work.until && (
              <Button
                aria-label={t('ownProfile.works.end.label', { place: placeOf(work) })}
                onPress={() => setEnding(work)}
              >
                {t('ownProfile.works.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="actions pt-4">
        <Button onPress={() => setAdding(true)}>{t('ownProfile.works.add')}</Button>
      </div>
      <Dialog title={t('ownProfile.works.add')} open={adding} onClose={() => setAdding(false)}>
        <AddWork
          onDone={() => {
            setAdding(false);
            toast(t('ownProfile.works.added'));
            again();
          }}
        />
      </Dialog>
      {ending && (
        <Ending
          work={ending}
          onClose={(ended) => {
            setEnding(null);
            if (!ended) return;
            void refreshSession();
            again();
          }}
        />
      )}
    </section>
  );
}

function Ending({ work, onClose }: { work: Work; onClose: (ended: boolean) => void }): ReactNode {
  const t = useWords();
  const [until, setUntil] = useState(() => today());
  const [wrong, setWrong] = useState<string>();
  const [end, waiting] = useAct(EndOwnAffiliation);
  const save = async (): Promise<void> => {
    if (!/^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$/.test(until.trim())) return setWrong(t('places.date.form'));
    const { problem } = await end({ id: work.id, until: until.trim() });
    if (problem) {
      const before = problem.rule === 'BEFORE_FROM' ? 'ownProfile.works.beforeFrom' : 'places.date.form';
      return setWrong(problem.code === 'BAD_INPUT' ? t(before) : problemText(t, problem));
    }
    toast(t('ownProfile.works.ended'));
    onClose(true);
  };
  return (
    <Dialog
      title={t('ownProfile.works.end.title', { place: placeOf(work) })}
      open
      onClose={() => onClose(false)}
    >
      <Form
        onSubmit={save}
        send={t('ownProfile.works.end')}
        waiting={waiting}
        onCancel={() => onClose(false)}
      >
        <p>{t('ownProfile.works.end.why')}</p>
        <TextField
          label={t('ownProfile.works.until')}
          hint={t('places.date.hint')}
          wrong={wrong}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}

function placeOf({ organisation, municipality }: Work): string {
  return [organisation?.name, municipality?.name].filter(Boolean).join(', ');
}
