import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { graphql } from '../graphql/documents.js';
import { useAct } from '../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords } from '../language/words.js';
import type { Role } from '../generated/graphql/graphql.js';
import { Button } from './button.js';
import { Select, TextField } from './field.js';
import { FilledForm } from './filled-form.js';
import { useFields } from './form.js';
import { InviteList } from './invite-list.js';
import { OrganisationPicker, type PickedOrganisation } from './organisation-picker.js';
import { toast } from './toast.js';
import { TownPicker, type PickedTown } from './town-picker.js';

const Invite = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      id
      email
      ...InvitationRow
    }
  }
`);

// The first two are everybody's to give; the others need MANAGE_ROLES.
const invitableRoles = [
  'MEMBER',
  'OBSERVER',
  'FACILITATOR',
  'MODERATOR',
  'COORDINATOR',
  'SECRETARIAT',
] as const satisfies Role[];

const rules = z.object({
  email: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.regex(/^\S+@\S+$/, 'form.email')),
  name: z.string().check(z.trim(), z.maxLength(120, 'form.tooLong')),
  language: z.enum(languages),
  role: z.enum(invitableRoles),
  jobTitle: z.string().check(z.trim(), z.maxLength(200, 'form.tooLong')),
});

/** The form of an invitation; the same in the dialog and in the first-run guide. */
export function InviteForm({
  scopeId,
  onInvited,
  mayGiveRoles = true,
}: {
  scopeId: string;
  onInvited?: () => void;
  /** without MANAGE_ROLES one invites members and observers only */
  mayGiveRoles?: boolean;
}): ReactNode {
  const t = useWords();
  const [many, setMany] = useState(false);
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap gap-2" role="group" aria-label={t('invite.how')}>
        <Button on={!many} onPress={() => setMany(false)}>
          {t('invite.one')}
        </Button>
        <Button on={many} onPress={() => setMany(true)}>
          {t('invite.many')}
        </Button>
      </div>
      {many ? (
        <InviteList scopeId={scopeId} onInvited={onInvited} />
      ) : (
        <InviteOne scopeId={scopeId} onInvited={onInvited} mayGiveRoles={mayGiveRoles} />
      )}
    </div>
  );
}

function InviteOne({
  scopeId,
  onInvited,
  mayGiveRoles,
}: {
  scopeId: string;
  onInvited: (() => void) | undefined;
  mayGiveRoles: boolean;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  // Where the person works: in a town or in an organisation, never both.
  const [town, setTown] = useState<PickedTown | null>(null);
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(null);
  const [invite, waiting] = useAct(Invite);
  const empty = { email: '', name: '', language, role: 'MEMBER' as const, jobTitle: '' };
  const form = useFields(rules, empty);

  const submit = form.handleSubmit(async ({ name, jobTitle, ...input }) => {
    const { problem } = await invite({
      input: {
        ...input,
        scopeId,
        name: name || null,
        municipalityId: town?.id ?? null,
        organisationId: organisation?.id ?? null,
        jobTitle: jobTitle || null,
      },
    });
    if (problem) return form.refuse(problem);
    toast(t('invite.done', { email: input.email }));
    form.reset({ ...empty, language: input.language });
    form.refuse(null);
    onInvited?.();
  });

  return (
    <FilledForm form={form} onSubmit={submit} send={t('invite.send')} waiting={waiting}>
      <TextField label={t('entry.email')} type="email" autoComplete="off" {...form.field('email')} />
      <TextField
        label={t('invite.name')}
        hint={t('form.optional')}
        autoComplete="off"
        {...form.field('name')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select
          label={t('invite.role')}
          options={invitableRoles
            .slice(0, mayGiveRoles ? undefined : 2)
            .map((role) => ({ value: role, text: t(`invite.role.${role}`) }))}
          {...form.register('role')}
        />
        <Select
          label={t('invite.language')}
          options={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
          {...form.register('language')}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TownPicker
          label={t('invite.municipality')}
          placeholder={t('places.pick.example')}
          picked={town}
          onPick={(picked) => {
            setTown(picked);
            if (picked) setOrganisation(null);
          }}
        />
        <OrganisationPicker
          label={t('invite.organisation')}
          picked={organisation}
          onPick={(picked) => {
            setOrganisation(picked);
            if (picked) setTown(null);
          }}
        />
      </div>
      <TextField label={t('invite.jobTitle')} {...form.field('jobTitle')} />
    </FilledForm>
  );
}
