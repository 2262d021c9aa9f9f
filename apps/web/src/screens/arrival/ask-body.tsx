import { useState, type ReactNode } from 'react';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Dialog } from '../../parts/dialog.js';
import { Choices, Select, TextArea, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';
import { InviteBody, OrganisationsToAsk } from './body-documents.js';

/** Asks a municipality or an organisation to become a member of the community. */
export function AskBody({ communityId, onClose }: { communityId: string; onClose: () => void }): ReactNode {
  const t = useWords();
  const [kind, setKind] = useState<'municipality' | 'organisation'>('municipality');
  const [town, setTown] = useState<PickedTown | null>(null);
  const [name, setName] = useState('');
  const [organisationId, setOrganisationId] = useState('');
  const [role, setRole] = useState<'MEMBER' | 'OBSERVER'>('MEMBER');
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [invite, waiting] = useAct(InviteBody);
  const { answer } = useAsk(
    OrganisationsToAsk,
    { name: name.trim() || null },
    { pause: kind !== 'organisation' },
  );
  const chosen = kind === 'municipality' ? town?.id : organisationId;
  const send = async (): Promise<void> => {
    setMissing(!chosen);
    if (!chosen) return;
    const body = kind === 'municipality' ? { municipalityId: chosen } : { organisationId: chosen };
    const { problem: refused } = await invite({
      input: { communityId, ...body, role, words: words.trim() || null },
    });
    if (refused) return setProblem(refused);
    toast(t('bodies.sent'));
    onClose();
  };
  const refusal = (refused: Problem): string => {
    if (refused.rule === 'ALREADY_MEMBER') return t('bodies.already');
    if (refused.rule === 'ALREADY_ASKS') return t('arrival.waiting');
    return refused.rule === 'ALREADY_INVITED' ? t('bodies.waiting') : problemText(t, refused);
  };
  return (
    <Dialog title={t('bodies.ask')} open onClose={onClose}>
      <Form
        problem={problem && refusal(problem)}
        forget={() => setProblem(null)}
        onSubmit={send}
        send={t('bodies.send')}
        waiting={waiting}
        onCancel={onClose}
      >
        <p className="muted small">{t('bodies.why')}</p>
        <Choices
          label={t('bodies.kind')}
          name="kind"
          chosen={kind}
          options={[
            { value: 'municipality', text: t('bodies.kind.municipality') },
            { value: 'organisation', text: t('bodies.kind.organisation') },
          ]}
          onChange={(event) => setKind(event.target.value as typeof kind)}
        />
        {kind === 'municipality' ? (
          <TownPicker
            label={t('bodies.kind.municipality')}
            wrong={missing && !town ? t('form.needed') : undefined}
            picked={town}
            onPick={setTown}
          />
        ) : (
          <>
            <TextField
              label={t('bodies.search')}
              wrong={missing && !organisationId ? t('form.needed') : undefined}
              value={name}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
            {answer && answer.organisations.items.length > 0 ? (
              <Choices
                label={t('bodies.kind.organisation')}
                name="organisation"
                chosen={organisationId}
                options={answer.organisations.items.map((one) => ({
                  value: one.id,
                  text: one.acronym ? `${one.name} (${one.acronym})` : one.name,
                }))}
                onChange={(event) => setOrganisationId(event.target.value)}
              />
            ) : (
              answer && <p className="muted">{t('bodies.search.none')}</p>
            )}
          </>
        )}
        <Select
          label={t('bodies.role')}
          value={role}
          options={[
            { value: 'MEMBER', text: t('place.role.MEMBER') },
            { value: 'OBSERVER', text: t('groups.role.OBSERVER') },
          ]}
          onChange={(event) => setRole(event.target.value as typeof role)}
        />
        <TextArea
          label={t('arrival.answer.words')}
          hint={t('form.optional')}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
