import { MEDIA } from '../papers/files';
import { route } from '../http/route';
import * as handlers from './handlers';
import { ownTemplateList, ownTemplateView, templateId, templatesOf, templateUpload } from './schema';

const tags = ['Official documents'];

export const documentTemplateRoutes = [
  route({
    method: 'get',
    path: '/document-templates/:bodyId',
    summary: 'The types of document for which a body has a Word file of its own',
    tags,
    access: 'sees-thing',
    params: templatesOf,
    responses: { 200: ownTemplateList },
    handler: handlers.list,
  }),
  route({
    method: 'put',
    path: '/document-templates/:bodyId/:template',
    summary: 'Set a body’s own Word file for a type of document',
    tags,
    access: 'signs-for-body',
    description: 'By its head. Each that was set stays on record. Placeholders: docs/document-templates.md.',
    params: templateId,
    query: templateUpload,
    upload: [MEDIA.docx],
    responses: { 200: ownTemplateView },
    refusals: [
      'too-large',
      'media-type',
      'template-damaged',
      'template-tag-broken',
      'template-placeholder-unknown',
      'template-placeholder-form',
      'template-placeholder-missing',
    ],
    handler: handlers.put,
  }),
  route({
    method: 'get',
    path: '/document-templates/:bodyId/:template',
    summary: 'A body’s own Word file for a type, placeholder by placeholder',
    tags,
    access: 'sees-thing',
    params: templateId,
    responses: { 200: ownTemplateView },
    refusals: ['document-damaged'],
    handler: handlers.show,
  }),
  route({
    method: 'delete',
    path: '/document-templates/:bodyId/:template',
    summary: 'Take a body’s own Word file back: documents have our layout again',
    tags,
    access: 'signs-for-body',
    params: templateId,
    responses: { 204: 'nothing' },
    refusals: ['not-found'],
    handler: handlers.remove,
  }),
];
