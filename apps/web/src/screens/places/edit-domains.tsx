import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { useDays } from '../../rendering/clock.js';
import type { EditedTown } from './edit-municipality.js';

const AddTrustedDomain = graphql(`
  mutation AddTrustedDomain($municipalityId: ID!, $domain: String!) {
    addTrustedDomain(municipalityId: $municipalityId, domain: $domain) {
      id
      domain
    }
  }
`);

const RemoveTrustedDomain = graphql(`
  mutation RemoveTrustedDomain($id: ID!) {
    removeTrustedDomain(id: $id)
  }
`);

/** The mail domains for whose owners the municipality vouches. */
export function EditDomains({ town, again }: { town: EditedTown; again: () => void }): ReactNode {
  const t = useWords();
  const dayOf = useDays({ dateStyle: 'medium' });
  const [add, adding] = useAct(AddTrustedDomain);
  const [remove, removing] = useAct(RemoveTrustedDomain);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const save = async (): Promise<void> => {
    const domain = typed.trim();
    if (!domain) return setWrong(t('form.needed'));
    const { answer, problem } = await add({ municipalityId: town.id, domain });
    if (problem) {
      const shared = problem.rule === 'PUBLIC_MAIL' || problem.rule === 'SHARED_DOMAIN';
      const text = shared ? t('arrival.domains.PUBLIC_MAIL') : t('arrival.domains.NOT_A_DOMAIN');
      return setWrong(problem.code === 'BAD_INPUT' ? text : problemText(t, problem));
    }
    setTyped('');
    setWrong(undefined);
    toast(t('arrival.domains.added', { domain: answer.addTrustedDomain.domain }));
    again();
  };
  const takeAway = async (id: string, domain: string): Promise<void> => {
    const { problem } = await remove({ id });
    if (problem && problem.code !== 'NOT_FOUND') return toast(problemText(t, problem), 'wrong');
    toast(t('arrival.domains.removed', { domain }));
    again();
  };
  return (
    <section>
      <SectionHead>{t('arrival.domains')}</SectionHead>
      <p className="measure py-3">{t('arrival.domains.why')}</p>
      {town.trustedDomains.length === 0 ? (
        <p className="muted">{t('arrival.domains.none')}</p>
      ) : (
        <ul className="rows">
          {town.trustedDomains.map(({ id, domain, addedBy, addedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0">
                <b className="break-all">{domain}</b>
                <span className="muted small block">
                  <PersonName person={addedBy} />
                  {', '}
                  {dayOf(addedAt)}
                </span>
              </div>
              <Button
                look="quiet"
                isDisabled={removing}
                aria-label={t('arrival.domains.remove', { domain })}
                onPress={() => void takeAway(id, domain)}
              >
                {t('places.edit.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form className="mt-4" onSubmit={save} send={t('arrival.domains.add')} waiting={adding} look="plain">
        <TextField
          label={t('arrival.domains.domain')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          wrong={wrong}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Form>
    </section>
  );
}
