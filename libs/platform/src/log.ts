/** Structured logs: one JSON object a line, through Nest's logger, so that every room writes alike. */
import type { LoggerService } from '@nestjs/common';
import pino from 'pino';

export class JsonLog implements LoggerService {
  private readonly pino: pino.Logger;

  constructor(level: string) {
    this.pino = pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['password', 'token', '*.password', '*.token'],
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells of every route it maps; that is worth reading only when one looks for it.
    this.write('debug', message, rest);
  }
  info(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: pino.Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const fields = typeof message === 'object' && message !== null ? message : { message: String(message) };
    this.pino[level]({ ...(typeof context === 'string' ? { part: context } : {}), ...fields });
  }
}
