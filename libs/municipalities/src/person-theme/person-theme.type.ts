import { registerEnumType } from '@nestjs/graphql';

export const themeSides = ['OFFERS', 'SEEKS'] as const;
export type ThemeSide = (typeof themeSides)[number];
export const ThemeSideEnum = Object.fromEntries(themeSides.map((side) => [side, side])) as {
  [S in ThemeSide]: S;
};
registerEnumType(ThemeSideEnum, {
  name: 'ThemeSide',
  description: 'What a theme says of a person.',
  valuesMap: {
    OFFERS: { description: 'The person can help with it.' },
    SEEKS: { description: 'The person looks for help with it.' },
  },
});
