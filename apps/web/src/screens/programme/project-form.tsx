import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import type { ProjectPageQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { InEveryLanguage } from '../../parts/in-every-language.js';
import { OrganisationPicker, type PickedOrganisation } from '../../parts/organisation-picker.js';
import { labelsOf, textsOf, type Texts } from '../../parts/place-form.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownPicker } from '../../parts/town-picker.js';
import { useSession } from '../../session/session.js';

const AddProject = graphql(`
  mutation AddProject($input: AddProjectInput!) {
    addProject(input: $input) {
      id
      number
      slug
    }
  }
`);

const EditProject = graphql(`
  mutation EditProject($input: EditProjectInput!) {
    editProject(input: $input) {
      id
      number
      slug
    }
  }
`);

type Held = ProjectPageQuery['project'];

interface Named {
  id: string;
  name: string;
}

const day = /^(\d{4}(-(\d{2}(-\d{2})?|Q[1-4]))?)?$/;

/** `2024/2026`, `2024/..`: an open end is written so, and nothing is known of an empty one. */
function periodOf(from: string, until: string): string {
  if (!from && !until) return '';
  return `${from || '..'}/${until || '..'}`;
}

function endsOf(period: string): [from: string, until: string] {
  const [from = '', until = from] = period.split('/');
  return [from === '..' ? '' : from, until === '..' ? '' : until];
}

/** A project: what it is called in each language, when it runs, who carries it out, who takes part. */
export function ProjectForm({
  project,
  onDone,
  onCancel,
  again,
}: {
  /** null: a new one */
  project: Held | null;
  onDone: (saved: { number: number; slug: string }) => void;
  onCancel: () => void;
  again?: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const { communities: known } = useSession();
  const [key] = useState(newId);
  const [titles, setTitles] = useState<Texts>(() => textsOf(project?.titles ?? []));
  const [frameworks, setFrameworks] = useState<Texts>(() => textsOf(project?.frameworks ?? []));
  const [acronym, setAcronym] = useState(project?.acronym ?? '');
  const [[from, until], setEnds] = useState(() => endsOf(project?.period ?? ''));
  const [implementedBy, setImplementedBy] = useState<PickedOrganisation | null>(
    project?.implementedBy ?? null,
  );
  const [partners, setPartners] = useState<readonly Named[]>(project?.partners ?? []);
  const [towns, setTowns] = useState<readonly Named[]>(project?.municipalities ?? []);
  const [communities, setCommunities] = useState(() => project?.communities.map(({ id }) => id) ?? []);
  const [wrong, setWrong] = useState<{ title?: string; from?: string; until?: string }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [add, adding] = useAct(AddProject);
  const [edit, editing] = useAct(EditProject);
  // It has no title in the reader's own language yet. Asked once: they would fold away at the first letter typed.
  const [abroad] = useState(project !== null && !titles[own]);
  // The reader's own language, and those in which it stands already.
  const [framed] = useState(() => languages.filter((one) => one === own || frameworks[one]));

  const save = async (): Promise<void> => {
    const named = labelsOf(titles);
    const found = {
      ...(named.length === 0 ? { title: t('form.needed') } : {}),
      ...(day.test(from.trim()) ? {} : { from: t('places.date.form') }),
      ...(day.test(until.trim()) ? {} : { until: t('places.date.form') }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const said = {
      titles: named,
      frameworks: labelsOf(frameworks),
      acronym: acronym.trim() || null,
      implementedById: implementedBy?.id ?? null,
      partnerIds: partners.map(({ id }) => id),
      municipalityIds: towns.map(({ id }) => id),
      communityIds: communities,
    };
    const ends = endsOf(project?.period ?? '');
    const period =
      ends[0] === from.trim() && ends[1] === until.trim()
        ? project?.period
        : periodOf(from.trim(), until.trim());
    const { answer, problem: refused } = project
      ? await edit({
          input: { ...said, id: project.id, version: project.version, period: period ?? '' },
        }).then(({ answer: kept, problem: no }) => ({ answer: kept?.editProject, problem: no }))
      : await add({ input: { ...said, key, period: period ?? '' } }).then(
          ({ answer: made, problem: no }) => ({
            answer: made?.addProject,
            problem: no,
          }),
        );
    if (!answer) {
      if (refused?.code === 'CONFLICT') again?.();
      return setProblem(refused ?? null);
    }
    toast(t('form.saved'));
    onDone(answer);
  };

  return (
    <div className="wide page">
      <PageTitle>{t(project ? 'programme.project.edit' : 'programme.project.add')}</PageTitle>
      <Form
        className="mt-6"
        problem={problem && (problem.code === 'CONFLICT' ? t('programme.changed') : problemText(t, problem))}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t('form.save')}
        waiting={adding || editing}
        onCancel={onCancel}
      >
        <InEveryLanguage others={t('programme.titleInOthers')} open={abroad}>
          {(language) => (
            <TextField
              key={language}
              lang={language}
              label={t('programme.titleIn', { language: languageNames[language] })}
              wrong={language === own ? wrong.title : undefined}
              maxLength={200}
              value={titles[language] ?? ''}
              onChange={(event) => setTitles({ ...titles, [language]: event.target.value })}
            />
          )}
        </InEveryLanguage>
        <TextField
          label={t('programme.acronym')}
          hint={t('programme.project.acronym.hint')}
          maxLength={80}
          value={acronym}
          onChange={(event) => setAcronym(event.target.value)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label={t('places.appoint.from')}
            hint={t('places.date.hint')}
            wrong={wrong.from}
            value={from}
            onChange={(event) => setEnds([event.target.value, until])}
          />
          <TextField
            label={t('places.appoint.until')}
            hint={t('programme.until.hint')}
            wrong={wrong.until}
            value={until}
            onChange={(event) => setEnds([from, event.target.value])}
          />
        </div>
        <OrganisationPicker
          label={t('programme.implementedBy')}
          picked={implementedBy}
          onPick={setImplementedBy}
        />
        <SectionHead>{t('programme.takingPart')}</SectionHead>
        <Several label={t('programme.partners')} items={partners} change={setPartners}>
          <OrganisationPicker
            key={partners.length}
            label={t('programme.partners.add')}
            picked={null}
            onPick={(one) => one && setPartners(withOne(partners, one))}
          />
        </Several>
        <Several label={t('programme.towns')} items={towns} change={setTowns}>
          <TownPicker
            key={towns.length}
            label={t('programme.towns.add')}
            picked={null}
            onPick={(one) => one && setTowns(withOne(towns, { id: one.id, name: one.name }))}
          />
        </Several>
        <fieldset className="field">
          <legend>{t('programme.paysFor')}</legend>
          <div>
            {known.map((community) => (
              <label key={community.id} className="check">
                <input
                  type="checkbox"
                  checked={communities.includes(community.id)}
                  onChange={(event) =>
                    setCommunities(
                      event.target.checked
                        ? [...communities, community.id]
                        : communities.filter((id) => id !== community.id),
                    )
                  }
                />
                <span>{community.name}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {framed.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={`${t('programme.framework')} (${languageNames[language]})`}
            hint={t('programme.framework.hint')}
            maxLength={200}
            value={frameworks[language] ?? ''}
            onChange={(event) => setFrameworks({ ...frameworks, [language]: event.target.value })}
          />
        ))}
      </Form>
    </div>
  );
}

const withOne = (items: readonly Named[], one: Named): readonly Named[] =>
  items.some(({ id }) => id === one.id) ? items : [...items, one];

/** Those that were picked, each with a way to take it out again, and below them the field that picks another. */
function Several({
  label,
  items,
  change,
  children,
}: {
  label: string;
  items: readonly Named[];
  change: (items: readonly Named[]) => void;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  return (
    <div className="grid gap-2">
      {items.length > 0 && (
        <ul className="rows" aria-label={label}>
          {items.map((one) => (
            <li key={one.id} className="flex items-center justify-between gap-3">
              {one.name}
              <Button
                look="quiet"
                icon
                aria-label={t('programme.takeOut', { name: one.name })}
                onPress={() => change(items.filter(({ id }) => id !== one.id))}
              >
                <X aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
