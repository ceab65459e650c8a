import type { WordsOf } from '../shape';
import type { supports as vietnamese } from '../vi/supports';

/** Support between parties, in English. */
export const supports: WordsOf<typeof vietnamese> = {
  supports: {
    title: 'Support', intro: 'Who needs support, who offered it, what was accepted and what came of it; by side.', empty: 'Nobody needs support.', need: 'Need', answers: 'Answers', answered: (n, all) => `${n} of ${all} answered`, offers: (n) => (n === 1 ? '1 offer' : `${n} offers`), ask: 'Ask for support', anySide: 'Any side', side: 'Side',
    sides: { 'sector-sector': 'Sector – sector', 'region-region': 'Region – region', 'region-province': 'Region – province', 'province-province': 'Province – province', 'sector-region': 'Sector – region', 'sector-province': 'Sector – province' },
    which: 'Show', all: 'All', askedOfUs: 'What others need of us', unansweredByUs: 'Not answered by us', ours: 'What we need', onlyOpen: 'Only those not closed', late: 'Something is overdue',
    inNeed: 'In need', about: 'Indicator', touches: 'May affect', figures: 'Figures that fall short', healed: 'corrected, no longer short', parties: 'Who was told, and the answers', party: 'Party', seenOn: 'Confirmed', notSeen: 'not confirmed', answer: 'Answer', noAnswer: 'no answer yet',
    saidAnswers: { 'offered': 'Made an offer', 'nothing-to-offer': 'Nothing to offer' }, lateAnswer: 'late', requests: 'Requests', noRequests: 'Nothing in particular was requested yet.', offersTitle: 'Offers', noOffers: 'No offers yet.', neededBy: (day) => `needed by ${day}`, fromTo: (from, to) => `from ${from} to ${to}`,
    kinds: { 'budget-transfer': 'Budget transfer', 'staff': 'Staff', 'material': 'Material and goods', 'market': 'Buying products', 'technical': 'Technical help', 'policy': 'Policy' },
    measures: { 'million-vnd': 'million đồng', 'people': 'people', 'tonnes': 'tonnes', 'items': 'items', 'days': 'days', 'other': 'other' },
    status: { open: 'Waiting for an answer', accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn' }, deliveries: { 'delivered': 'Delivered in full', 'partly': 'Delivered in part', 'not-delivered': 'Not delivered' },
    results: { 'resolved': 'Resolved', 'partly-resolved': 'Resolved in part', 'unresolved': 'Not resolved', 'not-needed': 'No longer needed', 'healed': 'Figures corrected, nothing short' },
    answerBy: (day) => `answer due by ${day}`, deliverBy: (day) => `delivery due by ${day}`, entry: (seq) => `entry ${seq}`, proof: 'Proof of telling', proofLine: (when, n, seq) => `${when}: ${n === 1 ? '1 body' : `${n} bodies`} told (entry ${seq} of the register)`, closedWith: 'Result', clauseOf: 'Time to answer by', from: 'From the plan', glance: 'Where it stands',
    stages: { told: 'Told', answered: 'Answered', offered: 'Offered', accepted: 'Accepted', delivered: 'Delivered', closed: 'Closed' },
    kind: 'Kind of support', amount: 'Amount', measure: 'Counted in', fromDay: 'From', toDay: 'To', what: 'What is needed, and what for', whatHint: 'Those who are told read this.', offerPaper: 'The offer in writing', deliveryPaper: 'Record of delivery', by: 'Needed by', answerOffer: 'Answer', accept: 'Accept the support', decline: 'Decline', delivered: 'What was delivered', deliveredAmount: 'Amount delivered this time', result: 'Result', offerOf: (party) => `Offer of ${party}`,
  },
  askSupport: {
    title: 'Ask others for support', intro: 'For when no report shows a shortfall; a shortfall opens its support by itself.', need: 'In need', ask: 'Parties asked', year: 'Year', indicator: 'Indicator', none: 'None in particular', provinces: 'Provinces', regions: 'Regions', sectors: 'Sectors', send: 'Send', sent: 'Sent', open: 'Open it', chosen: 'Parties chosen', remove: (name) => `Remove ${name}`, addParty: 'Add',
  },
};
