import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { newId } from '#foundation/id.ts'
import { Refused } from '#foundation/refused.ts'
import { useDraft } from '#foundation/ui/use-draft.ts'
import { useUndo } from '#foundation/ui/undo-bar.tsx'
import { hush } from '#foundation/ui/use-live.ts'
import type { CommandMark } from '#foundation/client.ts'
import type { HazardPage } from '#matters/hazard/hazard-reads.contract.ts'
import type { Hazard, HazardStep } from '#matters/hazard/hazard.ts'
import { fieldErrors } from '#matters/hazard/screens/steps/field-errors.ts'

export type StepProps = {
  page: HazardPage
  onLeave: () => void
  /** After the step was taken; leaving the form, unless told. */
  onDone?: (() => void) | undefined
}
export type On = { hazardId: string; version: number }

type Step<T> = {
  step: HazardStep | 'dispatch'
  empty: T
  /** What is wrong before anything is sent: field → what to do. */
  check?: ((value: T) => Readonly<Record<string, string | undefined | false>>) | undefined
  send: (value: T, on: On, mark: CommandMark) => Promise<Hazard>
  said: string | ((after: Hazard) => string)
  /** The way back, where the programme allows one. */
  undo?: ((after: Hazard) => Promise<unknown>) | undefined
}

const commandId = () => newId(Date.now(), (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>))
const changed = (error: unknown) => error instanceof Refused && error.code === 'hazard-changed'

/** One step of a hazard as a form: it keeps its draft, sends the version that was seen, and puts each error at its field. */
export function useStep<T extends object>(
  { page, onLeave, onDone = onLeave }: StepProps,
  { step, empty, check, send, said, undo }: Step<T>,
) {
  const { id, version, number } = page.hazard
  const [first] = useState(empty) // defaults are those of the moment the form was opened
  const draft = useDraft<T>(`hazard-${id}-${step}`, first)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const client = useQueryClient()
  const tell = useUndo()
  const command = useRef(commandId())
  const again = () =>
    Promise.all(['hazard', 'ledger', 'triage', 'inbox'].map((key) => client.invalidateQueries({ queryKey: [key] })))

  const work = useMutation({
    mutationFn: () => {
      hush()
      return send(draft.value, { hazardId: id, version }, { commandId: command.current })
    },
    onSuccess: (after) => {
      hush()
      draft.clear()
      const takeBack = undo && (() => undo(after).then(again))
      tell({ said: typeof said === 'string' ? said : said(after), ...(takeBack && { undo: takeBack }) })
      void again()
      onDone()
    },
    onError: (error) => {
      // an answer settles the command; without one, sending the same command again is harmless
      if (error instanceof Refused && error.status < 500) command.current = commandId()
      if (!changed(error)) return
      // the new state may close this very form: what happened must outlive it
      tell({ said: `${number}号：${error.message}`, seconds: 30 })
      void again()
    },
  })
  const errors = { ...fieldErrors(work.error), ...missing }
  const submit = () => {
    const found = Object.entries(check?.(draft.value) ?? {}).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    )
    setMissing(Object.fromEntries(found))
    if (found.length === 0 && !work.isPending) work.mutate()
  }
  return {
    value: draft.value,
    change: (patch: Partial<T>) => {
      setMissing((old) => Object.fromEntries(Object.entries(old).filter(([field]) => !(field in patch))))
      draft.change(patch)
    },
    errorOf: (field: string): string | undefined => errors[field],
    /** What was refused as a whole, and whether somebody else was quicker. */
    refusal: work.error && Object.keys(fieldErrors(work.error)).length === 0 ? work.error.message : undefined,
    overtaken: changed(work.error),
    busy: work.isPending,
    says: draft.says,
    submit,
  }
}

export type StepWork<T extends object> = ReturnType<typeof useStep<T>>
