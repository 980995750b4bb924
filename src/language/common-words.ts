import { lexiconTags } from './compromise-door.ts'

const NAME_TAGS =
  /^(?:FirstName|LastName|FemaleName|MaleName|Person|Place|City|Country|Region|Organization|ProperNoun|SportsTeam|Demonym|Month|WeekDay)$/u

/** Small words: articles, pronouns, prepositions, auxiliaries, numbers and the like, some of which are names too. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  `
  the a an this these those every each another either neither any some no both all half which whichever i you he
  she it we they me him us them myself yourself himself herself itself ourselves themselves oneself mine yours
  hers ours theirs my your his her its our their who whom what whoever whatever whose anyone someone everyone
  nobody anybody somebody everybody anything something everything nothing none there today tomorrow yesterday
  tonight of in for with on at from by about into over after under against during without between through before
  among within towards toward upon across beyond behind amid amidst via despite including regarding concerning
  above below beside besides near off onto outside inside throughout until till per versus vs vs. alongside around
  along past amongst notwithstanding unlike aboard atop beneath down up than out as if because although though
  unless while whereas whether since that lest once when where why how whenever wherever and or but nor & yet plus
  will would can could may might must shall should wo ca ’ll 'll be is are am ’re 're ’m 'm was were been being
  not n't n’t also very too often never always again still soon now then here already just only even ever almost
  perhaps maybe instead meanwhile moreover furthermore however therefore thus hence otherwise nevertheless
  nonetheless indeed rather quite so far away together ago abroad later earlier twice back forward ahead apart
  aside overseas online long well nearly largely mostly especially particularly recently currently previously
  repeatedly directly one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion trillion dozen other such many much few several same own first second third fourth fifth next
  last new former latter certain various numerous due able likely unlikely foreign early late better worse fewer
  less more best worst least most yes oh hello please thanks wow have has had having ’ve 've do does did doing
  done
`
    .trim()
    .split(/\s+/u),
)

/** Whether a word in lower case is ordinary English, so that a capital at a sentence's start says nothing. */
export function isCommonWord(word: string): boolean {
  if (SMALL_WORDS.has(word)) return true
  const tags = lexiconTags(word)
  return tags.length > 0 && !tags.some((tag) => NAME_TAGS.test(tag))
}
