import { Field, InputType } from '@nestjs/graphql';
import { PlainText, SecretText } from '#platform';

@InputType({ description: 'An address and a password that fit together.' })
export class SignInInput {
  @Field(() => String, {
    description: 'One of the confirmed addresses of the account; case does not matter.',
  })
  @PlainText({ min: 1, max: 254 })
  email: string;

  @Field(() => String, { description: 'The password, exactly as it was set.' })
  @SecretText({ min: 1, max: 200 })
  password: string;
}
