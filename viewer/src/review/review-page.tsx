import { Button, Kbd, Loader } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { countOf, formatCount } from '../vocabulary/words.ts'
import { DoubtView } from './doubt-card.tsx'
import { ANSWER_KEYS, describeAnswer } from './review-state.ts'
import { type Review, useReview } from './use-review.ts'
import './review.css'

/** Doubtful links, those first on which most hangs: one key answers each. */
export function ReviewPage() {
  const review = useReview()
  const { list, error, doubt } = review
  const card = useRef<HTMLElement>(null)
  const isReady = list !== null
  useEffect(() => {
    // The keys count where the focus is, and nowhere else: no other page has to fear them.
    if (isReady) card.current?.focus()
  }, [isReady])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const key = event.key.toLowerCase()
    const answer = ANSWER_KEYS[key]
    if (answer !== undefined) review.answer(answer)
    else if (key === 'u') review.takeBack()
  }
  return (
    <section className="review-page" aria-label="Review">
      <h2>Who is who?</h2>
      <p className="soft">
        Links of which the program is not sure, those first on which most events hang. Your answers are kept in the log
        of corrections, and not asked again.
      </p>
      {error !== null && (
        <div role="alert" className="panel-error">
          <strong>{error.message}</strong>
          <p>{error.hint}</p>
        </div>
      )}
      {list === null && error === null && (
        <p className="review-wait">
          <Loader size="sm" /> Looking for what is in doubt; of thousands of articles it takes half a minute.
        </p>
      )}
      {list !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys are listened to here
        <section ref={card} aria-label="Question" tabIndex={0} className="doubt-card" onKeyDown={onKeyDown}>
          {doubt === null ? (
            <p>{list.total === 0 ? 'Nothing is in doubt.' : 'That was all that is asked in one go.'}</p>
          ) : (
            <DoubtView doubt={doubt} />
          )}
          <AnswerButtons review={review} />
        </section>
      )}
      <WaitingLine review={review} />
    </section>
  )
}

function AnswerButtons({ review: { doubt, last, answer, takeBack } }: { readonly review: Review }) {
  const isOver = doubt === null
  return (
    <div className="review-actions">
      <Button disabled={isOver} onClick={() => answer('same')} rightSection={<Kbd size="xs">Y</Kbd>}>
        Yes
      </Button>
      <Button disabled={isOver} onClick={() => answer('different')} rightSection={<Kbd size="xs">N</Kbd>}>
        No
      </Button>
      <Button variant="default" disabled={isOver} onClick={() => answer('skip')} rightSection={<Kbd size="xs">S</Kbd>}>
        Skip
      </Button>
      {last !== null && (
        <span className="review-last">
          {describeAnswer(last)}{' '}
          <button type="button" className="text-button" onClick={takeBack}>
            Undo <Kbd size="xs">U</Kbd>
          </button>
        </span>
      )}
    </div>
  )
}

function WaitingLine({ review: { list, waiting, isBusy, carryOut } }: { readonly review: Review }) {
  if (list === null) return null
  return (
    <p className="review-foot">
      <span className="soft">{formatCount(list.total)} in doubt</span>
      {0 < waiting && (
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={carryOut}>
          Put {countOf(waiting, 'answer')} into the graph
        </Button>
      )}
      {0 < waiting && <span className="soft">(also done when you leave this page)</span>}
    </p>
  )
}
