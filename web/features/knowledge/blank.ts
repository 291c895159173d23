// What a fact of each kind says before the owner has said anything.
import type {
  ContactFact,
  FaqFact,
  HoursFact,
  PaymentFact,
  RuleFact,
  ServiceFact,
  StaffFact,
} from '#contract/facts.ts'

export const blank = {
  service: { kind: 'service', service: '', variant: {} } as ServiceFact,
  hours: { kind: 'hours', days: [], closed: false } as HoursFact,
  contact: { kind: 'contact', type: 'phone', value: '' } as ContactFact,
  payment: { kind: 'payment', accepted: [], refused: [], text: '' } as PaymentFact,
  staff: { kind: 'staff', name: '', skills: [] } as StaffFact,
  rule: { kind: 'rule', topics: ['other'], text: '' } as RuleFact,
  faq: { kind: 'faq', question: '', answer: '', topics: [] } as FaqFact,
}
