import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addDays, dayOf, type PlainDay } from '#foundation/calendar/day.ts'
import { DayInput } from '#foundation/ui/ant/day-input.tsx'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input } from '#foundation/ui/field.tsx'
import type { Roster } from '#duties/roster/planned.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'
import { locate } from '#duties/roster/screens/field/locate.ts'

type Gate = { name: string; lat: number; lng: number }

/** After a roster was changed everything that shows it is asked for again. */
function useDeed<V>(work: (given: V) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['rosters'] })
      onDone()
    },
  })
}

/** 停用: from a day on nobody needs to stand there; what lies before stays and is counted. */
export function CloseRoster({ roster, now, onDone }: { roster: Roster; now: Date; onDone: () => void }) {
  const [day, setDay] = useState<PlainDay>(addDays(dayOf(now), 1))
  const [reason, setReason] = useState('')
  const close = useDeed(() => rosters.closeRoster({ rosterId: roster.id, day, reason: reason.trim() }), onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 2) close.mutate(undefined)
  }
  return (
    <form className="rs-form" onSubmit={submit}>
      <p className="hx-note">
        从这一天起不再要求上岗，还没开始的班撤下；以前的班次和到岗率不变。停用后不能恢复，要用请另排新表。
      </p>
      <Field label="从哪天起停用" required>
        {(hold) => (
          <DayInput {...hold} value={day} off={(one) => one < dayOf(now)} onChange={(one) => one && setDay(one)} />
        )}
      </Field>
      <Field label="原因" required error={close.error ? sentenceOf(close.error) : undefined}>
        {(hold) => (
          <Input
            {...hold}
            maxLength={200}
            placeholder="如：合并到一张表"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        kind="danger"
        busy={close.isPending}
        disabledReason={reason.trim().length < 2 ? '还差原因' : undefined}
      >
        停用这张表
      </Button>
    </form>
  )
}

const HERE = 'here'
const TYPED = 'typed'

/** 标岗位点: a gate of the school, where one stands with the phone, or degrees from a map. Signs are measured from it. */
export function PlaceRoster({ roster, gates, onDone }: { roster: Roster; gates: readonly Gate[]; onDone: () => void }) {
  const [from, setFrom] = useState(gates.length > 0 ? '0' : HERE)
  const [typed, setTyped] = useState('')
  const [radius, setRadius] = useState(String(roster.radius))
  const [lost, setLost] = useState(false)
  const [lng, lat] = typed.split(/[,，\s]+/).map(Number)
  const place = useDeed(
    async () => {
      setLost(false)
      const gate = gates[Number(from)]
      const at = from === HERE ? await locate() : from === TYPED ? { lat: lat ?? NaN, lng: lng ?? NaN } : gate
      if (!at) return setLost(true)
      await rosters.placeRoster({ rosterId: roster.id, lat: at.lat, lng: at.lng, radius: Number(radius) })
      onDone()
    },
    () => undefined,
  )
  const wrong = from === TYPED && !(Number.isFinite(lat) && Number.isFinite(lng))
  return (
    <form className="rs-form" onSubmit={(event) => (event.preventDefault(), wrong || place.mutate(undefined))}>
      <Field
        label="岗位点在哪里"
        required
        reason={roster.placed ? '现在已标图，改了以后的签到按新位置算' : '现在没有标图，签到只记时间'}
      >
        {(hold) => (
          <Choose {...hold} value={from} onChange={(event) => setFrom(event.target.value)}>
            {gates.map(({ name }, i) => (
              <option key={name} value={String(i)}>
                {name}
              </option>
            ))}
            <option value={HERE}>这台设备现在的位置</option>
            <option value={TYPED}>写经纬度</option>
          </Choose>
        )}
      </Field>
      {from === TYPED && (
        <Field label="经度，纬度" required reason="如：115.9454，28.7131">
          {(hold) => <Input {...hold} value={typed} onChange={(event) => setTyped(event.target.value)} />}
        </Field>
      )}
      <Field label="在岗范围">
        {(hold) => (
          <Choose {...hold} value={radius} onChange={(event) => setRadius(event.target.value)}>
            {[...new Set(['50', '100', '200', '500', String(roster.radius)])].map((metres) => (
              <option key={metres} value={metres}>
                {metres}米以内
              </option>
            ))}
          </Choose>
        )}
      </Field>
      {(lost || place.error) && (
        <p className="rs-wrong" role="alert">
          {place.error ? sentenceOf(place.error) : '没有取到这台设备的位置，可选校门或写经纬度'}
        </p>
      )}
      <Button
        type="submit"
        kind="primary"
        busy={place.isPending}
        disabledReason={wrong ? '经纬度写作两个数' : undefined}
      >
        标在这里
      </Button>
    </form>
  )
}
