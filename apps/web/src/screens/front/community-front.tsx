import { MailPlus } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { AnnouncementList } from '../../parts/announcements.js';
import { addressOf } from '../../parts/address.js';
import { ArchiveNotice } from '../../parts/archiving.js';
import { Button } from '../../parts/button.js';
import { Funding } from '../../parts/funding.js';
import { Go } from '../../parts/go.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { RegionMap, type MapTown } from '../../parts/region-map.js';
import { NextMeetingOf } from '../../parts/next-meeting.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Band, TownTile } from '../../parts/weave.js';
import { useSession } from '../../session/session.js';
import { DocumentsLink } from '../documents/documents-link.js';
import { OutcomesLink } from '../outcomes/outcomes-link.js';
import { Invitations } from './invitations.js';
import { CommunityTalk, OpenTalk } from './open-talk.js';
import '../../look/front.css';

export const CommunityFace = graphql(`
  fragment CommunityFace on Community {
    id
    number
    slug
    name
    shortName
    purpose
    memberCount
    archiving {
      at
      note
      language
      above
      by {
        id
        name
      }
    }
    municipalities {
      ...Tile
    }
    groups {
      id
      number
      slug
      name
      purpose
      visibility
      memberCount
      threadCount
    }
    projects {
      id
      ...ProjectFunding
    }
    fundingStatements {
      id
      ...StatementWords
    }
    invitations {
      id
      ...InvitationRow
    }
    admission
    archived
    signUpAllowed
    viewerMembership {
      id
    }
    viewerRequest {
      id
    }
    viewerCan
  }
`);

const CommunityTowns = graphql(`
  query CommunityTowns($communityId: ID!) {
    municipalities(communityId: $communityId, first: 100) {
      items {
        id
        name
        country
        latitude
        longitude
      }
    }
  }
`);

/** A community's front: the sentence, the towns on the map and as a list, its groups, what is being talked about. */
export function CommunityFront({
  community: masked,
  again,
}: {
  community: FragmentType<typeof CommunityFace>;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { viewer } = useSession();
  const community = unmask(CommunityFace, masked);
  const { municipalities: tiles, groups } = community;
  const { answer } = useAsk(CommunityTowns, { communityId: community.id });
  const [inviting, setInviting] = useState(false);
  // A tile carries the town's own name; beside it stands the one in the reader's language.
  const places = useMemo(
    () => new Map(answer?.municipalities.items.map((town) => [town.id, town])),
    [answer],
  );
  const onMap = useMemo(
    () =>
      tiles.flatMap<MapTown>((tile) => {
        const town = places.get(tile.id);
        if (!town || town.latitude === null || town.longitude === null) return [];
        const { name, country, latitude, longitude } = town;
        return [{ ...tile, name, country, latitude, longitude }];
      }),
    [places, tiles],
  );
  const maySet = community.viewerCan.some((one) => one === 'EDIT' || one === 'ARCHIVE');
  const mayAdmit = community.viewerCan.includes('ADMIT');
  const mayInvite = community.viewerCan.includes('INVITE');
  const mayJoin =
    !community.archived &&
    community.admission !== 'INVITATION' &&
    !community.viewerMembership &&
    (viewer ? !community.viewerRequest : community.signUpAllowed);
  const home = addressOf('communities', community);

  return (
    <>
      {community.archiving && <ArchiveNotice archiving={community.archiving} place="community" />}
      <div className="front">
        <div className={tiles.length > 0 ? 'wide front-grid' : 'wide'}>
          <div className="front-words">
            {tiles.length > 1 && <p className="muted font-semibold">{community.name}</p>}
            <PageTitle className="serif text-f-4xl" title={community.shortName ?? community.name}>
              {tiles.length > 1 ? t('front.sentence', { count: tiles.length }) : community.name}
            </PageTitle>
            {community.purpose && <p className="text-f-l max-w-[60ch]">{community.purpose}</p>}
            <div className="flex flex-wrap gap-2">
              {groups.length > 0 && (
                <Go to="/groups" look="main">
                  {t('front.readGroups')}
                </Go>
              )}
              {mayJoin && (
                <Go to={`${home}/join`} look="plain">
                  {t('arrival.ask')}
                </Go>
              )}
              {(mayAdmit || community.viewerMembership) && (
                <Go to={`${home}/people`} look="plain">
                  {t(mayAdmit ? 'arrival.people' : 'frame.people')}
                </Go>
              )}
              <DocumentsLink placeId={community.id} to={`${home}/documents`} />
              <OutcomesLink scopeId={community.id} to={`${home}/outcomes`} />
              {mayInvite && (
                <Button onPress={() => setInviting(true)}>
                  <MailPlus aria-hidden="true" />
                  {t('invite.title')}
                </Button>
              )}
              {maySet && (
                <Go to={`${home}/settings`} look="plain">
                  {t('place.settings.community')}
                </Go>
              )}
            </div>
            {community.viewerRequest && (
              <p>
                <span className="mark" data-tone="amber">
                  {t('groups.requested')}
                </span>
              </p>
            )}
            {!viewer && <p className="muted small">{t('front.noAccount')}</p>}
          </div>
          {tiles.length > 0 && (
            <div className="front-map">
              {onMap.length > 0 && <RegionMap towns={onMap} label={t('places.map')} />}
            </div>
          )}
        </div>
      </div>
      {tiles.length > 0 && <Band strands={tiles.map((tile) => ({ tile, share: 1 }))} />}
      {tiles.length > 0 && (
        <section className="wide py-4" aria-label={t('front.towns')}>
          <ul className="town-grid">
            {tiles.map((tile) => (
              <li key={tile.id}>
                <Go to={addressOf('municipalities', tile)} className="front-town">
                  <TownTile tile={tile} size={36} />
                  {places.get(tile.id)?.name ?? tile.name}
                </Go>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="wide page grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1.9fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          <AnnouncementList scopeId={community.id} look="front" />
          <NextMeetingOf scopeId={community.id} calendar={`/calendar${home}.ics?lang=${language}`} />
          {community.viewerCan.includes('READ') && <CommunityTalk community={community} />}
          <section>
            <SectionHead aside={<Go to="/groups">{t('front.allGroups')}</Go>}>
              {t('places.groups')}
            </SectionHead>
            {groups.length === 0 ? (
              <p className="muted py-3">{t('front.noGroups')}</p>
            ) : (
              <ul className="rows">
                {groups.map((group) => (
                  <li key={group.id} className="py-4">
                    <h3 className="serif text-f-l">
                      <Go to={addressOf('groups', group)}>{group.name}</Go>
                    </h3>
                    {group.purpose && <p className="mt-1 max-w-[68ch]">{group.purpose}</p>}
                    <p className="muted small mt-1">
                      {t('places.members', { count: group.memberCount })}
                      {group.threadCount > 0 && <> · {t('front.threads', { count: group.threadCount })}</>}
                      {group.visibility !== 'PUBLIC' && <> · {t('front.forMembers')}</>}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {mayInvite && <Invitations invitations={community.invitations} again={again} />}
        </div>
        <OpenTalk groups={groups.filter((group) => group.visibility === 'PUBLIC' && group.threadCount > 0)} />
      </div>
      <Funding projects={community.projects} statements={community.fundingStatements} />
      {inviting && (
        <InviteDialog
          scopeId={community.id}
          place={{ kind: 'community', number: community.number }}
          title={community.shortName ?? community.name}
          open
          mayGiveRoles={community.viewerCan.includes('MANAGE_ROLES')}
          onClose={() => {
            setInviting(false);
            again();
          }}
        />
      )}
    </>
  );
}
