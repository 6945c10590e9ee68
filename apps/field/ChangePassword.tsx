import { useState, type FormEvent } from 'react'
import { Bar } from '#apps/field/Bar.tsx'
import { go } from '#apps/field/route.ts'
import { entered, useSession } from '#apps/field/session.ts'
import { Refused } from '#foundation/refused.ts'
import { ask } from '#foundation/ui/ask.ts'
import { Field, Input } from '#foundation/ui/field.tsx'
import { passwordProblem } from '#registry/sign-in/password.ts'
import { signInContract } from '#registry/sign-in/sign-in.contract.ts'
import { CHANGE_PASSWORD_FIRST, signInWords } from '#registry/sign-in/sign-in.words.ts'

const door = ask(signInContract)

/** 修改口令: also what stands between a first sign-in and everything else. */
export function ChangePassword({ must }: { must: boolean }) {
  const { kit } = useSession()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [wrong, setWrong] = useState<{ field: 'current' | 'next'; words: string }>()

  const change = async (event: FormEvent) => {
    event.preventDefault()
    const problem = passwordProblem(next, kit?.me.login ?? '\u0000')
    if (problem) return setWrong({ field: 'next', words: signInWords[problem] })
    try {
      await door.changePassword({ current, next })
      await entered()
      go('/', { instead: true })
    } catch (error) {
      const words = error instanceof Refused ? error.message : '没有改成，请再试一次'
      setWrong({
        field:
          error instanceof Refused && error.code.startsWith('password-') && error.code !== 'password-wrong'
            ? 'next'
            : 'current',
        words,
      })
    }
  }

  return (
    <>
      <Bar title="修改口令" />
      <main className="fd-main">
        {must && <p className="hx-note">{CHANGE_PASSWORD_FIRST}。</p>}
        <form className="fd-form" onSubmit={change}>
          <Field label="原口令" error={wrong?.field === 'current' ? wrong.words : undefined}>
            {(hold) => (
              <Input
                {...hold}
                type="password"
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            )}
          </Field>
          <Field
            label="新口令"
            reason="至少8位，含大写字母、小写字母、数字、符号中的三类"
            error={wrong?.field === 'next' ? wrong.words : undefined}
          >
            {(hold) => (
              <Input
                {...hold}
                type="password"
                autoComplete="new-password"
                value={next}
                onChange={(event) => setNext(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="hx-btn hx-btn--primary hx-btn--wide">
            改口令
          </button>
        </form>
      </main>
    </>
  )
}
