import type { Table } from './tables.ts'

const TABLES: Readonly<Record<Table['name'], string>> = {
  Actor: 'Who acts: countries, government bodies, companies, people and others',
  Event: 'What happened, or is planned, demanded, alleged or denied; one row however often it is reported',
  Measure: 'Lists, laws, bans, controls, tariffs, strategies and review systems',
  Topic: 'Technologies and goods',
  Place: 'Places that are not actors',
  Document: 'The articles',
  AGENT_OF: 'Actor to event: who did it',
  TARGETS: 'Event to actor: to whom it was done',
  ABOUT: 'Event to topic or measure: what it concerns',
  AT: 'Event to place: where',
  ATTRIBUTED_TO: 'Event to actor: who says so',
  REPORTED_IN: 'Event or measure to document: the words that tell it',
  MENTIONED_IN: 'Actor to document: where it is named',
  HOLDS_ROLE: 'Person to actor: an office or a post',
  PART_OF: 'Actor to actor: a part of it',
  BASED_IN: 'Actor to place: its seat',
  SUBSIDIARY_OF: 'Company to company: owned by it',
  ISSUED_BY: 'Measure to actor: whose measure it is',
  BASED_ON: 'Measure to measure: its legal basis',
  APPLIES_TO: 'Measure to actor or topic: whom or what it covers',
  BINDS: 'Measure to actor: a body of its issuer that must keep to it',
  RESPONDS_TO: 'Measure to measure or event: what it answers',
  ACTED_ON: 'Actor to actor: all events from the one to the other, summed up',
}

const DATE = 'ISO 8601, cut to what is known: 2019, 2019-05 or 2019-05-15'
const OFFSET = 'in UTF-16 code units from the start of the article'

/** By property; where tables differ, by `table.property` before it. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'stable id: the same in every export of the same graph',
  name: 'name, as shown',
  labels: 'labels in Neo4j, the general before the special one',
  from: 'id of the node where the relationship begins',
  fromName: 'name of that node',
  to: 'id of the node where it ends',
  toName: 'name of that node',
  about: 'what the words say it is about, where that is no topic or measure of its own',
  actual: 'events told as happened',
  aliases: 'other names',
  alleged: 'events that somebody alleges',
  announced: `when it was announced; ${DATE}`,
  byline: 'author of the article',
  callings: 'what the person does for a living: tells two people of one name apart',
  change: 'whether somebody was added to or removed from the list, or an entry revised',
  community: 'number of the group of actors that deal with one another more than with the rest; 1 is the largest',
  confidence: 'how sure the reading is, 0 to 1',
  conflict: 'events of negative intensity, denied ones left out',
  contested: 'one denies what another asserts; of a pair, the number of such events',
  cooperation: 'events of positive intensity, denied ones left out',
  copyOf: 'id of the document that had this text first',
  count: 'how many entries of the list the words speak of',
  'MENTIONED_IN.count': 'how often the document names it',
  country: 'ISO 3166-1 alpha-2 code of the country it belongs to',
  date: `when it happened; ${DATE}`,
  dateEnd: `when it ended; ${DATE}`,
  'REPORTED_IN.date': `when it happened, or the step was taken, by these words; ${DATE}`,
  degree: 'with how many others it dealt, counting what is told as happened',
  denied: 'events that are denied',
  document: 'id of the document that says so',
  effective: `since when it is in force; ${DATE}`,
  end: `where the quote ends (exclusive), ${OFFSET}`,
  ended: `when it was lifted; ${DATE}`,
  events: 'number of events',
  exception: 'what the measure does not hold for, as written',
  exceptions: 'what it does not hold for, as written',
  file: 'file that was read, without its ending',
  first: `date of the first dated event; ${DATE}`,
  independentSources: 'voices that report it: named speakers, else publishers; of the copies of one text one is heard',
  intensity: "PLOVER's scale from -10 (conflict) to 10 (cooperation)",
  kind: 'list, law, ban, control, tariff, strategy or review system',
  last: `date of the last dated event; ${DATE}`,
  mentions: 'how often it is mentioned',
  order: 'place in the chain of speakers: 0 is the nearest',
  pageRank: 'how much of what is done comes to it, 0 to 1, 1 in all',
  planned: 'events that are planned',
  possible: 'events told as possible',
  publishedOn: `day of publication; ${DATE}`,
  publisher: 'who published it',
  quote: 'the words that say so, exactly as in the article',
  requested: 'events that somebody demands',
  rule: 'the rule that decided it',
  saidBy: 'who says so in these words, the nearest speaker first',
  sentence: 'the whole sentence of the quote',
  sentenceStart: `where the sentence begins, ${OFFSET}`,
  sha256: 'SHA-256 of the file',
  since: `from when; ${DATE}`,
  start: `where the quote begins, ${OFFSET}`,
  status: 'how most voices tell it: actual, planned, possible, requested, alleged or denied',
  'Measure.status': 'proposed, announced, enacted, in force, suspended or lifted',
  'APPLIES_TO.status': 'removed: no longer covered',
  'REPORTED_IN.status': 'how these words tell the event; of a measure, the step that they tell',
  statuses: 'all ways in which the reports tell it',
  title: 'title of the article',
  'HOLDS_ROLE.title': 'the office, as written',
  tone: 'mean intensity of the events told as happened, -10 to 10',
  trigger: 'the word that tells the event',
  triggerStart: `where that word begins, ${OFFSET}`,
  type: "PLOVER's type of event, or REGULATE, STATEMENT, BUSINESS",
  under: 'countries under which the entries stand, with their number where the text gives it',
  until: `until when; ${DATE}`,
  url: 'address of the article',
  whom: 'who was added or removed, as written',
  wikidata: 'Wikidata id',
  words: 'number of words',
  x: 'where it stands in the picture of those with most partners, in pixels from the middle to the right',
  y: 'where it stands in that picture, in pixels from the middle downwards',
}

export function describeTable(table: Table['name']): string {
  return TABLES[table]
}

/** The empty text for a property that only somebody else's graph has. */
export function describeProperty(table: Table['name'], property: string): string {
  return meaningOf(`${table}.${property}`) ?? meaningOf(property) ?? ''
}

function meaningOf(key: string): string | undefined {
  return Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined
}
