import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';

@ArgsType()
export class AddTrustedDomainArgs {
  @Field(() => ID, { description: 'The municipality.' })
  @IsIdentifier()
  municipalityId: string;

  @Field(() => String, {
    description: 'What stands behind the @, such as um.example.pl; at most 253 characters.',
  })
  @PlainText({ min: 1, max: 254 })
  domain: string;
}
