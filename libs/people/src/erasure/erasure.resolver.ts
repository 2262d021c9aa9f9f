import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentRequest, type RequestContext } from '#platform';
import { EraseAccountInput } from './erasure.inputs.js';
import { Erasures } from './erasures.service.js';

@Resolver()
export class ErasureResolver {
  constructor(private readonly erasures: Erasures) {}

  @Mutation(() => Boolean, {
    description:
      'Erases the own account and everything personal, and signs out everywhere; it cannot be undone. BAD_CREDENTIALS if the password is wrong; FORBIDDEN with LAST_LEAD and `places` ({title, address}) where nobody else leads, or LAST_ADMINISTRATOR. Not for API tokens.',
  })
  async eraseAccount(
    @CurrentRequest() context: RequestContext,
    @Args('input', { description: 'The password, and what becomes of the posts.' }) input: EraseAccountInput,
  ): Promise<boolean> {
    await this.erasures.erase(context, input);
    return true;
  }
}
