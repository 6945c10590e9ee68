import { useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import type { FieldCategory } from '#matters/hazard/field-kit.contract.ts'
import { buttonsOf } from '#matters/hazard/field-report.ts'

type PickCategoryProps = {
  categories: readonly FieldCategory[]
  chosen: string | null
  onChoose: (detail: string) => void
}

/** Five big words and 「其他…」, which opens the rest below; a word chosen there stays in sight. */
export function PickCategory({ categories, chosen, onChoose }: PickCategoryProps) {
  const { first, more } = buttonsOf(categories)
  const behind = more.find(({ detail }) => detail === chosen)
  const [open, setOpen] = useState(false)
  const choose = (detail: string) => {
    onChoose(detail)
    setOpen(false)
  }
  return (
    <section>
      <h2 id="what">是什么问题</h2>
      <div className="fd-words" role="group" aria-labelledby="what">
        {first.map((each) => (
          <Word key={each.detail} {...each} on={each.detail === chosen} onChoose={choose} />
        ))}
        <button
          type="button"
          className="fd-word"
          aria-expanded={open}
          aria-pressed={behind !== undefined}
          onClick={() => setOpen(!open)}
        >
          {behind ? (
            <>
              <Icon name="check" />
              {behind.word}
            </>
          ) : (
            '其他…'
          )}
        </button>
      </div>
      {open && (
        <div className="fd-words fd-more" role="group" aria-label="其他问题">
          {more.map((each) => (
            <Word key={each.detail} {...each} on={each.detail === chosen} onChoose={choose} />
          ))}
        </div>
      )}
    </section>
  )
}

function Word({ detail, word, on, onChoose }: FieldCategory & { on: boolean; onChoose: (detail: string) => void }) {
  return (
    <button type="button" className="fd-word" aria-pressed={on} onClick={() => onChoose(detail)}>
      {on && <Icon name="check" />}
      {word}
    </button>
  )
}
