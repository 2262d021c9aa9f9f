import { useNavigate } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { RegionMap, type MapTown } from '../../parts/region-map.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { TownPicker } from '../../parts/town-picker.js';
import { TownList } from './town-list.js';

const MunicipalitiesPage = graphql(`
  query MunicipalitiesPage($after: String) {
    municipalities(first: 100, after: $after) {
      items {
        id
        number
        slug
        name
        country
        region
        latitude
        longitude
        tile {
          ...Tile
        }
      }
      next
    }
  }
`);

/** All municipalities: on the map, and the same as a list by country. */
export function MunicipalitiesScreen(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const { answer, problem, again } = useAsk(MunicipalitiesPage, {});
  const towns = answer?.municipalities.items;
  const onMap = useMemo(
    () =>
      (towns ?? []).flatMap<MapTown>(({ tile, name, country, latitude, longitude }) =>
        latitude === null || longitude === null ? [] : [{ ...tile, name, country, latitude, longitude }],
      ),
    [towns],
  );
  if (problem && !towns) return <Failed problem={problem} again={again} />;
  if (!towns) return <Loading />;
  const countries = new Set(towns.map((town) => town.country)).size;
  return (
    <div className="wide page">
      <PageTitle>{t('places.municipalities')}</PageTitle>
      <p className="muted mt-2">
        {t('places.municipalities.count', { count: towns.length })}
        {countries > 1 && ` ${t('places.municipalities.countries', { count: countries })}`}
      </p>
      <div className="mt-5 max-w-[560px]">
        <TownPicker
          label={t('places.pick.find')}
          hint={t('places.pick.find.how')}
          picked={null}
          onPick={(town) => town && void navigate({ to: addressOf('municipalities', town.tile) })}
        />
      </div>
      {towns.length === 0 ? (
        <Empty title={t('places.none')}>{t('places.none.why')}</Empty>
      ) : (
        <div className="mt-5 grid gap-8 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="md:order-2">
            {onMap.length > 0 && (
              <div className="overflow-hidden rounded-l border border-line">
                <RegionMap towns={onMap} label={t('places.map')} />
              </div>
            )}
          </div>
          <TownList towns={towns} locale={locale} />
        </div>
      )}
    </div>
  );
}
