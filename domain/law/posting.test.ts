import { aStep } from './fixture';
import { madePublic, postingsOf } from './posting';

const product = (vi: string) => ({ type: vi, title: { vi, en: vi }, required: true });

test('a posting makes public what the drafts and decisions it stands on had to produce, and its own', () => {
  const steps = [
    aStep('assess', [], [], { kind: 'draft', produces: [product('Đánh giá')] }),
    aStep('draft', ['assess'], [], { kind: 'draft', produces: [product('Dự thảo')] }),
    aStep('ask', ['assess'], [], { kind: 'consult', produces: [product('Tổng hợp')] }),
    aStep('post', ['draft', 'ask'], [], { kind: 'publish', produces: [product('Thông báo')] }),
  ];
  const [posting] = postingsOf({ steps });
  expect(posting && madePublic(posting).map(({ vi }) => vi)).toEqual(['Dự thảo', 'Thông báo']);
});
