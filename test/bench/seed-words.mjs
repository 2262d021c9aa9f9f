/** What the seeded people say. */
const words = (
  'gmina szkoła asystentka międzykulturowa rodzice dzieci wniosek umowa spotkanie urząd pierwszy tydzień tłumaczenie ' +
  'formularz budżet miasto sąsiedzi pytanie odpowiedź wspólnie praca kurs język po południu w środę czy możecie ' +
  'podzielić się tym jak to działa u Was dziękuję za notatkę, sprawdzę i wrócę z odpowiedzią jutro rano'
).split(' ');

/** 64 texts of 30 to 120 words, the same in every run. */
export const texts = Array.from({ length: 64 }, (_, n) =>
  Array.from(
    { length: 30 + ((n * 37) % 91) },
    (_, i) => words[(n * 31 + i * 7 + ((i * i) % 13)) % words.length],
  ).join(' '),
);
