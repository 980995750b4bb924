import { matchCaption } from './captions.ts'
import type { Line } from './lines.ts'
import { matchShareBar } from './share-bar.ts'

/** A rule that knows furniture by the line alone, wherever it stands. */
interface LineRule {
  readonly rule: string
  /** Longer lines are never furniture by this rule, in characters. */
  readonly maxLength: number
  readonly pattern: RegExp
}

/** What may follow a phrase for the line to match. */
const AFTER = {
  /** Nothing but punctuation: "Advertisement", "[ADVERTISEMENT]". */
  nothing: String.raw`\W*$`,
  /** Nothing, or a label's sign and what it labels: "Read more", "Read more: ...", "RELATED | ...". */
  label: String.raw`(?: \(\w[\w ]{0,19}\))?(?:\W{0,2}|\s?[\])]?\s?[:|>»›–—]\s?.*|\s-\s.*)$`,
  /** Anything. */
  anything: String.raw`(?!\w).*$`,
  /** Anything but a sentence's end. */
  fragment: String.raw`(?!\w)[^.]*$`,
} as const

/** A line that begins with one of `phrases` (parts of regular expressions, in lower case, that end at a word's end). */
function begins(rule: string, maxLength: number, after: keyof typeof AFTER, phrases: readonly string[]): LineRule {
  return { rule, maxLength, pattern: new RegExp(String.raw`^\W{0,4}(?:${phrases.join('|')})${AFTER[after]}`, 'iu') }
}

/** First match decides. */
const RULES: readonly LineRule[] = [
  { rule: 'furniture/separator', maxLength: 200, pattern: /^[\p{P}\p{S}\s]+$/u }, // "* * *", "###"
  { rule: 'furniture/url', maxLength: 500, pattern: /^<?(?:https?:\/\/|www\.)\S+$/iu },
  {
    rule: 'furniture/video-length',
    maxLength: 20,
    pattern: /^(?:(?:watch|play|video)\W+)?(?:\d{1,2}:)?\d{1,2}:\d{2}$/iu,
  },
  begins('furniture/advertisement', 80, 'label', [
    'advertisements?|advertising|ads?|publicidad|publicité|werbung',
    'sponsored(?: content)?|promoted(?: content| stories)?|paid (?:post|content)|remove ads|skip ad(?:vertisement)?',
  ]),
  begins('furniture/continue', 90, 'fragment', [
    '(?:story|article) continues (?:below|after)|continue reading|continues? below|keep reading',
    'scroll (?:down )?to (?:continue|read)|swipe (?:left|right|up|to)|slide to the (?:left|right)',
  ]),
  begins('furniture/link', 220, 'label', [
    'read (?:more|also|next|on|this|the full (?:story|article|report))|(?:also|must) read|see (?:also|more)|next read',
    'related(?: (?:stor(?:y|ies)|articles?|news|coverage|links?|topics?|content|posts?|reading|headlines?))?',
    'more (?:news|stories|headlines|(?:on|from|about|in) (?:this|the|our) [a-z]+)|more in [a-z]+|further reading',
    'recommended(?: (?:for you|reading|stories))?|(?:you|we) (?:may|might) (?:also )?(?:like|be interested in)',
    "don['’]t miss|in pictures|editor['’]?s['’]? picks?|top stories|up next|(?:next|previous) (?:article|story)",
    'watch(?: (?:live|now|also|more|this|video))?|listen(?: (?:live|now|to this (?:article|story)))?',
    'most (?:read|popular|viewed|commented)|trending(?: now)?|latest (?:news|stories|videos?|headlines)',
    'key ?words?|tags?|topics?|filed under|posted in|categor(?:y|ies)|slideshow|gallery|what to read next',
  ]),
  {
    rule: 'furniture/labelled-link',
    maxLength: 220,
    pattern: /^\W{0,2}(?:video|podcast|photos|explained|explainer|live blog|factbox)\s?[:|\]]\s?[^.]*$/iu,
  },
  begins('furniture/share', 120, 'fragment', ['(?:(?:kindly|please) )?share (?:this|with|on|via|your)']),
  begins('furniture/share', 120, 'anything', [
    '(?:follow|find|like|join|connect with|add) us|connect with us',
    'for (?:all|the) latest [a-z]+, (?:follow|like|join) (?:us|our)',
    'follow (?:the|our) [^.]{1,60} on (?:x|twitter|facebook|telegram|whatsapp|instagram|youtube|linkedin)',
  ]),
  begins('furniture/comments', 160, 'anything', [
    'click (?:here )?to (?:comment|read|view|share)|click here|leave (?:a|your) (?:reply|comment)',
    'you must be (?:logged|signed) in|(?:register|sign up) (?:or|to) (?:comment|join|log|sign|continue)',
    '(?:post|add|write|view|show|hide|join|load|see) (?:(?:a|all|more|the|your|\\d+) )?(?:comments?|discussion|conversation|replies)',
    'be the first to comment|have your say|your email address will not be published|required fields are marked',
  ]),
  begins('furniture/comments', 80, 'nothing', [
    '(?:log|sign) ?in(?: (?:or|to) [a-z ]{1,40})?|cancel reply|reply|\\d+ (?:comments?|replies|views|shares|likes|reads)',
    'comments?(?: ?\\(?\\d+\\)?)?(?: (?:are )?(?:closed|off|disabled))?|(?:log|sign) ?in or register [a-z ]{1,40}',
  ]),
  begins('furniture/subscribe', 200, 'anything', [
    'subscribe (?:to|now|here|today|for)|sign up (?:for|to|here|now|today|with)|get (?:more with|unlimited|full access|your daily)',
    'get our (?:free|daily|weekly|best|morning|top|latest|new)|get (?:breaking news|news alerts)',
    "get the (?:latest|new|best|free|day['’]s|week['’]s|morning|top) [^.]{0,60}(?:app|inbox|newsletter|news|stories|e-?mail)",
    'become a (?:member|subscriber|supporter)|support (?:our|independent|quality) journalism|a personali[sz]ed news feed',
    '(?:download|install) (?:the|our) [^.]{0,60}app|already (?:a subscriber|subscribed)|enter your e-?mail|start your free trial',
    'by (?:signing up|subscribing) |to (?:continue reading|read (?:this|the full|the rest of (?:this|the)) (?:article|story))|unlock (?:this|full|unlimited)',
    'this (?:article|story|content) is (?:for subscribers|only available|exclusive to|premium)',
  ]),
  begins('furniture/subscribe', 60, 'nothing', [
    'newsletters?|subscribe|sign up|learn more|find out more|(?:view|show|load) more|more info(?:rmation)?|my ?news|tap here',
  ]),
  {
    rule: 'furniture/subscribe',
    maxLength: 200,
    pattern: /(?:sign up (?:here|now)|subscribe (?:here|now|today)|in your inbox|enter your e-?mail)\W*$/iu,
  },
  { rule: 'furniture/subscribe', maxLength: 160, pattern: /^[^.]{0,100}\bour [a-z ]{0,30}newsletter\b[^.]{0,60}$/iu },
  {
    rule: 'furniture/copyright',
    maxLength: 300,
    pattern: /^(?:copyright\s*)?(?:©|\(c\)(?= ?(?:(?:19|20)\d\d|(?:\p{Lu}[\p{L}&.'’-]*(?:\s+|$)){1,6}$)))/u,
  },
  {
    rule: 'furniture/copyright',
    maxLength: 300,
    pattern:
      /^(?:Copyright|COPYRIGHT)\s?(?:©|\([cC]\)|(?:19|20)\d\d|[Bb]y |[Tt]he \p{Lu}|\p{Lu}[^.]{0,60}\b(?:19|20)\d\d)/u,
  },
  { rule: 'furniture/copyright', maxLength: 200, pattern: /\ball rights reserved\b/iu },
  begins('furniture/copy-guard', 120, 'anything', ['(?:error: ?)?content is protected']),
  begins('furniture/print-edition', 300, 'anything', [
    '(?:this|the) (?:article|story|report|piece) (?:has )?(?:(?:first |originally )?appeared|was (?:first |originally )?published)',
    '(?:first |originally )?(?:published|appeared) (?:in|on) the print edition|a version of this (?:article|story)',
  ]),
  begins('furniture/contact', 200, 'anything', [
    'contact (?:the )?(?:writers?|reporters?|authors?|editors?|us)|for (?:media|press) (?:inquiries|enquiries|queries)',
    '(?:(?:media|press) )?contacts?\\s?:|(?:e-?mail|tel|phone|fax)\\s?:|(?:write|e-?mail) to \\S+@\\S+|\\S+@\\S+\\.\\w+$',
  ]),
  begins('furniture/navigation', 80, 'nothing', [
    'privacy (?:policy|notice)|cookie (?:policy|settings)|terms (?:of (?:use|service)|(?:and|&) conditions)|about us|contact us',
    'advertise with us|site ?map|back to (?:top|home)|skip to (?:main )?content|menu|search|home|loading|e-?paper',
    "print this (?:page|article)|(?:view|enlarge|open) (?:image|gallery|photos?|in app)|play video|today['’]s paper",
    '\\d+ ?min(?:ute)?s? (?:read|listen)|(?:please )?enable javascript|(?:accept|reject|manage) (?:all )?(?:cookies|preferences)',
  ]),
  begins('furniture/navigation', 200, 'anything', [
    'we use cookies|this (?:web)?site uses cookies|javascript is (?:disabled|required)',
  ]),
  { rule: 'furniture/breadcrumb', maxLength: 120, pattern: /^(?:home|front page|news)\s*[/>»›|].{0,100}$/iu },
]

/** The first rule that knows the line, or `null`. */
export function matchFurniture(line: Line): string | null {
  const found = RULES.find(({ maxLength, pattern }) => line.text.length <= maxLength && pattern.test(line.text))
  return found?.rule ?? matchShareBar(line.text) ?? matchCaption(line)
}
