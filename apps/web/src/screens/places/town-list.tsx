import type { ReactNode } from 'react';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { TownTile } from '../../parts/weave.js';

interface Town {
  id: string;
  name: string;
  country: string;
  region: string | null;
  tile: { number: number; slug: string; name: string; letters: string; dye: number; motif: number };
}

/** The towns by country, each with its tile: the same as the map, in words. */
export function TownList({ towns, locale }: { towns: Town[]; locale: string }): ReactNode {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const order = new Intl.Collator(locale);
  const countries = [...new Set(towns.map((town) => town.country))].sort((a, b) =>
    order.compare(names.of(a) ?? a, names.of(b) ?? b),
  );
  return (
    <div className="grid content-start gap-6">
      {countries.map((country) => (
        <section key={country}>
          <SectionHead>{names.of(country) ?? country}</SectionHead>
          <ul className="rows">
            {towns
              .filter((town) => town.country === country)
              .sort((a, b) => order.compare(a.name, b.name))
              .map((town) => (
                <li key={town.id}>
                  <Go to={addressOf('municipalities', town.tile)} className="town-row">
                    <TownTile tile={town.tile} size={40} />
                    <span>
                      <b>{town.name}</b>
                      {town.region && town.region !== town.name && (
                        <span className="muted small block">{town.region}</span>
                      )}
                    </span>
                  </Go>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
