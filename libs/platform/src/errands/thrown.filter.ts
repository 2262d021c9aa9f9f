import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { errorMessages } from '#kernel';
import type { Request, Response } from 'express';
import { noteFailure } from '../graphql/errors.js';
import { errandOf } from './errand.js';

/**
 * What is thrown goes on to where the answer is formed, which logs what is ours with the number of its request. Nest would
 * log it once more and without that; and each refusal too, with its stack: whoever mistypes a password could fill the log.
 */
@Catch()
export class ThrownFilter extends BaseExceptionFilter {
  private readonly log = new Logger('Http');

  override catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http')
      return thrown instanceof Error ? thrown : new Error(String(thrown));
    if (thrown instanceof HttpException) return super.catch(thrown, host);
    const request = host.getArgByIndex<Request>(0);
    const response = host.getArgByIndex<Response>(1);
    const status = statusOf(thrown);
    const code = status < 500 ? 'BAD_INPUT' : 'INTERNAL';
    const details = status < 500 ? {} : noteFailure(this.log, thrown, errandOf(request));
    if (response.headersSent) return response.destroy();
    return response
      .status(status)
      .json({ errors: [{ message: errorMessages[code], extensions: { code, ...details } }] });
  }
}

/** An address that cannot be decoded is thrown with the status that it deserves; anything else is a failure of ours. */
function statusOf(thrown: unknown): number {
  const status = (thrown as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
