import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problem.js';
import { useAct } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { BrowserStore } from '../../live/device-store.js';
import '../../look/settings.css';
import { Choices, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { getSession, refreshSession } from '../../session/session.js';
import { EraseAccount } from './documents.js';

const rules = z.object({
  posts: z.enum(['ERASED', 'STAY'], 'erasure.posts.choose'),
  password: z.string().check(z.minLength(1, 'form.needed')),
});

/** Says plainly what goes and what stays, and asks for the password: this cannot be undone. */
export function ErasureScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const form = useFields(rules, { password: '' });
  const [erase, waiting] = useAct(EraseAccount);
  const submit = form.handleSubmit(async (input) => {
    const personId = getSession().viewer?.person.id;
    const { problem } = await erase({ input });
    if (problem?.code === 'BAD_CREDENTIALS')
      return form.setError(
        'password',
        { type: 'server', message: 'erasure.password.wrong' },
        { shouldFocus: true },
      );
    if (problem) return form.refuse(problem);
    if (personId) forgetOnDevice(personId);
    await refreshSession({ fresh: true });
    await navigate({ to: '/' });
    toast(t('erasure.done'));
  });
  return (
    <div className="wide page">
      <div className="settings">
        <div>
          <PageTitle>{t('erasure.title')}</PageTitle>
          <p className="lead">{t('erasure.lead')}</p>
        </div>
        <section aria-labelledby="erasure-goes">
          <SectionHead id="erasure-goes">{t('erasure.goes')}</SectionHead>
          <ul className="erasure-list">
            <li>{t('erasure.goes.profile')}</li>
            <li>{t('erasure.goes.sessions')}</li>
            <li>{t('erasure.goes.places')}</li>
            <li>{t('erasure.goes.traces')}</li>
          </ul>
        </section>
        <section aria-labelledby="erasure-stays">
          <SectionHead id="erasure-stays">{t('erasure.stays')}</SectionHead>
          <ul className="erasure-list">
            <li>{t('erasure.stays.threads')}</li>
            <li>{t('erasure.stays.conversations')}</li>
            <li>{t('erasure.stays.record')}</li>
            <li>{t('erasure.stays.minutes')}</li>
          </ul>
        </section>
        <FilledForm
          className="erasure"
          form={form}
          onSubmit={submit}
          send={t('erasure.confirm')}
          waiting={waiting}
          look="danger"
          tell={(problem) => <Obstacle problem={problem} />}
          also={
            <Go to="/settings" look="quiet">
              {t('erasure.back')}
            </Go>
          }
        >
          <Choices
            label={t('erasure.posts')}
            options={(['ERASED', 'STAY'] as const).map((value) => ({
              value,
              text: t(`erasure.posts.${value}`),
              why: t(`erasure.posts.${value}.why`),
            }))}
            {...form.field('posts')}
          />
          <TextField
            label={t('erasure.password')}
            type="password"
            autoComplete="current-password"
            {...form.field('password')}
          />
        </FilledForm>
      </div>
    </div>
  );
}

/** What has to be done first, with the way to it. */
function Obstacle({ problem }: { problem: Problem }): ReactNode {
  const t = useWords();
  if (problem.rule === 'LAST_ADMINISTRATOR') return <p>{t('erasure.lastAdministrator')}</p>;
  if (problem.rule !== 'LAST_LEAD') return <p>{problemText(t, problem)}</p>;
  const places = (problem.details.places ?? []) as { title: string; address: string }[];
  return (
    <>
      <p>{t('erasure.lastLead')}</p>
      <ul>
        {places.map(({ title, address }) => (
          <li key={address}>
            <Go to={address}>{title}</Go>
          </li>
        ))}
      </ul>
      <p>{t('erasure.lastLead.how')}</p>
    </>
  );
}

/** Drafts and posts that wait lie in this browser under the person's id. */
function forgetOnDevice(personId: string): void {
  const device = new BrowserStore();
  for (const name of device.names('guildhall.').filter((one) => one.includes(personId))) device.remove(name);
}
