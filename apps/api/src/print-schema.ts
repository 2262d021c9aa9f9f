/** `npm run schema`: writes the schema that the code makes, sorted and described, into schema.graphql. */
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { DateTimeScalar, FuzzyDateScalar } from '#platform';
import { discussionsResolvers } from '#discussions';
import { documentsResolvers } from '#documents';
import { groupsResolvers } from '#groups';
import { outcomesResolvers } from '#outcomes';
import { meetingsResolvers } from '#meetings';
import { practicesResolvers } from '#practices';
import { noticesResolvers } from '#notices';
import { municipalitiesResolvers } from '#municipalities';
import { peopleResolvers } from '#people';
import { searchResolvers } from '#search';
import { lexicographicSortSchema, printSchema } from 'graphql';

const scalars = [DateTimeScalar, FuzzyDateScalar];

/** The schema as text. It needs no database: the resolvers' classes are read, not made. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.create(GraphQLSchemaBuilderModule, { logger: false });
  await app.init();
  const schema = await app
    .get(GraphQLSchemaFactory)
    .create(
      [
        ...peopleResolvers,
        ...municipalitiesResolvers,
        ...discussionsResolvers,
        ...documentsResolvers,
        ...groupsResolvers,
        ...outcomesResolvers,
        ...meetingsResolvers,
        ...practicesResolvers,
        ...noticesResolvers,
        ...searchResolvers,
      ],
      scalars,
    );
  await app.close();
  return `# Made by \`npm run schema\` from the code. Do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  writeFileSync('schema.graphql', await schemaText());
}
