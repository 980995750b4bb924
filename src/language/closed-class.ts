import type { UniversalTag } from '../core/language.ts'

export interface WordClass {
  readonly tag: UniversalTag
  readonly fineTag: string
}

/** `TAG/FINE word word ...`: words of closed classes, read the same way nearly everywhere. */
const ROWS = [
  'DET/DT the a an this these those every each another either neither any some no both all half',
  'DET/WDT which whichever',
  'PRON/PRP i you he she it we they me him us them myself yourself himself herself itself ourselves themselves oneself mine yours hers ours theirs',
  'PRON/PRP$ my your his her its our their',
  'PRON/WP who whom what whoever whatever',
  'PRON/WP$ whose',
  'PRON/NN anyone someone everyone nobody anybody somebody everybody anything something everything nothing none',
  'PRON/EX there',
  'NOUN/NN today tomorrow yesterday tonight',
  'ADP/IN of in for with on at from by about into over after under against during without between through before among within towards toward upon across beyond behind amid amidst via despite including regarding concerning above below beside besides near off onto outside inside throughout until till per versus vs vs. alongside around along past amongst notwithstanding unlike aboard atop beneath down up than out as',
  'SCONJ/IN if because although though unless while whereas whether since that lest once',
  'SCONJ/WRB when where why how whenever wherever',
  'CCONJ/CC and or but nor & yet plus',
  "AUX/MD will would can could may might must shall should wo ca ’ll 'll",
  'AUX/VB be',
  'AUX/VBZ is',
  "AUX/VBP are am ’re 're ’m 'm",
  'AUX/VBD was were',
  'AUX/VBN been',
  'AUX/VBG being',
  "PART/RB not n't n’t",
  'ADV/RB also very too often never always again still soon now then here already just only even ever almost perhaps maybe instead meanwhile moreover furthermore however therefore thus hence otherwise nevertheless nonetheless indeed rather quite so far away together ago abroad later earlier once twice back forward ahead apart aside overseas online long well nearly largely mostly especially particularly recently currently previously repeatedly directly',
  'NUM/CD one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
  'ADJ/JJ other such many much few several same own first second third fourth fifth next last new former latter certain various numerous due able likely unlikely foreign early late',
  'ADJ/JJR better worse fewer less more',
  'ADJ/JJS best worst least most',
  'INTJ/UH yes oh hello please thanks wow',
] as const

export const CLOSED_CLASS: ReadonlyMap<string, WordClass> = new Map(
  ROWS.flatMap((row) => {
    const [classes = '', ...words] = row.split(' ')
    const [tag = '', fineTag = ''] = classes.split('/')
    return words.map((word): [string, WordClass] => [word, { tag: tag as UniversalTag, fineTag }])
  }),
)

/** Forms of have and do: auxiliaries before another verb, verbs of their own elsewhere. */
export const HAVE_DO: Readonly<Record<string, string>> = {
  have: 'VBP',
  has: 'VBZ',
  had: 'VBD',
  having: 'VBG',
  '’ve': 'VBP',
  "'ve": 'VBP',
  do: 'VBP',
  does: 'VBZ',
  did: 'VBD',
  doing: 'VBG',
  done: 'VBN',
}
