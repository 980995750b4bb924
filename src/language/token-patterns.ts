/** What a host or file name ends in; in any other "word.word" a space is missing. */
const ENDINGS =
  'com|org|net|edu|gov|mil|info|biz|uk|us|ca|de|fr|cn|jp|ru|eu|au|nz|tv|io|html?|php|docx?|xlsx?|pdf|txt|jpe?g|gif|png|exe|ppt|zip|url'

/** Behind these a hyphen does not cut; the treebanks cut any other ("state - run", "US - China"). */
const PREFIXES =
  'non anti re co pre pro mid cross post sub semi multi ex counter neo mini socio micro un inter intra over e'
    .split(' ')
    .map((prefix) => `[${prefix.slice(0, 1).toUpperCase()}${prefix.slice(0, 1)}]${prefix.slice(1)}`)
    .join('|')

const web = [
  /(?:https?|ftp):\/\/[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]/u,
  /www\.[^\s<>"”’]*[^\s<>"”’.,;:!?)\]]/u,
  /(?:mailto:)?[\p{L}\p{N}_][\w.+%-]*@\w[\w-]*(?:\.[\w-]+)*/u,
  /@\w+|#[\p{L}_][\p{L}\p{N}_]*/u,
  new RegExp(
    String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}]))*\.(?:${ENDINGS}|${ENDINGS.toUpperCase()})(?![\p{L}\p{N}])(?:\/[\w.\/~%?=&+-]*[\w\/])?`,
    'u',
  ),
]

const emoticon = [/[:;=]['’]?-?[()DP|\][](?![\p{L}\p{N}])/u, /(?<![\p{L}\p{N}])\([:;=]/u, /\^_+\^|<3+(?!\p{N})/u]

const dotted = [
  /\p{L}\.(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?/u,
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|\p{Ll}(?:\.\p{Ll})+(?![\p{L}\p{N}])|Ph\.D\.?|M\.Sc\./u,
]

/** Whole although they hold marks: telephone numbers, dates, "'72", ".04", "9/11", "1,200.50", "+44", "1930's". */
const number = [
  /\+?(?:\d{1,2}-)?\d{3}-\d{3}-\d{4}(?![\p{L}\p{N}])|(?<![-\p{N}])\d{3}-\d{4}(?![-\p{N}])/u,
  /\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])['’]\d\ds?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\.\d+/u,
  /(?:(?<!\S)\+)?\p{N}+(?:[.,:]\p{N}+)*(?:\/\p{N}{1,2}(?![\p{N}/]))?(?:(?<=\p{N}\p{N})['’]s(?!\p{L})|[\p{L}_][\p{L}\p{M}\p{N}_]*)?/u,
]

const money = [/(?:US|HK|NT|A|C|S|R)\$/u]

const LETTERS = String.raw`[\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d]*`

const word = [
  new RegExp(
    String.raw`\p{L}\/\p{L}(?![\p{L}/])|\p{Ll}{3,}(?:\.\p{Ll}{3,}){2,}|\p{L}{1,2}-(?=\s)|(?:(?:${PREFIXES})[-‐‑](?=\p{L}))*[\p{L}_]${LETTERS}(?:['’&\x60]\p{L}${LETTERS})*`,
    'u',
  ),
]

const mark = [
  /\[\.\.\.\]|[.!?]{2,}|…\.?|``|''|’’|‘‘/u,
  /(?<run>[-*=_+<>~#$])\k<run>+/u,
  /\p{Emoji_Presentation}(?:[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|(?<=\u200d)\p{Extended_Pictographic})*/u,
  /\S/u,
]

/** One group a kind, tried in this order; between them they match any character but white space. */
export const PIECE = new RegExp(
  Object.entries({ web, emoticon, dotted, number, money, word, mark })
    .map(([kind, parts]) => `(?<${kind}>${parts.map((part) => part.source).join('|')})`)
    .join('|'),
  'gu',
)
