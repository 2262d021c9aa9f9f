import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The vocabulary that an installation begins with: what towns that work with migrants and refugees speak about. The ids are
 * the same everywhere, so that an export of one installation is understood by another.
 */
const vocabulary: [id: string, key: string, parent: string | null, ...names: string[]][] = [
  [
    '3ccd4c47-6e17-42cc-94bb-1ede2bf2ac60',
    'local-migration-policy',
    null,
    'Lokalna polityka migracyjna',
    'Local migration policy',
    'Politica locală privind migrația',
    'Місцева міграційна політика',
    'Местная миграционная политика',
  ],
  [
    'd9a51412-0eb8-4c70-86d4-6edc75590a14',
    'human-rights',
    null,
    'Prawa człowieka',
    'Human rights',
    'Drepturile omului',
    'Права людини',
    'Права человека',
  ],
  [
    '3120b523-0644-4a35-9b52-bdfeab45c1d9',
    'reception-and-crisis',
    null,
    'Recepcja i reagowanie kryzysowe',
    'Reception and crisis response',
    'Primire și răspuns la criză',
    'Прийом людей і кризове реагування',
    'Приём людей и кризисное реагирование',
  ],
  [
    '149c99d9-d14f-4909-806e-1aab3f040f0f',
    'integration-services',
    null,
    'Usługi integracyjne',
    'Integration services',
    'Servicii de integrare',
    'Інтеграційні послуги',
    'Интеграционные услуги',
  ],
  [
    '47fee691-416f-461e-aeb4-f42f93ad8066',
    'information-and-first-steps',
    'integration-services',
    'Informacja i pierwsze kroki',
    'Information and first steps',
    'Informare și primii pași',
    'Інформація та перші кроки',
    'Информация и первые шаги',
  ],
  [
    '8d4000e6-e43c-4b41-8326-bce4ad1760a9',
    'legal-aid-and-stay',
    null,
    'Pomoc prawna i legalizacja pobytu',
    'Legal aid and legal stay',
    'Asistență juridică și legalizarea șederii',
    'Правова допомога й легалізація перебування',
    'Правовая помощь и легализация пребывания',
  ],
  [
    '573814fe-f38a-4be7-9cff-b0a9d71400d7',
    'labour-market',
    null,
    'Rynek pracy',
    'Labour market',
    'Piața muncii',
    'Ринок праці',
    'Рынок труда',
  ],
  [
    '3c6604a4-c17c-4dc3-ada5-b3cb82b278be',
    'entrepreneurship',
    'labour-market',
    'Przedsiębiorczość migrantów',
    'Migrant entrepreneurship',
    'Antreprenoriatul migranților',
    'Підприємництво мігрантів',
    'Предпринимательство мигрантов',
  ],
  [
    '02295a94-663b-4209-80ae-25eeabb6de00',
    'education-of-foreign-children',
    null,
    'Edukacja dzieci cudzoziemskich',
    'Education of foreign children',
    'Educația copiilor străini',
    'Освіта дітей-іноземців',
    'Образование детей-иностранцев',
  ],
  [
    'b8004966-55d2-4464-84d3-17200adc970c',
    'language-learning',
    null,
    'Nauka języka',
    'Language learning',
    'Învățarea limbii',
    'Вивчення мови',
    'Изучение языка',
  ],
  [
    'aeea97d8-c826-40b8-95f0-aec90d4280f4',
    'students-from-abroad',
    null,
    'Studenci z zagranicy',
    'Students from abroad',
    'Studenți din străinătate',
    'Студенти з-за кордону',
    'Студенты из-за рубежа',
  ],
  [
    'd22b97f0-b9ff-42b0-a6ad-9c67b8c20327',
    'women-children-and-youth',
    null,
    'Kobiety, dzieci i młodzież',
    'Women, children and youth',
    'Femei, copii și tineri',
    'Жінки, діти та молодь',
    'Женщины, дети и молодёжь',
  ],
  [
    'e6e93ad8-5b28-443a-a7a7-b130e14332b1',
    'health',
    null,
    'Zdrowie',
    'Health',
    'Sănătate',
    'Здоровʼя',
    'Здоровье',
  ],
  [
    '84f4e233-7ad3-4c4e-aaba-3e801d9df6e1',
    'psychological-support',
    'health',
    'Wsparcie psychologiczne',
    'Psychological support',
    'Sprijin psihologic',
    'Психологічна підтримка',
    'Психологическая поддержка',
  ],
  [
    '6cae9e37-f5e7-4f27-86f3-e6ba4ab001ca',
    'housing',
    null,
    'Mieszkalnictwo',
    'Housing',
    'Locuire',
    'Житло',
    'Жильё',
  ],
  [
    '29780864-44b1-4d26-b978-63a7c2d71aa7',
    'social-policy',
    null,
    'Polityka społeczna',
    'Social policy',
    'Politica socială',
    'Соціальна політика',
    'Социальная политика',
  ],
  [
    '79524e7f-d54d-4309-8dfb-2e031c61eb8f',
    'safety',
    null,
    'Bezpieczeństwo',
    'Safety',
    'Siguranță',
    'Безпека',
    'Безопасность',
  ],
  [
    'fa353563-1324-4f56-8921-e4eb2691b5ce',
    'intercultural-dialogue',
    null,
    'Dialog międzykulturowy',
    'Intercultural dialogue',
    'Dialog intercultural',
    'Міжкультурний діалог',
    'Межкультурный диалог',
  ],
  [
    '33babd4d-a0e3-4948-9c6e-0a65460bf81d',
    'intercultural-mediation',
    'intercultural-dialogue',
    'Mediacja międzykulturowa',
    'Intercultural mediation',
    'Mediere interculturală',
    'Міжкультурна медіація',
    'Межкультурная медиация',
  ],
  [
    'c942ee77-4527-46a2-bd38-e671f4550c8b',
    'host-society',
    null,
    'Społeczność przyjmująca',
    'Host society',
    'Comunitatea-gazdă',
    'Приймаюча громада',
    'Принимающее сообщество',
  ],
  [
    'be1ada5f-e846-4fff-ad7c-44a24e138a81',
    'anti-discrimination',
    null,
    'Dyskryminacja i zapobieganie jej',
    'Discrimination and how to prevent it',
    'Discriminarea și prevenirea ei',
    'Дискримінація та запобігання їй',
    'Дискриминация и её предупреждение',
  ],
  [
    '6740bcd1-b1bc-4103-adcb-0a2e2d84d481',
    'migrants-participation',
    null,
    'Uczestnictwo migrantów w życiu społecznym',
    'Participation of migrants in public life',
    'Participarea migranților la viața publică',
    'Участь мігрантів у житті громади',
    'Участие мигрантов в жизни общества',
  ],
  [
    'dbd00030-d390-4440-97c1-59d62993ff9f',
    'cooperation-between-sectors',
    null,
    'Współpraca międzysektorowa',
    'Cooperation between sectors',
    'Cooperarea între sectoare',
    'Міжсекторальна співпраця',
    'Межсекторальное сотрудничество',
  ],
  [
    'd7a4e90e-bca5-47b3-a934-9e0626eab98f',
    'data-and-monitoring',
    null,
    'Dane i monitoring',
    'Data and monitoring',
    'Date și monitorizare',
    'Дані та моніторинг',
    'Данные и мониторинг',
  ],
];
const languages = ['pl', 'en', 'ro', 'uk', 'ru'];

export class Themes1795376073577 implements MigrationInterface {
  name = 'Themes1795376073577';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "municipalities"."theme" ("id" uuid NOT NULL, "number" SERIAL NOT NULL, "key" text NOT NULL, "parent_id" uuid, "position" integer NOT NULL, "labels" jsonb NOT NULL, "retired_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "theme_key" UNIQUE ("key"), CONSTRAINT "PK_c1934d0b4403bf10c1ab0c18166" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_8f21383fdae5c99df71177f0e6" ON "municipalities"."theme"  ("number") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_f8b196c96f1bd77ed137d31164" ON "municipalities"."theme"  ("parent_id") `,
    );
    await runner.query(
      `ALTER TABLE "municipalities"."theme" ADD CONSTRAINT "FK_f8b196c96f1bd77ed137d311640" FOREIGN KEY ("parent_id") REFERENCES "municipalities"."theme"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    for (const [i, [id, key, parent, ...names]] of vocabulary.entries()) {
      const labels = Object.fromEntries(languages.map((language, at) => [language, names[at]]));
      await runner.query(
        `insert into municipalities.theme (id, key, parent_id, position, labels)
         values ($1, $2, (select id from municipalities.theme where key = $3), $4, $5)`,
        [id, key, parent, i + 1, labels],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "municipalities"."theme" DROP CONSTRAINT "FK_f8b196c96f1bd77ed137d311640"`,
    );
    await runner.query(`DROP INDEX "municipalities"."IDX_f8b196c96f1bd77ed137d31164"`);
    await runner.query(`DROP INDEX "municipalities"."IDX_8f21383fdae5c99df71177f0e6"`);
    await runner.query(`DROP TABLE "municipalities"."theme"`);
  }
}
