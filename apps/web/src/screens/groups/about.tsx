import type { ReactNode } from 'react';
import { useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { ThemeList } from '../../parts/theme-list.js';
import { When } from '../../parts/when.js';
import { OnBehalf } from '../arrival/on-behalf.js';
import { Body } from '../threads/body.js';
import { OwnRequest } from '../arrival/own-request.js';
import { TownTile } from '../../parts/weave.js';
import { useGroup } from './group-room.js';
import { Leaving } from './leaving.js';
import { OlderCharterVersions } from './older-charters.js';
import { Statements } from './statements.js';
import '../../look/groups.css';

/** What the group is for, who may read and join, which towns sit in it, and the way out. */
export function AboutTab(): ReactNode {
  const t = useWords();
  const { group, room, again } = useGroup();
  return (
    <div className="wide page group-about">
      <section>
        <SectionHead>{t(group.purpose || room ? 'groups.about.purpose' : 'groups.about')}</SectionHead>
        {(group.purpose || room) && <p className="measure">{group.purpose ?? t('groups.about.noPurpose')}</p>}
        <ThemeList themes={group.themes} />
        <dl className="facts">
          <dt>{t('groups.about.community')}</dt>
          <dd>
            <Go to={addressOf('communities', group.community)}>{group.community.name}</Go>
          </dd>
          <dt>{t('groups.about.visibility')}</dt>
          <dd>{t(`groups.visibility.${group.visibility}`)}</dd>
          <dt>{t('groups.about.admission')}</dt>
          <dd>{t(`groups.admission.${group.admission}`)}</dd>
          <dt>{t('groups.people')}</dt>
          <dd>{t('groups.members', { count: group.memberCount })}</dd>
        </dl>
      </section>
      {group.viewerRequest && (
        <section>
          <SectionHead>{t('arrival.waiting')}</SectionHead>
          <OwnRequest request={group.viewerRequest} place={group} again={again} />
        </section>
      )}
      {group.charter?.text && (
        <section className="charter">
          <SectionHead>{t('place.charter')}</SectionHead>
          <Body text={group.charter.text.text} lang={group.charter.text.language} />
          <p className="muted small">
            {t('place.charter.edited')} <When at={group.charter.editedAt} />
          </p>
          <OlderCharterVersions number={group.number} version={group.charter.version} />
        </section>
      )}
      {group.subgroups.length > 0 && (
        <section>
          <SectionHead>{t('place.parts')}</SectionHead>
          <ul className="rows">
            {group.subgroups.map((one) => (
              <li key={one.id} className="town-row">
                <Go to={addressOf('groups', one)}>{one.name}</Go>
                <span className="muted small">
                  {t('groups.members', { count: one.memberCount })}
                  {one.archived && ` · ${t('groups.archived.short')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {group.strands.length > 0 && (
        <section>
          <SectionHead>{t('groups.about.towns')}</SectionHead>
          <ul className="rows">
            {group.strands.map(({ tile, members }) => (
              <li key={tile.id} className="town-row">
                <TownTile tile={tile} size={32} />
                <Go to={addressOf('municipalities', tile)}>{tile.name}</Go>
                <span className="muted small">{t('groups.members', { count: members })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {group.fundingStatements.length > 0 && (
        <section>
          <SectionHead>{t('groups.about.funding')}</SectionHead>
          <Statements className="measure" />
        </section>
      )}
      {group.viewerMembership && (
        <OnBehalf
          scopeId={group.id}
          chosen={group.viewerMembership.onBehalfOf?.id ?? null}
          onChosen={again}
        />
      )}
      {group.viewerMembership && <Leaving place="group" scopeId={group.id} name={group.name} to="/groups" />}
    </div>
  );
}
