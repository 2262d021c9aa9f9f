import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import '../../look/groups.css';
import { Check, Select, TextArea, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { refreshSession } from '../../session/session.js';
import { CloneGroup, CommunitiesWithGroups, CreateGroup } from './documents.js';
import { inTrees } from './in-trees.js';

type Texts = Partial<Record<Language, string>>;
const visibilities = ['PUBLIC', 'LISTED', 'SECRET'] as const;
const admissions = ['OPEN', 'REQUEST', 'INVITATION'] as const;

/** A new working group, for those who may make one in a community. */
export function CreateGroupScreen(): ReactNode {
  const { answer, problem, again } = useAsk(CommunitiesWithGroups, {});
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  // Who leads a group makes groups in it; who may make groups of the community makes them anywhere in it.
  const communities = answer.communities.flatMap(({ id, name, viewerCan, groups }) => {
    const parents = groups.filter((group) => group.viewerCan.includes('EDIT'));
    const whole = viewerCan.includes('CREATE_GROUP');
    const patterns = groups.filter((group) => group.template || group.viewerCan.includes('EDIT'));
    return whole || parents.length > 0 ? [{ id, name, whole, parents, patterns }] : [];
  });
  return communities.length === 0 ? <NotFound /> : <NewGroup communities={communities} />;
}

interface Where {
  id: string;
  name: string;
  /** groups of the community itself may be made */
  whole: boolean;
  parents: { id: string; name: string; parent?: { id: string } | null }[];
  /** groups after which others may be made */
  patterns: { id: string; name: string; viewerCan: readonly string[] }[];
}

function NewGroup({ communities }: { communities: Where[] }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [key] = useState(newId);
  const [communityId, setCommunityId] = useState(communities[0]!.id);
  const where = communities.find((one) => one.id === communityId)!;
  const [parentId, setParentId] = useState('');
  const parent = where.whole ? parentId : parentId || where.parents[0]!.id;
  const [names, setNames] = useState<Texts>({});
  const [purposes, setPurposes] = useState<Texts>({});
  const [visibility, setVisibility] = useState<(typeof visibilities)[number]>('PUBLIC');
  const [admission, setAdmission] = useState<(typeof admissions)[number]>('REQUEST');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [create, creating] = useAct(CreateGroup);
  const [clone, cloning] = useAct(CloneGroup);
  const [likeId, setLikeId] = useState('');
  const [invitePeople, setInvitePeople] = useState(false);
  const like = where.patterns.find((one) => one.id === likeId);
  const waiting = creating || cloning;
  // The reader's own language first: the others are a help to guests, not a duty.
  const ordered = [language, ...languages.filter((one) => one !== language)];
  const first = ordered[0]!;

  type Named = { language: string; text: string }[];
  const created = async (named: Named) => {
    const { answer, problem: wrong } = await create({
      input: {
        key,
        communityId,
        parentId: parent || null,
        names: named,
        purposes: labelsOf(purposes),
        visibility,
        admission,
      },
    });
    return { group: answer?.createGroup, wrong };
  };
  const cloned = async (id: string, named: Named) => {
    const { answer, problem: wrong } = await clone({ input: { key, id, names: named, invitePeople } });
    return { group: answer?.cloneGroup, wrong };
  };
  const save = async (): Promise<void> => {
    const named = labelsOf(names);
    setMissing(named.length === 0);
    if (named.length === 0) return;
    const { group, wrong } = like ? await cloned(like.id, named) : await created(named);
    if (!group) {
      return setProblem(wrong?.rule === 'WIDER_THAN_COMMUNITY' ? t('place.wider') : problemText(t, wrong!));
    }
    await refreshSession();
    await navigate({ to: `${addressOf('groups', group)}/threads`, replace: true } as never);
  };
  return (
    <div className="wide page">
      <PageTitle>{t('groups.create.title')}</PageTitle>
      <Form
        className="create-group"
        problem={problem}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t('groups.create.save')}
        waiting={waiting}
      >
        {communities.length > 1 && (
          <Select
            label={t('groups.create.community')}
            value={communityId}
            onChange={(event) => {
              setCommunityId(event.target.value);
              setParentId('');
              setLikeId('');
            }}
            options={communities.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        {where.patterns.length > 0 && (
          <Select
            label={t('place.like')}
            hint={like ? t('place.like.hint') : undefined}
            value={likeId}
            onChange={(event) => {
              setLikeId(event.target.value);
              setInvitePeople(false);
            }}
            options={[
              { value: '', text: t('place.like.none') },
              ...where.patterns.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        )}
        {like?.viewerCan.includes('INVITE') && (
          <Check
            label={t('place.like.people')}
            checked={invitePeople}
            onChange={(event) => setInvitePeople(event.target.checked)}
          />
        )}
        {!like && where.parents.length > 0 && (
          <Select
            label={t('place.parent')}
            hint={t('place.parent.hint')}
            value={parent}
            onChange={(event) => setParentId(event.target.value)}
            options={[
              ...(where.whole ? [{ value: '', text: t('place.parent.none') }] : []),
              ...inTrees(where.parents)
                .filter(({ depth }) => depth < 2)
                .map(({ group, depth }) => ({ value: group.id, text: `${'– '.repeat(depth)}${group.name}` })),
            ]}
          />
        )}
        <TextField
          label={t('groups.create.name')}
          hint={t('groups.create.name.hint')}
          wrong={missing ? t('form.needed') : undefined}
          name="name"
          maxLength={200}
          value={names[first] ?? ''}
          onChange={(event) => setNames({ ...names, [first]: event.target.value })}
        />
        {!like && (
          <TextArea
            label={t('groups.create.purpose')}
            hint={t('groups.create.purpose.hint')}
            name="purpose"
            maxLength={2000}
            value={purposes[first] ?? ''}
            onChange={(event) => setPurposes({ ...purposes, [first]: event.target.value })}
          />
        )}
        <details className="other-languages">
          <summary>{t('groups.create.otherLanguages')}</summary>
          {ordered.slice(1).map((one) => (
            <fieldset key={one} lang={one}>
              <legend>
                <SectionHead>{languageNames[one]}</SectionHead>
              </legend>
              <TextField
                label={t('groups.create.name')}
                maxLength={200}
                value={names[one] ?? ''}
                onChange={(event) => setNames({ ...names, [one]: event.target.value })}
              />
              {!like && (
                <TextArea
                  label={t('groups.create.purpose')}
                  maxLength={2000}
                  value={purposes[one] ?? ''}
                  onChange={(event) => setPurposes({ ...purposes, [one]: event.target.value })}
                />
              )}
            </fieldset>
          ))}
        </details>
        {!like && (
          <>
            <Select
              label={t('groups.about.visibility')}
              hint={t(`groups.visibility.${visibility}`)}
              value={visibility}
              onChange={(event) => setVisibility(event.target.value as typeof visibility)}
              options={visibilities.map((value) => ({ value, text: t(`groups.visibility.short.${value}`) }))}
            />
            <Select
              label={t('groups.about.admission')}
              hint={t(`groups.admission.${admission}`)}
              value={admission}
              onChange={(event) => setAdmission(event.target.value as typeof admission)}
              options={admissions.map((value) => ({ value, text: t(`groups.admission.short.${value}`) }))}
            />
          </>
        )}
      </Form>
    </div>
  );
}

function labelsOf(texts: Texts): { language: string; text: string }[] {
  return languages
    .map((language) => ({ language, text: texts[language]?.trim() ?? '' }))
    .filter(({ text }) => text !== '');
}
