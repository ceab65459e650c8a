import { readFile, rm } from 'node:fs/promises';
import { checkOwnTemplate, placesOf, undrawnIn } from '../../documents/own/ownTemplate';
import { vnDateOf } from '../../domain/calendar/dates';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { DOCUMENT_TYPES } from '../../domain/officialDocument/types';
import type { DocumentTemplate } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import { actorIn } from '../accounts/seats';
import { bytesOf } from '../documents/bytes';
import { acceptedType } from '../documents/files';
import * as documents from '../documents/queries';
import { receive } from '../documents/receive';
import { bodyNames } from '../http/names';
import { type Input, routesOf } from '../http/route';
import { MEDIA } from '../papers/files';
import { ownTemplate, ownTemplates } from './queries';
import {
  ownTemplateList,
  ownTemplateView,
  type OwnTemplateView,
  templateId,
  templatesOf,
  templateUpload,
} from './schema';

const route = routesOf('Official documents');

export const documentTemplateRoutes = [
  route.get('/document-templates/:bodyId', {
    summary: 'The types of document for which a body has a Word file of its own',
    access: 'sees-thing',
    params: templatesOf,
    answers: ownTemplateList,
    handler: async ({ params: { bodyId }, officer, services }) => {
      await requireSight({ officer, services }, bodyId);
      const rows = await ownTemplates(services.db, bodyId);
      return {
        body: {
          items: rows.map(({ type, document, sha256, at }) => ({
            template: type as OwnTemplateView['template'],
            document: String(document),
            sha256: String(sha256),
            at,
          })),
        },
      };
    },
  }),
  route.put('/document-templates/:bodyId/:template', {
    summary: 'Set a body’s own Word file for a type of document',
    access: 'signs-for-body',
    description: 'By its head. Each that was set stays on record. Placeholders: docs/document-templates.md.',
    params: templateId,
    query: templateUpload,
    upload: [MEDIA.docx],
    answers: ownTemplateView,
    refusals: [
      'too-large',
      'media-type',
      'template-damaged',
      'template-tag-broken',
      'template-placeholder-unknown',
      'template-placeholder-form',
      'template-placeholder-missing',
    ],
    /** Checked before it is kept: a file that can't stand for our layout is refused by its first wrong placeholder. */
    handler: async ({ params: { bodyId, template }, query: { filename }, officer, services, req }) => {
      await requireHead({ officer, services }, bodyId);
      const mediaType = acceptedType(req, filename, [MEDIA.docx]);
      const { incomingDir, maxUploadBytes } = services.config;
      const { file, size, sha256 } = await receive(req, incomingDir, maxUploadBytes, mediaType);
      try {
        const bytes = await readFile(file);
        checkOwnTemplate(bytes, template);
        undrawnIn(bytes);
      } catch (error) {
        await rm(file, { force: true });
        throw error;
      }
      await services.documents.put(file, sha256);
      const title = `Mẫu riêng: ${DOCUMENT_TYPES[template].name.vi}`;
      const about = {
        byBody: bodyId,
        type: 'template',
        title,
        filename,
        mediaType,
        size,
        sha256,
        byOfficer: officer.id,
      };
      const { id } = await documents.add(services.db, about);
      const data = { by: officer.id, body: bodyId, type: template, document: id, sha256 };
      return { body: await viewOf(services, await services.db.documentTemplate.create({ data })) };
    },
  }),
  route.get('/document-templates/:bodyId/:template', {
    summary: 'A body’s own Word file for a type, placeholder by placeholder',
    access: 'sees-thing',
    params: templateId,
    answers: ownTemplateView,
    refusals: ['document-damaged'],
    handler: async ({ params, officer, services }) => {
      await requireSight({ officer, services }, params.bodyId);
      const row = await ownTemplate(services.db, params.bodyId, params.template);
      if (!row?.document) throw notFound('template');
      return { body: await viewOf(services, row) };
    },
  }),
  route.delete('/document-templates/:bodyId/:template', {
    summary: 'Take a body’s own Word file back: documents have our layout again',
    access: 'signs-for-body',
    params: templateId,
    answers: 'nothing',
    refusals: ['not-found'],
    handler: async ({ params: { bodyId, template }, officer, services }) => {
      await requireHead({ officer, services }, bodyId);
      const row = await ownTemplate(services.db, bodyId, template);
      if (!row?.document) throw notFound('template');
      await services.db.documentTemplate.create({ data: { by: officer.id, body: bodyId, type: template } });
      return {};
    },
  }),
];

async function viewOf(services: Input['services'], row: DocumentTemplate): Promise<OwnTemplateView> {
  const { body, by, at, document, sha256 } = row;
  const template = row.type as OwnTemplateView['template'];
  const [stored, names, bytes] = await Promise.all([
    services.db.document.findUnique({ where: { id: String(document) }, select: { filename: true } }),
    officerNames(services.db, [by]),
    bytesOf(services, String(sha256)),
  ]);
  return {
    body: bodyNames(services.directory, vnDateOf(at.toISOString()))(body),
    template,
    document: String(document),
    sha256: String(sha256),
    filename: stored?.filename ?? '',
    at,
    by: names.get(by) ?? null,
    placeholders: placesOf(bytes, template),
    undrawn: undrawnIn(bytes),
  };
}

/** A body's files are for those who write for it. */
async function requireSight({ officer, services }: Pick<Input, 'officer' | 'services'>, body: string): Promise<void> {
  const { admin, bodies } = await services.access.viewer(officer);
  if (!admin && !bodies.includes(body)) throw notFound('template');
}

async function requireHead({ officer, services }: Pick<Input, 'officer' | 'services'>, body: string): Promise<void> {
  const { role } = actorIn(await services.seats.of(officer.id), officer.id, body);
  if (role !== 'head') throw new DomainError('role-required', { role: 'head' });
}
