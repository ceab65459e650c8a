import { MOST_PLANS, MOST_ROWS } from './schema';

const FORMATS = [
  { format: 'csv', mediaType: 'text/csv' },
  { format: 'json', mediaType: 'application/json' },
];

const both = (property: string, vi: string, en: string) => ({
  [property]: [
    { '@language': 'vi', '@value': vi },
    { '@language': 'en', '@value': en },
  ],
});

const PUBLIC = {
  'dct:accessRights': { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' },
};

/** What is open here, as a DCAT 3 catalogue in JSON-LD. */
export function catalogue(publicUrl: string): object {
  const at = (path: string) => new URL(path, publicUrl).href;
  const dataset = (name: string) => ({
    '@id': at(`/api/public/data/${name}`),
    '@type': 'dcat:Dataset',
    ...PUBLIC,
    'dcat:distribution': FORMATS.map(({ format, mediaType }) => ({
      '@id': at(`/api/public/data/${name}.${format}`),
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': at(`/api/public/data/${name}.${format}`) },
      'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${mediaType}` },
    })),
  });
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': at('/api/public/catalogue'),
    '@type': 'dcat:Catalog',
    ...both('dct:title', 'Dữ liệu mở của Phối Hợp', 'Open data of Phối Hợp'),
    'dcat:dataset': [
      {
        ...dataset('postings'),
        ...both('dct:title', 'Kế hoạch và dự thảo đã công khai', 'Plans and drafts made public'),
        ...both(
          'dct:description',
          `${MOST_ROWS} nội dung công khai mới nhất theo trình tự lập kế hoạch`,
          `The newest ${MOST_ROWS} postings that procedures of planning have made public`,
        ),
      },
      {
        ...dataset('targets'),
        ...both('dct:title', 'Chỉ tiêu kế hoạch đã thông qua', 'Adopted targets of plans'),
        ...both(
          'dct:description',
          `Chỉ tiêu của ${MOST_PLANS} kế hoạch mới nhất có nghị quyết đã công khai; theo đơn vị: ?unit=mã`,
          `Targets of the newest ${MOST_PLANS} plans whose resolutions were published; by unit: ?unit=code`,
        ),
      },
      {
        '@id': at('/api/public/projects'),
        '@type': 'dcat:Dataset',
        ...both('dct:title', 'Dự án công khai ở xã, phường', 'Projects made public in communes'),
        ...both('dct:description', 'Theo từng xã, phường: ?unit=mã', 'Commune by commune: ?unit=code'),
        ...PUBLIC,
        'dcat:distribution': [
          {
            '@id': at('/api/public/projects#json'),
            '@type': 'dcat:Distribution',
            'dcat:accessURL': { '@id': at('/api/public/projects') },
            'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/json' },
          },
        ],
      },
    ],
  };
}
