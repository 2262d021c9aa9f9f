import { useState, type ReactNode } from 'react';
import { graphql } from '../graphql/documents.js';
import { useAct } from '../graphql/hooks.js';
import type { Problem } from '../graphql/problem.js';
import type { InviteManyMutation } from '../generated/graphql/graphql.js';
import type { MessageKey } from '../language/messages/index.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../language/words.js';
import { Button } from './button.js';
import { FormProblem, Select, TextArea } from './field.js';
import { Form } from './form-frame.js';
import { problemText } from './states.js';

const InviteMany = graphql(`
  mutation InviteMany($scopeId: ID!, $csv: String!, $language: String) {
    inviteMany(scopeId: $scopeId, csv: $csv, language: $language) {
      line
      email
      code
      field
      invitation {
        id
      }
    }
  }
`);

type Outcomes = InviteManyMutation['inviteMany'];

const example = 'email,name\nanna@gmina.example,Anna\nion@primaria.example,Ion';

/** Invites a list, pasted or from a file, and says for each line what became of it. */
export function InviteList({
  scopeId,
  onInvited,
}: {
  scopeId: string;
  onInvited: (() => void) | undefined;
}): ReactNode {
  const t = useWords();
  const page = useLanguage();
  const [csv, setCsv] = useState('');
  const [language, setLanguage] = useState<Language>(page);
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [outcomes, setOutcomes] = useState<Outcomes>();
  const [inviteMany, waiting] = useAct(InviteMany);

  const submit = async (): Promise<void> => {
    if (!csv.trim()) return setWrong(t('form.needed'));
    const result = await inviteMany({ scopeId, csv, language });
    if (result.problem) {
      const { field, rule, details } = result.problem;
      if (field !== 'csv') return setProblem(result.problem);
      const line = Number(details.line ?? 1);
      return setWrong(
        rule === 'NO_EMAIL_COLUMN' ? t('invite.list.noEmail') : t('invite.list.badLine', { line }),
      );
    }
    setOutcomes(result.answer.inviteMany);
    if (result.answer.inviteMany.every((outcome) => outcome.invitation)) {
      setCsv('');
      onInvited?.();
    }
  };

  if (outcomes?.every((outcome) => outcome.invitation)) {
    return (
      <div className="grid gap-4">
        <p role="status">
          <b>{t('invite.list.sent', { count: outcomes.length })}</b>
        </p>
        <Lines outcomes={outcomes} />
        <div>
          <Button autoFocus onPress={() => setOutcomes(undefined)}>
            {t('invite.list.another')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form
      problem={problem && problemText(t, problem)}
      forget={() => {
        setProblem(null);
        setOutcomes(undefined);
      }}
      onSubmit={submit}
      send={t('invite.send.many')}
      waiting={waiting}
    >
      {outcomes && (
        <>
          {/* All lines or none: whoever mends one line and sends again writes to nobody twice. */}
          <FormProblem>
            <h2>{t('invite.list.left', { count: outcomes.filter((outcome) => outcome.code).length })}</h2>
            <p>{t('invite.list.none')}</p>
          </FormProblem>
          <Lines outcomes={outcomes} />
        </>
      )}
      <TextArea
        label={t('invite.list')}
        hint={t('invite.list.hint')}
        wrong={wrong}
        value={csv}
        rows={7}
        placeholder={example}
        spellCheck={false}
        onChange={(event) => {
          setCsv(event.target.value);
          setWrong(undefined);
        }}
      />
      <label className="button w-fit focus-within:outline-3 focus-within:outline-blue">
        {t('invite.list.file')}
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          className="sr-only"
          onChange={(event) => void event.target.files?.[0]?.text().then(setCsv)}
        />
      </label>
      <Select
        label={t('invite.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
        options={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
      />
    </Form>
  );
}

function Lines({ outcomes }: { outcomes: Outcomes }): ReactNode {
  const t = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('invite.list.line')}</th>
          <th scope="col">{t('entry.email')}</th>
          <th scope="col">{t('invite.list.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome.line}>
            <td>{outcome.line}</td>
            <td className="w-[46%] break-all">{outcome.email}</td>
            <td>
              {outcome.code ? (
                <span className="font-semibold text-brick">{t(lineText(outcome.code, outcome.field))}</span>
              ) : (
                <span className="mark" data-tone={outcome.invitation ? 'green' : undefined}>
                  {outcome.invitation ? t('invite.list.ok') : t('invite.list.right')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lineText(code: string, field: string | null): MessageKey {
  if (code === 'CONFLICT') return 'invite.list.already';
  if (field === 'email') return 'form.email';
  if (field === 'municipality') return 'invite.list.noTown';
  if (field === 'role' || code === 'FORBIDDEN') return 'invite.list.noRole';
  return 'form.notRight';
}
