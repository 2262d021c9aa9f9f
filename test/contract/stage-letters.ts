/** The links that stand in letters to somebody new on the stage. */
import { tokenFor } from '../kit/cast.js';
import type { Stage } from './stage.js';

export async function resetToken(stage: Stage): Promise<string> {
  const { caller, address } = await stage.person();
  await stage.house.sql.query('delete from platform.throttle');
  await caller.get('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email: address });
  return tokenFor(stage.house.sql, address, 'reset-password');
}

export async function confirmToken(stage: Stage): Promise<string> {
  const { caller } = await stage.person();
  const address = stage.address();
  await caller.get('mutation ($address: String!) { addEmail(address: $address) { id } }', { address });
  return tokenFor(stage.house.sql, address, 'confirm-email');
}
