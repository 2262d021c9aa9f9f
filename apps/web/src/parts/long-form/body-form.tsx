import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useWords } from '../../language/words.js';
import { Choices, Select } from '../field.js';
import { Form } from '../form-frame.js';
import { OrganisationPicker } from '../organisation-picker.js';
import { TownPicker } from '../town-picker.js';
import type { RowForm } from './rows.js';

export interface Named {
  id: string;
  name: string;
}

export interface BodyRow<Role extends string> {
  key: string;
  role: Role;
  what: 'organisation' | 'municipality';
  body: Named;
  behalf: Named | null;
}

interface Body<Role extends string> {
  role: Role;
  organisation: Named | null;
  municipality: Named | null;
  onBehalfOf: Named | null;
}

/** Bodies as the form holds them. */
export function bodyRows<Role extends string>(bodies: readonly Body<Role>[]): BodyRow<Role>[] {
  return bodies.map(({ role, organisation, municipality, onBehalfOf }) => ({
    key: newId(),
    role,
    what: organisation ? 'organisation' : 'municipality',
    body: (organisation ?? municipality)!,
    behalf: onBehalfOf,
  }));
}

/** What the server is sent of them. */
export const bodiesOf = <Role extends string>(rows: readonly BodyRow<Role>[]) =>
  rows.map(({ role, what, body, behalf }) => ({
    role,
    [what === 'organisation' ? 'organisationId' : 'municipalityId']: body.id,
    onBehalfOfId: behalf?.id ?? null,
  }));

/** An organisation or a municipality, what it does, and perhaps in whose name. */
export function BodyForm<Role extends string>({
  one,
  keep,
  leave,
  roles,
}: RowForm<BodyRow<Role>> & {
  /** what it can do; the first is what a new one does */
  roles: readonly { value: Role; text: string }[];
}): ReactNode {
  const t = useWords();
  const [role, setRole] = useState<Role>(one?.role ?? roles[0]!.value);
  const [what, setWhat] = useState<BodyRow<Role>['what']>(one?.what ?? 'organisation');
  const [body, setBody] = useState<BodyRow<Role>['body'] | null>(one?.body ?? null);
  const [behalf, setBehalf] = useState<BodyRow<Role>['behalf']>(one?.behalf ?? null);
  const [missing, setMissing] = useState(false);
  const wrong = missing && !body ? t('form.needed') : undefined;
  const send = (): void => {
    if (!body) return setMissing(true);
    keep({ key: one?.key ?? newId(), role, what, body, behalf });
  };
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave}>
      <Select
        label={t('longForm.body.role')}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
        options={[...roles]}
      />
      <Choices
        label={t('longForm.body.what')}
        name="what"
        chosen={what}
        onChange={(event) => {
          setWhat(event.target.value as BodyRow<Role>['what']);
          setBody(null);
        }}
        options={[
          { value: 'organisation', text: t('longForm.body.organisation') },
          { value: 'municipality', text: t('longForm.body.municipality') },
        ]}
      />
      {what === 'organisation' ? (
        <OrganisationPicker
          label={t('longForm.body.organisation')}
          wrong={wrong}
          picked={body}
          onPick={setBody}
        />
      ) : (
        <TownPicker
          label={t('longForm.body.municipality')}
          wrong={wrong}
          picked={body}
          onPick={(town) => setBody(town && { id: town.id, name: town.name })}
        />
      )}
      <TownPicker
        label={t('longForm.body.behalf')}
        hint={t('longForm.body.behalf.hint')}
        picked={behalf}
        onPick={(town) => setBehalf(town && { id: town.id, name: town.name })}
      />
    </Form>
  );
}
