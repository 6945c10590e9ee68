import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#foundation/ui/button.tsx'
import { Choose, Field, Input, Segments, Tick } from '#foundation/ui/field.tsx'
import { Pick } from '#foundation/ui/ant/pick.tsx'
import { type DutyWindow, rosterKinds, type RosterKind } from '#duties/roster/roster.ts'
import { kindWords } from '#duties/roster/roster.words.ts'
import { rosters, sentenceOf } from '#duties/roster/screens/asks.ts'

type Choices = Awaited<ReturnType<typeof rosters.rosterChoices>>
const allDay: DutyWindow = { name: '全天', from: '00:00', to: '24:00' }

/** What is staffed, where, and in which hours. */
export function OpenForm({ choices, onOpened }: { choices: Choices; onOpened: (id: string) => void }) {
  const client = useQueryClient()
  const [kind, setKind] = useState<RosterKind>(choices.mayOpen[0] ?? 'guard')
  const [school, setSchool] = useState(choices.schools.length === 1 ? (choices.schools[0]?.id ?? '') : '')
  const [place, setPlace] = useState('')
  const [picked, setPicked] = useState<readonly string[]>(choices.peaks.map(({ name }) => name))
  const [radius, setRadius] = useState('100')
  const street = rosterKinds[kind].family === 'street'
  const windows = street ? choices.peaks.filter(({ name }) => picked.includes(name)) : [allDay]
  const open = useMutation({
    mutationFn: () =>
      rosters.openRoster({
        kind,
        name: `${place.trim()}${kindWords[kind]}`.slice(0, 40),
        school,
        place,
        windows,
        radius: Number(radius),
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['rosters'] })
      onOpened(id)
    },
  })
  const missing = [!school && '学校', place.trim().length < 2 && '岗位点', windows.length === 0 && '时段']
    .filter(Boolean)
    .join('、')
  return (
    <form className="rs-form rs-form--page" onSubmit={(event) => (event.preventDefault(), missing || open.mutate())}>
      <Field label="排什么班" required>
        {(hold) => (
          <Segments
            hold={hold}
            name="排什么班"
            value={kind}
            onChange={setKind}
            segments={choices.mayOpen.map((value) => ({ value, words: kindWords[value] }))}
          />
        )}
      </Field>
      {choices.schools.length > 1 && (
        <Field label="学校" required>
          {(hold) => (
            <Pick
              {...hold}
              value={school || undefined}
              onChange={setSchool}
              options={choices.schools.map(({ id, name }) => ({ value: id, words: name }))}
            />
          )}
        </Field>
      )}
      <Field label="岗位点" required reason="位置默认取校门，签到时按它算距离">
        {(hold) => (
          <Input
            {...hold}
            maxLength={20}
            placeholder="如：正门、北巷口"
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        )}
      </Field>
      {street ? (
        <Field label="时段" required reason="按校历只排上学日，节假日不排，调休上班照排">
          {(hold) => (
            <div id={hold.id} role="group" aria-label="时段" className="hx-row hx-row--wrap">
              {choices.peaks.map(({ name, from, to }) => (
                <Tick
                  key={name}
                  checked={picked.includes(name)}
                  onChange={() =>
                    setPicked((old) => (old.includes(name) ? old.filter((one) => one !== name) : [...old, name]))
                  }
                >
                  {name} {from}—{to}
                </Tick>
              ))}
            </div>
          )}
        </Field>
      ) : (
        <p className="hx-note">每天24小时，节假日不间断；交班后由下一班确认。</p>
      )}
      <Field label="在岗范围">
        {(hold) => (
          <Choose {...hold} value={radius} onChange={(event) => setRadius(event.target.value)}>
            {['50', '100', '200', '500'].map((metres) => (
              <option key={metres} value={metres}>
                {metres}米以内
              </option>
            ))}
          </Choose>
        )}
      </Field>
      {open.error && (
        <p className="rs-wrong" role="alert">
          {sentenceOf(open.error)}
        </p>
      )}
      <Button
        type="submit"
        kind="primary"
        busy={open.isPending}
        disabledReason={missing ? `还差${missing}` : undefined}
      >
        下一步：排班
      </Button>
    </form>
  )
}
