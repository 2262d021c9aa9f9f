import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import type { AdaptedPracticeQuery, PlacesOfPracticesQuery } from '../../../generated/graphql/graphql.js';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../../language/words.js';
import { addressOf } from '../../../parts/address.js';
import { Select, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { PageTitle } from '../../../parts/section.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { TownPicker, type PickedTown } from '../../../parts/town-picker.js';
import type { AdaptedSearch } from '../catalogue-search.js';
import { refusalText } from '../refusals.js';
import { AdaptedPractice } from '../transfer-documents.js';
import { PlacesOfPractices, SharePractice } from './documents.js';

/** A new practice, in one of the communities in which the reader writes. */
export function NewPracticeScreen(): ReactNode {
  const t = useWords();
  const { from } = useSearch({ strict: false }) as AdaptedSearch;
  const { answer, problem, again } = useAsk(PlacesOfPractices, {});
  const source = useAsk(AdaptedPractice, { number: from ?? 0 }, { pause: from === undefined });
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (source.problem) return <Failed problem={source.problem} again={source.again} />;
  if (!answer || (from !== undefined && !source.answer)) return <Loading />;
  const places = answer.communities.filter(
    ({ archived, viewerCan }) => !archived && viewerCan.includes('POST'),
  );
  return (
    <div className="wide page">
      <PageTitle>{t('practiceForm.new')}</PageTitle>
      {places.length === 0 ? (
        <Empty title={t('practiceForm.new.noPlace')} />
      ) : (
        <Beginning
          places={places}
          town={answer.viewer?.person.municipality ?? null}
          source={source.answer?.practice ?? null}
        />
      )}
    </div>
  );
}

/** Whose it is, where it is shared, and what it is called: the rest is written in the form of its first edition. */
function Beginning({
  places,
  town: own,
  source,
}: {
  places: PlacesOfPracticesQuery['communities'];
  town: PickedTown | null;
  /** of another town, from which it is made */
  source: AdaptedPracticeQuery['practice'] | null;
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const here = useLanguage();
  const [key] = useState(newId);
  const [communityId, setCommunityId] = useState(places[0]!.id);
  const [town, setTown] = useState(own);
  const [language, setLanguage] = useState<Language>(here);
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [share, sharing] = useAct(SharePractice);
  const needed = (there: unknown): string | undefined => (tried && !there ? t('form.needed') : undefined);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!town || !title.trim()) return;
    const content = { language, titles: [{ language, text: title.trim() }] };
    const { answer, problem: refused } = await share({
      input: { key, communityId, municipalityId: town.id, adaptedFromId: source?.id ?? null, content },
    });
    if (!answer) return setProblem(refused);
    void navigate({ to: `${addressOf('practices', answer.sharePractice)}/edit` as never, replace: true });
  };
  return (
    <Form
      className="mt-6 max-w-[68ch]"
      problem={problem && refusalText(t, problem)}
      forget={() => setProblem(null)}
      onSubmit={send}
      send={t('practiceForm.new.begin')}
      waiting={sharing}
      onCancel={() => void navigate({ to: '/practices' as never })}
    >
      {source && (
        <p>
          {t('transfers.adaptedFrom')}{' '}
          {t('transfers.practiceOf', { title: source.title, town: source.municipality.name })}
        </p>
      )}
      <p>{t('practiceForm.new.why')}</p>
      <Select
        label={t('practiceForm.new.where')}
        value={communityId}
        onChange={(event) => setCommunityId(event.target.value)}
        options={places.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <TownPicker
        label={t('practiceForm.new.town')}
        hint={t('practiceForm.new.town.hint')}
        wrong={needed(town)}
        picked={town}
        onPick={(found) => setTown(found && { id: found.id, name: found.name })}
      />
      <Select
        label={t('practiceForm.original')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
        options={languages.map((value) => ({ value, text: languageNames[value], lang: value }))}
      />
      <TextField
        label={t('practiceForm.name')}
        lang={language}
        wrong={needed(title.trim())}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
    </Form>
  );
}
