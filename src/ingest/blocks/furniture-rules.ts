import { matchCaption } from './captions.ts'
import type { Line } from './lines.ts'
import { matchShareBar } from './share-bar.ts'

/** A rule that knows furniture by the line alone, wherever it stands. */
export interface LineRule {
  readonly rule: string
  /** Longer lines are never furniture by this rule, in characters. */
  readonly maxLength: number
  readonly pattern: RegExp
}

/** First match decides. Each pattern is anchored, and no part of it can match the same text in two ways. */
export const FURNITURE_RULES: readonly LineRule[] = [
  {
    rule: 'furniture/separator', // "* * *", "___", "###"
    maxLength: 200,
    pattern: /^[\p{P}\p{S}\s]+$/u,
  },
  { rule: 'furniture/url', maxLength: 500, pattern: /^<?(?:https?:\/\/|www\.)\S+$/iu },
  {
    rule: 'furniture/advertisement',
    maxLength: 80,
    pattern:
      /^[[(\s-]*(?:advertisements?|advertising|ads?|publicidad|werbung|publicité|sponsored(?: content)?|promoted(?: content| stories)?|paid (?:post|content)|remove ads|skip ad(?:vertisement)?)(?:\s*[-–—:|].*)?[\])\s.…-]*$/iu,
  },
  {
    rule: 'furniture/continue',
    maxLength: 90,
    pattern:
      /^\W*(?:(?:story|article) continues (?:below|after)|continue reading|continues? below|scroll (?:down |to )|swipe |slide to the (?:left|right)|keep reading|read full (?:story|article))[^.]*$/iu,
  },
  {
    rule: 'furniture/link',
    maxLength: 220,
    pattern:
      /^\W{0,3}(?:read (?:more|also|next|on|this|the full (?:story|article|report))|(?:also|must) read|see (?:also|more)|related(?: (?:stor(?:y|ies)|articles?|news|coverage|links?|topics?|content|posts?|reading|headlines?))?|more (?:news|stories|headlines|(?:on|from|about|in) (?:this|the|our) [a-z]+)|recommended(?: (?:for you|reading|stories))?|(?:you|we) (?:may|might) (?:also )?(?:like|be interested in)|further reading|don['’]t miss|watch(?: (?:live|now|also|more))?|listen(?: (?:live|now))?|in pictures|editor['’]?s['’]? picks?|top stories|most (?:read|popular|viewed|commented)|trending(?: now)?|latest (?:news|stories|videos?|headlines)|up next|next (?:article|story)|previous (?:article|story)|key ?words?|tags?|topics?|filed under|posted in|categor(?:y|ies)|slideshow|gallery)(?:\s*\([\d\w ]{1,20}\))?\s*(?:[:|>»›–—]\s*.*|\s-\s.*)?$/iu,
  },
  {
    rule: 'furniture/link', // a label that ends in a colon: "What to read next:"
    maxLength: 220,
    pattern:
      /^\W{0,3}(?:video|podcast|slideshow|gallery|photos|in pictures|explained|explainer|live blog|factbox|\[video\])\s*[:|\]]\s*[^.]*$/iu,
  },
  {
    rule: 'furniture/share',
    maxLength: 120,
    pattern:
      /^(?:(?:kindly |please )?share (?:this|with|on|via|your)\b[^.]*|(?:(?:follow|find|like|join|connect with|add) us\b|for (?:all|the) latest [a-z]+, (?:follow|like|join) (?:us|our)\b|connect with us|follow (?:the|our) [^.]{1,60} on (?:x|twitter|facebook|telegram|whatsapp|instagram|youtube|linkedin)).*)$/iu,
  },
  {
    rule: 'furniture/comments',
    maxLength: 160,
    pattern:
      /^(?:click (?:here )?to (?:comment|read|view|share)\b.*|leave (?:a|your) (?:reply|comment)\b.*|you must be (?:logged|signed) in\b.*|(?:log|sign) ?in(?: (?:or|to)\b.*)?|(?:register|sign up) (?:or|to) (?:comment|join|log|sign|continue)\b.*|comments?(?: ?\(?\d+\)?)?(?: (?:are )?(?:closed|off|disabled))?|\d+ (?:comments?|replies|views|shares|likes|reads)|(?:post|add|write|view|show|hide|join|load|see|read) (?:a |all |more |the |your |\d+ )?(?:comments?|discussion|conversation|replies)\b.*|(?:be the first to|have your say|what do you think)\b.*|your email address will not be published\b.*|required fields are marked\b.*|cancel reply|reply|comments are closed.*)$/iu,
  },
  {
    rule: 'furniture/subscribe',
    maxLength: 200,
    pattern:
      /^(?:newsletters?|subscribe\b|sign up (?:for|to|here|now|today|with)\b|sign up$|get (?:more with|our (?:free|daily|weekly|best|morning|top|latest|new)|the (?:latest|new|best|free|day['’]s|week['’]s|morning|top) .{0,60}(?:app|inbox|newsletter|news|stories|e-?mail)|breaking news|news alerts|unlimited|full access|your daily)|become a (?:member|subscriber|supporter)|support (?:our|independent|quality) journalism|download (?:the|our)\b.{0,60}\bapp\b|install (?:the|our)\b.{0,60}\bapp\b|a personali[sz]ed news feed|already (?:a subscriber|have an account|subscribed)|enter your e-?mail|by (?:signing up|subscribing|clicking)|start your free trial|to (?:continue|read) (?:reading|this|the (?:full|rest))|this (?:article|story|content) is (?:for|only available|exclusive|premium)|unlock (?:this|full|unlimited)|learn more$|find out more$|click here\b|tap here\b|view more$|show more$|load more$|more info(?:rmation)?$|my ?news$)/iu,
  },
  {
    rule: 'furniture/subscribe', // "The Brief: our evening newsletter ... Sign up here"
    maxLength: 200,
    pattern: /^.{0,160}(?:sign up (?:here|now)|subscribe (?:here|now|today)|in your inbox|enter your e-?mail)\W*$/iu,
  },
  {
    rule: 'furniture/subscribe', // "... , our Thursday newsletter"
    maxLength: 160,
    pattern: /^[^.]{0,120}\bour [a-z ]{0,30}newsletter\b[^.]{0,60}$/iu,
  },
  {
    rule: 'furniture/copyright',
    maxLength: 300,
    pattern:
      /^(?:(?:copyright\s*)?(?:©|\(c\) (?=[A-Z\d]))|copyright\b(?! (?:law|act|office|rules|owners?|holders?|infringement|claims?|case|protection)\b)[^.]{0,60}(?:\b(?:19|20)\d\d\b|\.)|.{0,120}\ball rights reserved\b).*$/iu,
  },
  { rule: 'furniture/copy-guard', maxLength: 120, pattern: /^(?:error:\s*)?content is protected\b.*$/iu },
  {
    rule: 'furniture/print-edition',
    maxLength: 300,
    pattern:
      /^(?:(?:this|the) (?:article|story|report|piece)(?: has)? (?:(?:first |originally )?appeared|was (?:first |originally )?published|is republished)|(?:first |originally )?(?:published|appeared) (?:in|on) the print edition|a version of this (?:article|story))\b.*$/iu,
  },
  {
    rule: 'furniture/contact',
    maxLength: 200,
    pattern:
      /^(?:contact (?:the )?(?:writers?|reporters?|authors?|editors?|us)\b.*|(?:contact|e-?mail|tel|phone|fax)\s*:.*|(?:write|e-?mail) to \S+@\S+.*|for (?:media|press) (?:inquiries|enquiries|queries)\b.*|\S+@\S+\.\w+)$/iu,
  },
  {
    rule: 'furniture/navigation',
    maxLength: 120,
    pattern:
      /^(?:we use cookies|this (?:web)?site uses cookies|(?:accept|reject|manage) (?:all )?(?:cookies|preferences)|privacy (?:policy|notice)|cookie (?:policy|settings)|terms (?:of (?:use|service)|(?:and|&) conditions)|about us|contact us|advertise with us|site ?map|back to (?:top|home)|skip to (?:main )?content|menu|search|print this (?:page|article)|(?:view|enlarge|open) (?:image|gallery|photos?|in app)|play video|listen to (?:this )?(?:article|story)|\d+ ?min(?:ute)?s? (?:read|listen)|(?:please )?enable javascript|javascript is (?:disabled|required)|loading\W*|today['’]s paper|e-?paper)\b[^.]{0,60}\.?$/iu,
  },
  {
    rule: 'furniture/breadcrumb', // "Home / Business / Tech"
    maxLength: 120,
    pattern: /^(?:home|front page|news)\s*[/>»›|].{0,100}$/iu,
  },
]

/** The first rule that knows the line, or `null`. */
export function matchFurniture(line: Line): string | null {
  const found = FURNITURE_RULES.find(
    ({ maxLength, pattern }) => line.text.length <= maxLength && pattern.test(line.text),
  )
  return found?.rule ?? matchShareBar(line.text) ?? matchCaption(line)
}
