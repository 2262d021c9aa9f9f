import { useState, type ReactNode } from 'react';
import { z } from 'zod/mini';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Select, TextArea, TextField } from '../../parts/field.js';
import { FilledForm } from '../../parts/filled-form.js';
import { useFields } from '../../parts/form.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { TownPicker, type PickedTown } from '../../parts/town-picker.js';
import { AcceptTerms } from '../entry/accept-terms.js';
import { EntryPage } from '../entry/entry-page.js';
import { SignInFirst } from '../groups/sign-in-first.js';
import { AskToSignUp } from './documents.js';
import type { Door } from './join-community.js';
import { useAnswers } from './questions.js';

const rules = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.maxLength(120, 'form.tooLong')),
  email: z.string().check(z.trim(), z.minLength(1, 'form.needed'), z.regex(/^\S+@\S+$/, 'form.email')),
  jobTitle: z.string().check(z.trim(), z.maxLength(200, 'form.tooLong')),
  language: z.string(),
  message: z.string().check(z.trim(), z.maxLength(1000, 'form.tooLong')),
  acceptTerms: z.boolean().check(z.refine((agreed) => agreed, 'entry.invitation.terms.needed')),
});

/** Asks to come in without an account. What is answered never tells whether the address has one. */
export function AskAsStranger({ community, again }: { community: Door; again: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const form = useFields(rules, {
    name: '',
    email: '',
    jobTitle: '',
    language,
    message: '',
    acceptTerms: false,
  });
  const answers = useAnswers(community.questionnaire.questions);
  const [town, setTown] = useState<PickedTown | null>(null);
  const [ask, waiting] = useAct(AskToSignUp);
  const [sentTo, setSentTo] = useState<string | null>(null);

  const submit = form.handleSubmit(
    async (said) => {
      if (!answers.check()) return;
      const { problem } = await ask({
        input: {
          ...said,
          communityId: community.id,
          municipalityId: town?.id ?? null,
          answers: answers.given,
        },
      });
      if (!problem) return setSentTo(said.email);
      // The questions have changed meanwhile: the new ones are fetched, what was typed stays.
      if (problem.rule === 'QUESTIONS_CHANGED') again();
      form.refuse(problem);
    },
    () => void answers.check(),
  );

  const home = addressOf('communities', community);
  if (sentTo) {
    return (
      <EntryPage>
        <PageTitle key="sent">{t('arrival.sent')}</PageTitle>
        <p role="status">{t('arrival.sent.why', { email: sentTo })}</p>
        <Go to={home} look="plain">
          {community.name}
        </Go>
      </EntryPage>
    );
  }
  return (
    <EntryPage>
      <div>
        <PageTitle>{t('arrival.title', { name: community.name })}</PageTitle>
        <p className="muted mt-3">{t('arrival.why')}</p>
      </div>
      <FilledForm
        form={form}
        onSubmit={submit}
        send={t('arrival.send')}
        waiting={waiting}
        also={<SignInFirst next={`${home}/join`}>{t('arrival.account')}</SignInFirst>}
      >
        <TextField label={t('arrival.name')} autoComplete="name" aria-required {...form.field('name')} />
        <TextField
          label={t('arrival.email')}
          hint={t('arrival.email.hint')}
          type="email"
          inputMode="email"
          autoComplete="email"
          aria-required
          {...form.field('email')}
        />
        <TownPicker label={t('arrival.town')} hint={t('arrival.town.hint')} picked={town} onPick={setTown} />
        <TextField
          label={t('arrival.job')}
          hint={t('form.optional')}
          autoComplete="organization-title"
          {...form.field('jobTitle')}
        />
        {answers.fields}
        <TextArea
          label={t('arrival.message')}
          hint={t('arrival.message.hint')}
          maxLength={1000}
          {...form.field('message')}
        />
        <Select
          label={t('arrival.language')}
          options={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
          {...form.register('language')}
        />
        <AcceptTerms {...form.field('acceptTerms')} />
      </FilledForm>
    </EntryPage>
  );
}
