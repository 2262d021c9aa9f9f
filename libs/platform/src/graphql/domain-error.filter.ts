import { Catch, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '#kernel';

/**
 * A refusal is an answer. Without this filter Nest logs each one with its stack as an error of ours, and a real one is not
 * seen among them; whoever mistypes a password could fill the log.
 */
@Catch(DomainError)
export class DomainErrorFilter implements ExceptionFilter<DomainError> {
  catch(refusal: DomainError): DomainError {
    return refusal;
  }
}
