import { useState } from 'react'
import { Icon } from '#foundation/ui/icon.tsx'
import { POINT_LENGTH, POINT_LETTERS } from '#duties/proof/point-code.ts'

/** Five letters by big keys of our own: no keyboard of the phone to wait for, and no letter that is not on a sign. */
export function TypeCode({ onCode }: { onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('')
  const press = (letter: string) => {
    const code = typed + letter
    if (code.length < POINT_LENGTH) return setTyped(code)
    setTyped('')
    onCode(code)
  }
  return (
    <div className="dt-keys" role="group" aria-label="标牌上的5位编号">
      <output className="dt-code" aria-label={typed ? `已输入${Array.from(typed).join(' ')}` : '还没有输入'}>
        {Array.from({ length: POINT_LENGTH }, (_, i) => (
          <span key={i} aria-hidden="true">
            {typed[i] ?? ''}
          </span>
        ))}
      </output>
      {Array.from(POINT_LETTERS).map((letter) => (
        <button key={letter} type="button" onClick={() => press(letter)}>
          {letter}
        </button>
      ))}
      <button type="button" className="dt-keys__back" aria-label="删一位" onClick={() => setTyped(typed.slice(0, -1))}>
        <Icon name="back" />删
      </button>
    </div>
  )
}
