/** The shapes of the four kinds of pages. A test holds them beside the schemas. Pure. */
import type { EntryKind } from '../../catalog/vocabulary'
import { type Fields, isFields, type Json } from './json'
import { derived, type Group, type List, marked, prose, textOf, texts, value } from './shape'

const codes = (item: Json | undefined, name: string): string => {
  const found = isFields(item) ? item[name] : undefined
  return Array.isArray(found) ? found.map(String).toSorted().join('+') : ''
}
const noLabel = () => ''
const by =
  (...names: string[]) =>
  (item: Json) =>
    names.map((name) => textOf(item, name)).join(' ')

const citation: Group = { is: 'group', fields: { source: value, role: value, passage: prose } }
const citations = (max: number): List => ({
  is: 'list',
  item: citation,
  key: by('source'),
  label: noLabel,
  max,
})

const contacts = (item: Group, max: number): List => ({
  is: 'list',
  item,
  key: by('kind', 'value'),
  label: (one) => textOf(one, 'kind'),
  max,
})

const channel: Group = {
  is: 'group',
  fields: {
    channel: value,
    answer: value,
    abroadOk: value,
    needsWorkingLine: value,
    needsLocalId: value,
    automated: value,
    hours: value,
    contact: marked('contact'),
    note: texts,
  },
  valid: ({ answer, note }) => answer !== 'partly' || note !== undefined,
}

const fee: Group = {
  is: 'group',
  whole: true,
  fields: {
    type: marked('fee'),
    amount: marked('fee'),
    currency: marked('fee'),
    formula: { is: 'value', prose: true, mark: 'fee' },
    note: texts,
  },
}

const duration: Group = {
  is: 'group',
  whole: true,
  fields: {
    kind: value,
    bound: value,
    value,
    max: value,
    unit: value,
    basis: value,
    anchor: value,
    note: texts,
  },
}

const stage: Group = {
  is: 'group',
  fields: { after: value, state: value, recoverable: value, how: texts, cost: marked('fee'), repeat: value },
}

const LISTS_MAX = 30

/** One statement of a policy page. */
export const statementShape: Group = {
  is: 'group',
  fields: {
    id: derived,
    key: value,
    kind: value,
    scope: {
      is: 'group',
      fields: { lineTypes: value, simTypes: value, holderTypes: value, contractStates: value },
    },
    channels: { is: 'list', item: channel, key: by('channel'), max: LISTS_MAX },
    requirements: {
      is: 'list',
      item: { is: 'group', fields: { code: value, strength: value, holders: value, note: texts } },
      key: (item) => `${textOf(item, 'code')} ${codes(item, 'holders')}`.trim(),
      label: (item) => textOf(item, 'code'),
      max: LISTS_MAX,
    },
    fees: { is: 'list', item: fee, key: by('type'), max: LISTS_MAX },
    durations: {
      is: 'list',
      item: duration,
      key: by('kind', 'anchor'),
      label: (item) => textOf(item, 'kind'),
      max: LISTS_MAX,
    },
    keepAlive: {
      is: 'group',
      fields: {
        anchor: value,
        stages: { is: 'sequence', item: stage },
        qualifyingActivity: value,
        countsAbroad: value,
      },
    },
    contacts: contacts(
      { is: 'group', fields: { kind: value, value: marked('contact'), note: texts } },
      LISTS_MAX,
    ),
    text: {
      is: 'group',
      fields: { original: value, texts, translationOf: derived },
      valid: ({ original, texts: written }) => isFields(written) && textOf(written, String(original)) !== '',
    },
    note: texts,
    timesAsWritten: prose,
    confidence: value,
    secondLook: { is: 'group', fields: { verdict: value, checkedOn: value, note: texts } },
    validFrom: value,
    validTo: value,
    validToAtLatest: value,
    citations: citations(LISTS_MAX),
    contradicted: { is: 'group', fields: { by: value, reason: texts } },
    deprecated: { is: 'group', fields: { on: value, reason: texts } },
  },
}

const HEAD = { schemaVersion: value, kind: value }

const names = (max: number): List => ({
  is: 'list',
  item: prose,
  key: (item) => String(item),
  label: noLabel,
  max,
})

const policy: Group = {
  is: 'group',
  fields: {
    ...HEAD,
    statements: { is: 'list', item: statementShape, key: by('key'), ordered: true, max: 60 },
  },
}

const guide: Group = {
  is: 'group',
  fields: {
    ...HEAD,
    original: value,
    title: texts,
    summary: texts,
    translationOf: derived,
    sections: {
      is: 'list',
      item: {
        is: 'group',
        fields: { id: value, heading: texts, body: texts, translationOf: derived },
      },
      key: by('id'),
      ordered: true,
      min: 1,
      max: 20,
    },
    citations: citations(60),
    related: { is: 'list', item: value, key: (item) => String(item), label: noLabel, max: 20 },
  },
}

const carrier: Group = {
  is: 'group',
  fields: {
    ...HEAD,
    name: prose,
    aliases: names(30),
    parent: prose,
    owners: {
      is: 'list',
      item: { is: 'group', fields: { name: prose, from: value, to: value, citations: citations(5) } },
      key: by('name'),
      ordered: true,
      max: 10,
    },
    lineTypes: value,
    contacts: contacts(
      {
        is: 'group',
        fields: {
          kind: value,
          value: marked('contact'),
          note: texts,
          reachableFromAbroad: value,
          citations: { ...citations(5), min: 1 },
        },
      },
      30,
    ),
    note: texts,
  },
}

const jurisdiction: Group = {
  is: 'group',
  fields: {
    ...HEAD,
    name: {
      ...texts,
      valid: (given: Fields) => ['zh', 'es', 'en'].every((code) => given[code] !== undefined),
    },
    aliases: names(30),
    code: value,
    currency: value,
    languages: value,
    regulator: { is: 'group', fields: { name: prose, url: marked('url'), citations: citations(5) } },
    escalation: {
      is: 'sequence',
      item: {
        is: 'group',
        fields: { text: texts, url: marked('url'), days: value, citations: citations(5) },
      },
    },
    holidays: value,
    note: texts,
  },
}

const SHAPES: Readonly<Record<EntryKind, Group>> = { policy, guide, carrier, jurisdiction }

/** How the content of a kind of page is taken apart. */
export const shapeOf = (kind: EntryKind): Group => SHAPES[kind]
