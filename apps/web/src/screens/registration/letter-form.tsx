import { useState, type ReactNode } from 'react';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import type { MessageKey } from '../../language/messages/index.js';
import { languageNames, languages, useLanguage, useWords } from '../../language/words.js';
import { Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { problemText } from '../../parts/states.js';
import { TownPicker } from '../../parts/town-picker.js';
import { AskToRegister, InviteToRegister } from './letter-documents.js';

/** Asks by a letter: oneself without an account, or somebody whom one brings. What is answered never tells who exists. */
export function LetterForm({
  meetingId,
  bringing,
  onCancel,
}: {
  meetingId: string;
  /** somebody else is asked */
  bringing: boolean;
  onCancel: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<string>(own);
  const [town, setTown] = useState<{ id: string; name: string } | null>(null);
  const [attempted, setAttempted] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ask, asking] = useAct(AskToRegister);
  const [invite, inviting] = useAct(InviteToRegister);
  if (sent !== null)
    return (
      <p role="status">
        {t(bringing ? 'registration.letter.brought' : 'registration.letter.sent', { email: sent })}
      </p>
    );
  const wrongEmail = !/^\S+@\S+$/.test(email.trim());
  const send = async (): Promise<void> => {
    setAttempted(true);
    if (!name.trim() || wrongEmail) return;
    const input = { meetingId, name: name.trim(), email: email.trim(), language };
    const { problem: refused } = bringing
      ? await invite({ input })
      : await ask({ input: { ...input, municipalityId: town?.id ?? null } });
    if (refused) setProblem(refused);
    else setSent(input.email);
  };
  const words = (): string | null => {
    if (!problem) return null;
    if (problem.field === 'email') return t('form.email');
    const bar = `registration.bar.${problem.rule}`;
    if (refusals.has(bar)) return t(bar as MessageKey);
    return problemText(t, problem);
  };
  return (
    <Form
      problem={words()}
      forget={() => setProblem(null)}
      onSubmit={send}
      send={t('registration.letter.send')}
      waiting={asking || inviting}
      onCancel={onCancel}
    >
      <p>{t(bringing ? 'registration.bring.why' : 'registration.guest.why')}</p>
      <TextField
        label={t('registration.letter.name')}
        autoComplete={bringing ? 'off' : 'name'}
        maxLength={120}
        wrong={attempted && !name.trim() ? t('form.needed') : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        type="email"
        label={t('registration.letter.email')}
        autoComplete={bringing ? 'off' : 'email'}
        maxLength={254}
        wrong={attempted && wrongEmail ? t('form.email') : undefined}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Select
        label={t('registration.letter.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
        options={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
      />
      {!bringing && (
        <TownPicker
          label={t('registration.letter.town')}
          picked={town}
          onPick={(picked) => setTown(picked && { id: picked.id, name: picked.name })}
        />
      )}
    </Form>
  );
}

const refusals = new Set(
  ['NOT_OPEN', 'DEADLINE_PASSED', 'OVER', 'INVITATION_ONLY', 'NO_COLLEAGUES', 'NOT_PUBLIC'].map(
    (bar) => `registration.bar.${bar}`,
  ),
);
