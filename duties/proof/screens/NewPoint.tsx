import { type FormEvent, useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Field, Input } from '#foundation/ui/field.tsx'
import { usePointDeeds } from '#duties/proof/screens/use-points.ts'

/** A new point stands at the end of the round; its code is drawn by the server. */
export function NewPoint({ sort }: { sort: number }) {
  const [name, setName] = useState('')
  const { save } = usePointDeeds(() => setName(''))
  const short = name.trim().length < 2
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!short && !save.isPending) save.mutate({ name: name.trim(), sort })
  }
  return (
    <form className="pp-new" onSubmit={add}>
      <Field label="新点位" error={save.error?.message} reason="写地方，如：南围墙中段、食堂后门">
        {(hold) => <Input {...hold} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Button type="submit" icon="plus" busy={save.isPending} disabledReason={short ? '先写名称' : undefined}>
        加上
      </Button>
    </form>
  )
}
