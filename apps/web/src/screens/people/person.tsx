import { useParams } from '@tanstack/react-router';
import { Camera } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import type { PersonPageQuery } from '../../generated/graphql/graphql.js';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { spanText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { Avatar } from '../../parts/person.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import '../../look/people.css';
import { ThemeList } from '../../parts/theme-list.js';
import { Failed, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import '../../look/faces.css';
import { Contacting } from '../conversations/contacting.js';
import { asSeenBy, type Onlooker } from './as-others.js';
import { Eyes } from './preview.js';

const PersonPage = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      name
      initials
      erased
      pronunciation
      headline
      about
      offers
      seeks
      offeredThemes {
        id
        number
        name
      }
      soughtThemes {
        id
        number
        name
      }
      languages
      phone
      email
      contactBy
      viewerMayContact
      viewerConversation
      version
      face {
        personId
      }
      municipality {
        ...Tile
      }
      groups {
        id
        number
        slug
        name
        visibility
        community {
          id
          visibility
        }
      }
      affiliations {
        id
        jobTitle
        language
        from
        until
        main
        confirmed
        organisation {
          id
          name
          acronym
        }
        municipality {
          id
          number
          slug
          name
        }
      }
      visibility {
        face
        pronunciation
        headline
        about
        offers
        seeks
        affiliations
        groups
        languages
        phone
        email
      }
    }
  }
`);

export type PersonOnPage = PersonPageQuery['person'];

/** A person's profile, with what this reader may see of it; the own one can be changed here. */
export function PersonScreen(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  const t = useWords();
  const viewer = useViewer();
  const { answer, problem, again } = useAsk(PersonPage, { id });
  const [editing, setEditing] = useState(false);
  const [eyes, setEyes] = useState<Onlooker | null>(null);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const own = viewer?.person.id === answer.person.id;
  const seen = own && eyes ? asSeenBy(answer.person, eyes) : answer.person;
  return (
    <div className="wide page">
      {editing ? (
        <Suspense fallback={<Loading />}>
          <EditProfile
            key={answer.person.version}
            person={answer.person}
            again={again}
            onDone={() => {
              setEditing(false);
              again();
            }}
          />
        </Suspense>
      ) : (
        <>
          {own && <Eyes person={answer.person} shown={seen} seen={eyes} choose={setEyes} />}
          {seen ? (
            <Profile
              person={seen}
              own={own && !eyes}
              preview={eyes !== null}
              edit={() => setEditing(true)}
              again={again}
            />
          ) : (
            <p>{t('ownProfile.seen.nothing')}</p>
          )}
        </>
      )}
    </div>
  );
}

// Only the own profile needs what changes it, and what cuts a picture.
const EditProfile = lazy(() => import('./edit-profile.js'));
const EditFace = lazy(() => import('./edit-face.js'));

function Profile({
  person,
  own,
  preview,
  edit,
  again,
}: {
  person: PersonOnPage;
  own: boolean;
  /** the own profile, as somebody else sees it: nothing can be done here */
  preview: boolean;
  edit: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const viewer = useViewer();
  const {
    name,
    pronunciation,
    headline,
    about,
    offers,
    seeks,
    offeredThemes,
    soughtThemes,
    affiliations,
    groups,
    languages,
    phone,
    email,
    municipality,
  } = person;
  const [cutting, setCutting] = useState(false);
  if (person.erased)
    return (
      <>
        <PageTitle>{t('person.erased')}</PageTitle>
        <p className="muted mt-2 max-w-[68ch]">{t('ownProfile.erased.why')}</p>
      </>
    );
  const mine = new Set(viewer?.memberships.map(({ scopeId }) => scopeId));
  const languageNames = new Intl.DisplayNames([locale], { type: 'language' });
  const contact = languages.length > 0 || phone || email;
  const offering = offers || offeredThemes.length > 0;
  const seeking = seeks || soughtThemes.length > 0;
  const bare =
    !headline &&
    !about &&
    !offering &&
    !seeking &&
    affiliations.length === 0 &&
    groups.length === 0 &&
    !contact;
  return (
    <div className="grid max-w-[68ch] gap-8">
      <div className="profile-head">
        {own ? (
          <button type="button" className="profile-face" onClick={() => setCutting(true)}>
            <Avatar person={person} size={88} town={false} />
            <Camera aria-hidden="true" />
            <span className="sr-only">{t(person.face ? 'people.face.change' : 'people.face.add')}</span>
          </button>
        ) : (
          <Avatar
            person={preview && !person.face ? { initials: person.initials } : person}
            size={88}
            town={false}
          />
        )}
        {cutting && (
          <Suspense fallback={null}>
            <EditFace
              personId={person.id}
              has={Boolean(person.face)}
              onClose={(changed) => {
                setCutting(false);
                if (changed) again();
              }}
            />
          </Suspense>
        )}
        <div className="min-w-0 flex-1">
          <PageTitle>{name}</PageTitle>
          {pronunciation && <p className="muted small">{pronunciation}</p>}
          {headline && <p className="mt-1 text-f-l">{headline}</p>}
          {municipality && (
            <Go to={addressOf('municipalities', municipality)} className="front-town">
              <TownTile tile={municipality} size={28} />
              {municipality.name}
            </Go>
          )}
        </div>
        {own && <Button onPress={edit}>{t('people.edit')}</Button>}
        {!own && !preview && <Contacting person={person} />}
      </div>
      {bare && <p className="muted">{own ? t('people.empty.own') : t('people.empty')}</p>}
      {about && (
        <section>
          <SectionHead>{t('people.about')}</SectionHead>
          <p className="whitespace-pre-line">{about}</p>
        </section>
      )}
      {(offering || seeking) && (
        <div className="profile-pair">
          {offering && (
            <section>
              <SectionHead>{t('people.offers')}</SectionHead>
              {offers && <p className="whitespace-pre-line">{offers}</p>}
              <ThemeList themes={offeredThemes} />
            </section>
          )}
          {seeking && (
            <section>
              <SectionHead>{t('people.seeks')}</SectionHead>
              {seeks && <p className="whitespace-pre-line">{seeks}</p>}
              <ThemeList themes={soughtThemes} />
            </section>
          )}
        </div>
      )}
      {affiliations.length > 0 && (
        <section>
          <SectionHead>{t('people.works')}</SectionHead>
          <ul className="rows">
            {affiliations.map(
              ({ id, organisation, municipality: town, jobTitle, language, from, until, main }) => (
                <li key={id} className="py-3">
                  {jobTitle && (
                    <b className="block" lang={language ?? undefined}>
                      {jobTitle}
                    </b>
                  )}
                  {organisation && (
                    <span>
                      {organisation.name}
                      {organisation.acronym && ` (${organisation.acronym})`}
                      {town && ', '}
                    </span>
                  )}
                  {town && <Go to={addressOf('municipalities', town)}>{town.name}</Go>}
                  <span className="muted small block">
                    {[
                      (from ?? until) && spanText(from, until, locale, t),
                      main && affiliations.length > 1 && t('people.main'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ),
            )}
          </ul>
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <SectionHead>{t('places.groups')}</SectionHead>
          <ul className="rows">
            {groups.map((group) => (
              <li key={group.id} className="profile-group">
                <Go to={addressOf('groups', group)}>{group.name}</Go>
                {!own && !preview && mine.has(group.id) && (
                  <span className="muted small">{t('people.alsoYours')}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {contact && (
        <section>
          <SectionHead>{t('people.contact')}</SectionHead>
          <dl className="facts pt-2">
            {languages.length > 0 && (
              <>
                <dt>{t('people.languages')}</dt>
                <dd>{languages.map((code) => languageNames.of(code) ?? code).join(', ')}</dd>
              </>
            )}
            {email && (
              <>
                <dt>{t('entry.email')}</dt>
                <dd className="break-all">
                  <a href={`mailto:${email}`}>{email}</a>
                </dd>
              </>
            )}
            {phone && (
              <>
                <dt>{t('people.phone')}</dt>
                <dd>
                  <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
    </div>
  );
}
