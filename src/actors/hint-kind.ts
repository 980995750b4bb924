import type { ActorKind } from '../core/actor.ts'
import type { Sentence, Token } from '../core/language.ts'
import type { Stretch } from './model.ts'
import { childrenOf, topOf } from './tree.ts'
import { type HeadKind, isTitleHead, type PartyClass, partyClasses } from './word-lists.ts'

const KIND_OF: Readonly<Record<PartyClass, ActorKind>> = {
  person: 'Person',
  company: 'Company',
  government: 'Government',
  country: 'Country',
  military: 'Military',
  media: 'Media',
  institution: 'Institution',
  party: 'Party',
}

const SURNAMES =
  /^(?:Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Liang|Song|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Xu|Fu|Shen|Zeng|Peng|Lu|Su|Lyu|Lü|Jiang|Cai|Jia|Ding|Wei|Xue|Ye|Yan|Pan|Du|Dai|Xia|Zhong|Tian|Ren|Fan|Fang|Shi|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Bai|Cui|Kang|Mao|Qiu|Qin|Gu|Hou|Shao|Meng|Long|Wan|Duan|Qian|Yin|Yi|Chang|Qiao|Hong|Mei|Ni|Qi|Sheng|Geng|Hua|Lou|Mu|Zhuang|Ke|Kim|Park|Lee|Choi|Moon|Yoon|Jung|Tsai|Lai|Wong|Chan|Leung|Yau|Yeung|Tsang|Kwan|Mak|Tien|Fung|Lau|Chow|Law|Yip|Siu|Tong|Tam|Poon|Yuen|Hui|Ip|Leong|Koo|Chiu|Shek|Tse|Hsu|Hsieh|Liao|Chuang|Kuo|Chiang|Kang|Noh|Bae|Chung|Hwang|Han|Shin|Seo|Kwon|Yun|Vo|Dang|Bui|Ngo|Cheung|Ho|Lam|Ng|Kwok|Nguyen|Tran|Pham|Le)$/u

/** "Cao", "Kim", "Nguyen". */
export function isEasternSurname(word: string): boolean {
  return SURNAMES.test(word)
}

/** Family name first, in Chinese, Korean and Vietnamese order: "Cao Shumin", "Moon Jae-in". */
export function isEasternName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 3 || !SURNAMES.test(words[0] ?? '')) return false
  const given = words.slice(1).join('').replaceAll('-', '').toLowerCase()
  return /^(?:(?:zh|ch|sh|ts|ng|[bpmfdtnlgkhjqxrzcsyw])?[aeiouü]{1,3}(?:ng|n|r|k|m|p|l)?){1,3}$/u.test(given)
}

/** An English word that no family bears: "Advanced", "Packaging", "Electric". */
export function isTradeWord(word: string): boolean {
  return /^\p{L}{2,}(?:tion|sion|ment|ics|ware|tech|soft|corp|tric|aging|neering|cturing|tional|nical|phone|media)$|^(?:Advanced|United|Global|Digital|Green|New|First|Blue|Red|Star|Data|Net|Air|Gas|Oil|Power|Home|Media|Money|Rail|Road|Steel|Chip|Cloud|Wind|Solar|Water|Earth|Mining|Shipping|Trading|Holding|Engineering|Manufacturing|Consulting|Banking|Financial|Industrial|Commercial|Digital|Civic|Power|People|Free|Open|Smart|Future|Vision|Growth|Summit)$/u.test(
    word,
  )
}

/** What the words around a name say about its kind; "Thing" where it cannot act. */
export function hintKind(sentence: Sentence, stretch: Stretch): HeadKind | null {
  const { tokens } = sentence
  if (PLACE.test(tokens[stretch.to]?.lemma ?? '') && tokens[stretch.to]?.tag === 'NOUN') return 'Thing'
  return (
    byNounBefore(tokens, stretch) ??
    byApposition(tokens, stretch) ??
    byPredicate(tokens, stretch) ??
    byOwnedOffice(tokens, stretch) ??
    (tokens[stretch.to]?.lemma === 'who' ? 'Person' : null)
  )
}

/** "the Onne port", "Helmand province": a name before such a noun is a place's. */
const PLACE =
  /^(?:port|airport|district|province|county|region|valley|river|peninsula|village|town|prefecture|oblast|strait|highlands)$/u

/** "telecom giant Nordlift", "researcher Mei Lin", "the newspaper De Avond". */
function byNounBefore(tokens: readonly Token[], { from }: Stretch): ActorKind | null {
  const noun = tokens[from - 1]
  if (noun?.tag !== 'NOUN' || noun.fineTag === 'NNS') return null
  if (isTitleHead(noun.text)) return 'Person'
  return kindOfNoun(noun.lemma)
}

/** "Nordlift, the Danish lift maker"; "Li Gang, a researcher at ..." */
function byApposition(tokens: readonly Token[], { to }: Stretch): ActorKind | null {
  if (tokens[to]?.text !== ',') return null
  for (let at = to + 1; at < Math.min(tokens.length, to + 9); at += 1) {
    const token = tokens[at]
    if (token === undefined || token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'ADP' || token.text === ',')
      return null
    if (token.tag !== 'NOUN' || tokens[at + 1]?.tag === 'NOUN' || tokens[at + 1]?.fineTag === 'POS') continue
    const article =
      /^(?:a|an|the|one|his|her|its|their)$/u.test(tokens[to + 1]?.lemma ?? '') ||
      tokens[to + 1] === token ||
      tokens[to + 1]?.tag === 'PROPN'
    if (isTitleHead(token.text)) return 'Person'
    return article ? kindOfNoun(token.lemma) : null
  }
  return null
}

/** "Nordlift, of Gothenburg, is a lift maker": what the tree says that it is. */
function byPredicate(tokens: readonly Token[], { from, to }: Stretch): ActorKind | null {
  const subject = topOf(tokens, from, to)
  if (subject?.relation !== 'nsubj' || subject.head === null) return null
  const noun = tokens[subject.head]
  if (noun?.tag !== 'NOUN' || childrenOf(tokens, noun.index, /^cop$/u).length === 0) return null
  return isTitleHead(noun.text) ? 'Person' : kindOfNoun(noun.lemma)
}

function byOwnedOffice(tokens: readonly Token[], { to }: Stretch): ActorKind | null {
  if (tokens[to]?.fineTag !== 'POS') return null
  const owned = tokens[to + 1]?.lemma ?? ''
  return /^(?:ceo|cfo|shares?|stock|products?|smartphones?|customers?|shareholders?)$/iu.test(owned) ? 'Company' : null
}

function kindOfNoun(lemma: string): ActorKind | null {
  const [first] = partyClasses(lemma)
  return first === undefined ? null : KIND_OF[first]
}
