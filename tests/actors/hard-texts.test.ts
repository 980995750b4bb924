import { expect, test } from 'vitest'
import { findActors } from '../../src/actors/index.ts'
import { type ActorMention, isExtent } from '../../src/core/actor.ts'
import { sliceSpan } from '../../src/core/span.ts'
import { findEvents } from '../../src/events/index.ts'
import { readSentences } from '../../src/language/index.ts'
import { documentOf } from '../language/document-of.ts'
import { reader } from '../language/readers.ts'

const isName = (one: ActorMention) => !isExtent(one) && one.form !== 'nominal' && one.form !== 'pronoun'

/** Each actor with its names in the text, and each event as "agents verb targets". */
async function read(text: string) {
  const document = documentOf(text)
  const { sentences } = await readSentences(document, reader)
  const layer = findActors(document, sentences)
  const names = new Map(layer.actors.map(({ id, name }) => [id, name]))
  const list = (roles: readonly { readonly actor: string }[]) =>
    roles.map(({ actor }) => [...names].find(([id]) => id === actor)?.[1]).join('+')
  return {
    layer,
    words: Object.fromEntries(
      layer.actors
        .filter(({ kind }) => kind !== 'Group')
        .map(({ name, mentions }) => [
          name,
          mentions
            .filter(isName)
            .map((one) => sliceSpan(text, one))
            .join('|'),
        ]),
    ),
    events: findEvents(document, sentences, layer).events.map(
      ({ trigger, agents, targets }) => `${list(agents)} ${trigger.lemma} ${list(targets)}`,
    ),
  }
}

const ZERO_WIDTH = '\u200b'
const SOFT_HYPHEN = '\u00ad'
const NO_BREAK = '\u00a0'

test.each<{ why: string; text: string; want: Readonly<Record<string, string>>; event?: string }>([
  {
    why: 'small letters throughout',
    text: 'the united states blacklisted huawei on monday, and china criticised washington.',
    want: { 'United States': 'united states|washington', Huawei: 'huawei', China: 'china' },
    event: 'United States blacklist Huawei',
  },
  {
    why: 'people in small letters',
    text: 'xi jinping met joe biden in beijing. they ate with an apple in hand.',
    want: { 'Xi Jinping': 'xi jinping', 'Joe Biden': 'joe biden' },
  },
  {
    why: 'capitals throughout',
    text: '# US BANS HUAWEI AND ZTE FROM 5G NETWORKS\n\nThe ban took effect.',
    want: { 'United States': 'US', Huawei: 'HUAWEI', ZTE: 'ZTE' },
    event: 'United States bans Huawei+ZTE',
  },
  {
    why: 'a pronoun in capitals',
    text: 'NORWAY SAID IT WILL GIVE US A CHANCE.',
    want: { Norway: 'NORWAY' },
  },
  {
    why: 'US, U.S. and us',
    text: 'The U.S. banned Huawei. Tell them that US firms left. Let us go.',
    want: { 'United States': 'U.S.|US', Huawei: 'Huawei' },
    event: 'United States ban Huawei',
  },
  {
    why: 'curly quotes and apostrophes',
    text: '“Huawei’s chips are safe,” Ren Zhengfei said. Ren criticised Norway’s firms.',
    want: { Huawei: 'Huawei', 'Ren Zhengfei': 'Ren Zhengfei|Ren', Norway: 'Norway' },
  },
  {
    why: 'spaces that do not break',
    text: `The U.${NO_BREAK}S. met Xi${NO_BREAK}Jinping. The United${NO_BREAK}States left.`,
    want: { 'United States': `U.${NO_BREAK}S.|United${NO_BREAK}States`, 'Xi Jinping': `Xi${NO_BREAK}Jinping` },
  },
  {
    why: 'zero-width spaces in a name',
    text: `Norway banned Hua${ZERO_WIDTH}wei on Monday.`,
    want: { Norway: 'Norway', Huawei: `Hua${ZERO_WIDTH}wei` },
    event: 'Norway ban Huawei',
  },
  {
    why: 'a zero-width space behind the verb',
    text: `Norway banned${ZERO_WIDTH} Huawei on Monday.`,
    want: { Norway: 'Norway', Huawei: 'Huawei' },
    event: 'Norway ban Huawei',
  },
  {
    why: 'soft hyphens',
    text: `Nor${SOFT_HYPHEN}way ban${SOFT_HYPHEN}ned Hua${SOFT_HYPHEN}wei.`,
    want: { Norway: `Nor${SOFT_HYPHEN}way`, Huawei: `Hua${SOFT_HYPHEN}wei` },
    event: 'Norway ban Huawei',
  },
  {
    why: 'Chinese characters',
    text: 'Norway banned 华为 on Monday. 任正非 criticised Norway. Huawei (华为) appealed.',
    want: { Norway: 'Norway|Norway', Huawei: '华为|Huawei|华为', 'Ren Zhengfei': '任正非' },
    event: 'Ren Zhengfei criticise Norway',
  },
  {
    why: 'a Chinese name in Western order',
    text: 'Jinping Xi met Joe Biden. Xi warned Norway.',
    want: { 'Xi Jinping': 'Jinping Xi|Xi', 'Joe Biden': 'Joe Biden', Norway: 'Norway' },
    event: 'Xi Jinping warn Norway',
  },
  {
    why: 'a Chinese family name alone',
    text: 'Ren Zhengfei sued Norway. Ren praised China.',
    want: { 'Ren Zhengfei': 'Ren Zhengfei|Ren', Norway: 'Norway', China: 'China' },
    event: 'Ren Zhengfei praise China',
  },
  {
    why: 'Korean names with hyphens',
    text: 'Yoon Suk-yeol met Kim Jong-un. Yoon praised Seo Min-jae, a lawmaker.',
    want: {
      'Yoon Suk Yeol': 'Yoon Suk-yeol|Yoon',
      'Kim Jong Un': 'Kim Jong-un',
      'Seo Min-jae': 'Seo Min-jae',
    },
    event: 'Yoon Suk Yeol meet Kim Jong Un',
  },
  {
    why: 'accents, composed and apart, and left out',
    text: 'Mélanie Joly met Gerhard Schroeder. Me\u0301lanie Joly left.',
    want: { 'Mélanie Joly': 'Mélanie Joly|Me\u0301lanie Joly', 'Gerhard Schröder': 'Gerhard Schroeder' },
  },
  {
    why: 'May, the month and the verb',
    text: 'Theresa May met Trump in May. Norway may ban ZTE.',
    want: { 'Theresa May': 'Theresa May', 'Donald Trump': 'Trump', Norway: 'Norway', ZTE: 'ZTE' },
    event: 'Theresa May meet Donald Trump',
  },
  {
    why: 'Mrs May',
    text: 'Prime Minister Theresa May left. Mrs May warned China in May.',
    want: { 'Theresa May': 'Theresa May|May', China: 'China' },
  },
  {
    why: 'Turkey and turkey',
    text: 'Turkey banned Twitter. He ate turkey at Christmas.',
    want: { Turkey: 'Turkey', Twitter: 'Twitter' },
    event: 'Turkey ban Twitter',
  },
  {
    why: 'Georgia, the country and the state',
    text: 'Georgia sued Russia. The US state of Georgia sued Coca-Cola.',
    want: { Georgia: 'Georgia', Russia: 'Russia', 'State of Georgia': 'US state of Georgia', 'Coca-Cola': 'Coca-Cola' },
    event: 'State of Georgia sue Coca-Cola',
  },
  {
    why: 'WHO and who',
    text: 'Who banned Huawei? WHO warned China.',
    want: { Huawei: 'Huawei', 'World Health Organization': 'WHO', China: 'China' },
    event: 'World Health Organization warn China',
  },
  {
    why: 'two Chinas',
    text: 'The Republic of China and the People’s Republic of China met.',
    want: { Taiwan: 'Republic of China', China: 'People’s Republic of China' },
  },
])('$why', async ({ text, want, event }) => {
  const { words, events } = await read(text)
  expect(words).toEqual(want)
  if (event !== undefined) expect(events).toContain(event)
})
