import { MEDIA } from '../papers/files';
import { routesOf } from '../http/route';
import * as handlers from './handlers';
import { ownTemplateList, ownTemplateView, templateId, templatesOf, templateUpload } from './schema';

const route = routesOf('Official documents');

export const documentTemplateRoutes = [
  route.get('/document-templates/:bodyId', {
    summary: 'The types of document for which a body has a Word file of its own',
    access: 'sees-thing',
    params: templatesOf,
    answers: ownTemplateList,
    handler: handlers.list,
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
    handler: handlers.put,
  }),
  route.get('/document-templates/:bodyId/:template', {
    summary: 'A body’s own Word file for a type, placeholder by placeholder',
    access: 'sees-thing',
    params: templateId,
    answers: ownTemplateView,
    refusals: ['document-damaged'],
    handler: handlers.show,
  }),
  route.delete('/document-templates/:bodyId/:template', {
    summary: 'Take a body’s own Word file back: documents have our layout again',
    access: 'signs-for-body',
    params: templateId,
    answers: 'nothing',
    refusals: ['not-found'],
    handler: handlers.remove,
  }),
];
