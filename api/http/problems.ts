import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { DomainError } from '../../domain/errors';
import { notFound, soughtIn } from '../../domain/notFound';
import { fill, inTitles, REFUSALS, type Refusal, type RefusalCode } from '../../domain/refusals';
import { soughtCalled } from '../../domain/sought';
import { TROUBLES, understood } from './faults';
import { languageOf, type Language } from './language';
import { type ActReceipt, RefusedAct } from './refusedAct';
import { InvalidInput, type FieldError } from './validate';

/** RFC 9457: what happened, the figures that decided, and what to do about it. */
interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: RefusalCode | 'internal';
  facts: Record<string, unknown>;
  /** invalid-input: the first wrong field and the rule it breaks; `errors` has them all. */
  field?: string;
  rule?: string;
  errors?: FieldError[];
  /** A refused act's place in the register. */
  act?: ActReceipt;
  remedy: string;
  /** The request, as it stands in the log. */
  instance: string;
}

/** A fault of ours: not one of the ways in which the product says no. */
export const INTERNAL: Omit<Refusal, 'status'> & { status: 500 } = {
  status: 500,
  title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong here' },
  remedy: {
    vi: 'Thử lại; nếu vẫn lỗi, gửi mã {request} cho người quản trị.',
    en: 'Try again; if it stays, give the administrator the number {request}.',
  },
};

/** Refusals that somebody who runs the installation must look into. */
const OPERATORS: string[] = [...TROUBLES, 'document-damaged'];

/** The one error handler. What it doesn't understand is logged in full and answered without a word of it. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const request = String(res.locals.requestId);
    const known = understood(error);
    if (!known || OPERATORS.includes(known.code)) log.error({ id: request, err: error }, 'request failed');
    // Half an answer can only be cut off.
    if (res.headersSent) return void res.destroy();
    const problem = problemOf(known, request, languageOf(req));
    res.removeHeader('ETag');
    res.status(problem.status).set('Cache-Control', 'no-store').set(headersOf(problem));
    res.type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** Addresses that nothing answers. */
export const unknownAddress: RequestHandler = (req: Request) => {
  throw notFound('address', `${req.method} ${req.baseUrl}${req.path}`.slice(0, 200));
};

/** The problem that an understood error is told as; nothing for a fault of ours. */
export function problemOf(error: DomainError | undefined, request: string, language: Language): Problem {
  const code = (error?.code ?? 'internal') as RefusalCode | 'internal';
  const { status, title, remedy } = code === 'internal' ? INTERNAL : REFUSALS[code];
  const facts = error?.facts ?? {};
  const titled = inTitles(facts, (step) => error?.titles?.get(step)?.[language]);
  const said = { request, ...soughtIn({ code, facts: titled }, language, soughtCalled) };
  const say = (text: { vi: string; en: string }) => fill(text, said, language);
  return {
    type: `/problems/${code}`,
    title: say(title),
    status,
    detail: `${say(title)}. ${say(remedy)}`,
    code,
    facts,
    ...(error instanceof InvalidInput ? { ...error.errors[0], errors: error.errors } : {}),
    ...(error instanceof RefusedAct ? { act: error.act } : {}),
    remedy: say(remedy),
    instance: `urn:uuid:${request}`,
  };
}

function headersOf({ code, facts }: Problem): Record<string, string> {
  if (code === 'method-not-allowed') return { Allow: String(facts.allowed) };
  return typeof facts.seconds === 'number' ? { 'Retry-After': String(facts.seconds) } : {};
}
