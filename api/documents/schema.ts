import { z } from 'zod';
import { SIGHTS } from '../../domain/case/sight';
import { PARTS } from '../../domain/planContent/parts';
import { bodyId, isoInstant, line, plainId } from '../http/fields';
import { search } from '../http/listedCase';
import { namedBody } from '../http/names';
import { pageOf, pageQuery } from '../http/page';
import { rule } from '../http/validate';

// Besides separators: control characters, and all that is not seen, such as what turns the direction of writing
// ("cod.exe" read as "exe.doc") or parts words without a gap.
const TREACHEROUS = /[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/u;
// Windows reads them as devices, whatever comes behind the dot, and leaves dots and blanks at an end out.
const DEVICE = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;
const LOOSE_END = /^[. ]|[. ]$/;
// "a.exe.pdf" is read as a program's name where endings are hidden, and becomes one when the last is cut off.
const PROGRAM =
  /\.(exe|scr|bat|cmd|pif|cpl|msi|js|jse|vbs|vbe|wsf|wsh|hta|ps1|jar|lnk|reg|sh|html?|svg|(do[ct]|xl[st]|pp[ts])m|zip|rar|7z|iso)\s*\.[^.]+$/i;

/** The name of a file as others may be given it. */
export const filename = line(200)
  .refine(
    (name) => !TREACHEROUS.test(name) && !/^\.+$/.test(name),
    rule('không được chứa đường dẫn hay ký tự điều khiển', 'must not contain a path or control characters'),
  )
  .refine(
    (name) => !DEVICE.test(name) && !LOOSE_END.test(name),
    rule(
      'không được là tên thiết bị của Windows, không được bắt đầu hay kết thúc bằng dấu chấm hoặc dấu cách',
      'must not be the name of a device of Windows, nor begin or end in a dot or a blank',
    ),
  )
  .refine(
    (name) => !PROGRAM.test(name),
    rule('không được có hai đuôi, như “.exe.pdf”', 'must not have two endings, such as ".exe.pdf"'),
  );

/** An upload says everything but its bytes in the query: headers cannot carry Vietnamese. */
export const upload = z.strictObject({
  byBody: bodyId.meta({ description: 'The body one acts for' }),
  caseId: plainId.optional(),
  step: plainId.optional(),
  act: plainId.optional().meta({
    description: 'The act that it is for; of a draft’s (`propose-question`) nobody else reads it until it is sent',
  }),
  type: plainId.meta({ description: 'The product the document is, e.g. `draft-plan`' }),
  title: line(500),
  filename,
  series: z.uuid().optional().meta({ description: 'The document of which this is a new version' }),
});

export const roomId = z.strictObject({ bodyId });

export const bodyRoom = z.strictObject({
  bytes: z
    .int()
    .min(0)
    .max(1e15)
    .nullable()
    .meta({ description: 'Null: as many as the setting MAX_BYTES_PER_BODY says' }),
  why: line(500),
});

export const bodyRoomView = z
  .object({
    body: z.string(),
    used: z.int().meta({ description: 'Bytes of all versions of all documents that the body brought in' }),
    limit: z.int(),
    own: z.boolean().meta({ description: 'Whether the limit is its own and not the setting’s' }),
  })
  .meta({ id: 'BodyRoom' });

export const documentQuery = z
  .strictObject({
    ...pageQuery,
    search: search.meta({
      description:
        'Words of its title or its file’s name, or that stand in the file near one another, in any order, with marks or without; in quotation marks, side by side',
    }),
    caseId: plainId.optional(),
    step: plainId.optional(),
    series: z.uuid().optional(),
    type: plainId.optional(),
    body: bodyId.optional().meta({ description: 'Only those that this body brought in' }),
  })
  .refine(({ caseId, series, search: sought }) => (caseId ?? series ?? sought) !== undefined, {
    path: ['caseId'],
    ...rule('cần `caseId`, `series` hoặc `search`', '`caseId`, `series` or `search` is required'),
  });

export const documentView = z
  .object({
    id: z.string(),
    series: z.string().meta({ description: 'Shared by all versions' }),
    version: z.int(),
    caseId: z.string().nullable(),
    step: z.string().nullable(),
    type: z.string(),
    title: z.string(),
    filename: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    readers: z
      .array(z.string())
      .meta({ description: 'The bodies that alone read it while it is a draft’s; none: whoever may see its case' }),
    sight: z.enum(SIGHTS).meta({
      description:
        'Who reads it: the bodies that work in its case; all that have a part in it besides being consulted; everybody. Whoever it was sent to reads it besides',
    }),
    narrowed: z.boolean().meta({ description: 'The office narrowed what its step gives it' }),
    byOfficer: z.string(),
    byBody: z.string(),
    by: namedBody,
    uploadedAt: isoInstant,
  })
  .meta({ id: 'Document' });

export const documentPage = pageOf(
  documentView
    .extend({
      excerpt: z
        .string()
        .nullable()
        .meta({ description: 'Where its file says what is sought; null where only its title or name does' }),
    })
    .meta({ id: 'FoundDocument' }),
);

const read = z
  .object({
    document: z.object({ id: z.string(), title: z.string() }).nullable(),
    part: z
      .enum(PARTS)
      .nullable()
      .meta({ description: 'The part of the plan that was read, where it was no document' }),
    officer: z.object({ id: z.string(), name: z.string().nullable() }),
    bodies: z.array(namedBody).meta({ description: 'The bodies that the officer acted for then' }),
    day: z.string(),
    sight: z.enum(SIGHTS).meta({ description: 'How far the document was read then' }),
    firstAt: isoInstant,
    lastAt: isoInstant,
    times: z.int(),
  })
  .meta({ id: 'DocumentRead' });

export const readPage = pageOf(read);
export type ReadPage = z.input<typeof readPage>;

export const narrowing = z.strictObject({
  body: bodyId.meta({
    description: 'The body one acts for: the one that brought it in, or one that works in the case',
  }),
  sight: z
    .enum(SIGHTS)
    .nullable()
    .meta({ description: 'A narrower level than the step gives it; null: what the step gives it' }),
});

export type BodyRoomView = z.output<typeof bodyRoomView>;
export type Upload = z.output<typeof upload>;
export type DocumentQuery = z.output<typeof documentQuery>;
export type DocumentView = z.output<typeof documentView>;
/** As it is stored: its body by id alone. */
export type DocumentRow = Omit<DocumentView, 'by'>;
