import type { TestApi } from '../../api/support/api';
import { uploaded } from '../../api/support/cases';
import type { Browser } from '../../api/support/browser';
import { NEIGHBOUR } from './carrying';
import { entering } from './people';
import { DRAFTERS, DRAFTING, PLAN } from './plan';

/** The exchanges of the scene, one held and one ahead; their ids are the API's to give. */
export const EXCHANGES = { held: '', ahead: '' };

const [HAIPHONG, MINISTRY] = ['31.ubnd', 'VN.bo-cong-thuong'];

/**
 * Thái Nguyên calls a neighbour and a ministry together, beside any procedure: a workshop that was held, of whose
 * two points one is agreed and one awaits the ministry's word, and an exchange to which the neighbour hasn't answered.
 */
export async function setExchangeScene(api: TestApi): Promise<void> {
  const now = await api.clock.at();
  const [caller, neighbour, ministry] = (await Promise.all(
    [DRAFTERS.first, NEIGHBOUR.first, NEIGHBOUR.second].map((name) => entering(api, name)),
  )) as [Browser, Browser, Browser];
  const call = async (more: object): Promise<string> =>
    (
      await caller
        .post('/api/exchanges', { body: DRAFTING, bodies: [HAIPHONG, MINISTRY], from: '08:30', to: '11:00', ...more })
        .expect(201)
    ).body.id;
  const act = (browser: Browser, id: string, body: string, name: string, data: object, texts?: object) =>
    browser.post(`/api/cases/${id}/acts`, { name, body, data, ...(texts && { texts }) }).expect(201);
  api.clock.set('2026-08-24T02:00:00.000Z');
  const held = await call({
    form: 'workshop',
    topic: 'Nối chuỗi cung ứng điện tử Thái Nguyên – Hải Phòng',
    about: PLAN,
    on: '2026-09-10',
    place: 'Trụ sở UBND tỉnh Thái Nguyên, phòng họp tầng 3',
  });
  for (const [who, body] of [
    [neighbour, HAIPHONG],
    [ministry, MINISTRY],
  ] as const)
    await act(who, held, body, 'answer-exchange', { answer: 'attend' });
  const paper = await uploaded(neighbour, HAIPHONG, 'paper', held);
  await act(neighbour, held, HAIPHONG, 'add-exchange-papers', { documents: [paper] });
  api.clock.set('2026-09-10T05:00:00.000Z');
  await act(
    caller,
    held,
    DRAFTING,
    'record-exchange',
    {
      attended: [DRAFTING, HAIPHONG, MINISTRY],
      documents: [await uploaded(caller, DRAFTING, 'minutes', held)],
      points: [
        {
          id: 'p1',
          what: 'Thống nhất danh mục doanh nghiệp phụ trợ',
          body: HAIPHONG,
          with: [DRAFTING],
          by: '2026-10-30',
        },
        { id: 'p2', what: 'Hướng dẫn thủ tục xuất xứ hàng hóa', body: MINISTRY, with: [], by: '2026-11-30' },
      ],
    },
    { outcome: 'Hai địa phương thống nhất lập danh mục chung; Bộ hướng dẫn thủ tục.' },
  );
  await act(neighbour, held, HAIPHONG, 'answer-point', { point: 'p1', answer: 'agree' });
  const ahead = await call({
    form: 'exchange',
    topic: 'Số liệu lao động liên tỉnh',
    on: '2026-09-24',
    place: 'https://hop.example.vn/lao-dong',
  });
  await act(ministry, ahead, MINISTRY, 'answer-exchange', { answer: 'decline' });
  Object.assign(EXCHANGES, { held, ahead });
  api.clock.set(now);
}
