import { useRef, useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { useKeys } from '#foundation/ui/use-keys.ts'

/** Takes a school, a number or a document number. `/` comes here, Esc leaves. */
export function FindBox({ onFind }: { onFind: (words: string) => void }) {
  const [words, setWords] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useKeys([{ key: '/', does: '搜索', act: () => input.current?.focus() }])
  return (
    <form
      className="hx-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim()) onFind(words.trim())
      }}
    >
      <Icon name="find" />
      <input
        ref={input}
        type="search"
        value={words}
        aria-label="搜索学校、编号、文号"
        placeholder="学校、编号、文号"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
