import { useState } from 'react'
import { dayOf } from '#foundation/calendar/day.ts'
import { type Chip, Chips } from '#foundation/ui/chips.tsx'
import { Icon } from '#foundation/ui/icon.tsx'
import { timeOptions, timePatch, timeValue, timeWords } from '#matters/hazard/screens/ledger/time-options.ts'
import type { Ledger } from '#matters/hazard/screens/ledger/use-ledger.ts'
import { stateWords } from '#matters/hazard/hazard.words.ts'
import { HazardState } from '#matters/hazard/hazard.ts'
import { useChoices } from '#matters/hazard/screens/use-choices.ts'
import { useNow } from '#matters/hazard/screens/use-now.ts'

const backToFirst = { page: undefined, after: undefined }

/** What narrows the rows. Every choice goes into the address and the page begins anew. */
export function LedgerFilters({ ledger: { filter, change, counts } }: { ledger: Ledger }) {
  const known = useChoices()
  const now = useNow()
  const time = timeValue(filter)
  const times = timeOptions(dayOf(now))
  const units = (list: typeof known.units) => list.map(({ code, name }) => ({ value: code, words: name }))
  const chips: Chip[] = [
    ...(filter.state ? [several({ key: 'state', name: '状态', value: filter.state, options: states })] : []),
    several({ key: 'school', name: '学校', value: filter.school, options: units(known.schools) }),
    several({ key: 'lead', name: '责任单位', value: filter.lead, options: units([...known.units, ...known.schools]) }),
    several({
      key: 'town',
      name: '属地',
      value: filter.town,
      options: units(known.units.filter(({ kind }) => kind === 'town')),
    }),
    several({
      key: 'category',
      name: '类别',
      value: filter.category,
      options: known.categories.map(({ code, label }) => ({ value: code, words: label })),
    }),
    several({
      key: 'grade',
      name: '等级',
      value: filter.grade,
      options: known.grades.map(({ code, name }) => ({ value: code, words: name, count: counts.data?.grades[code] })),
    }),
    {
      key: 'time',
      name: '排查时间：今年',
      value: time,
      options:
        time && !times.some(({ value }) => value === time)
          ? [...times, { value: time, words: timeWords(time) }]
          : times,
    },
    several({
      key: 'channel',
      name: '发现方式',
      value: filter.channel,
      options: known.channels.map(({ code, name }) => ({ value: code, words: name })),
    }),
    {
      key: 'campaign',
      name: '专项',
      value: filter.campaign,
      options: known.campaigns.map(({ code, name }) => ({ value: code, words: name })),
    },
  ]
  const pick = (key: string, value: string | undefined) =>
    change({ ...(key === 'time' ? timePatch(value) : { [key]: value }), ...backToFirst })
  const clear = () =>
    change({
      ...(Object.fromEntries(chips.map(({ key }) => [key, undefined])) as object),
      ...timePatch(undefined),
      q: undefined,
      ...backToFirst,
    })
  return (
    <>
      <Chips chips={chips} onChange={pick} onClear={clear} />
      <FindInLedger
        key={filter.q}
        words={filter.q ?? ''}
        onFind={(q) => change({ q: q || undefined, ...backToFirst })}
      />
    </>
  )
}

const states = HazardState.options.map((value) => ({ value, words: stateWords[value] }))

/** A filter that may hold several values, as a link from a figure brings them: one chip names them all. */
function several({ value, options, ...chip }: Omit<Chip, 'value'> & { value: readonly string[] | undefined }): Chip {
  const chosen = options.filter((option) => value?.includes(option.value))
  if (!value || value.length === 1 || chosen.length === 0) return { ...chip, options, value: value?.[0] }
  const all = { value: value.join(','), words: chosen.map(({ words }) => words).join('、') }
  return { ...chip, options: [...options, all], value: all.value }
}

/** Words within the ledger. Searches on Enter or on leaving, not at every stroke of an unfinished pinyin. */
function FindInLedger({ words, onFind }: { words: string; onFind: (words: string) => void }) {
  const [typed, setTyped] = useState(words)
  const go = () => typed.trim() !== words && onFind(typed.trim())
  return (
    <form
      className="hz-find hx-no-print"
      role="search"
      aria-label="在台账里找"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <Icon name="find" />
      <input
        type="search"
        className="hx-input"
        aria-label="编号、部位或内容"
        placeholder="编号、部位、内容"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '' && words) onFind('') // the cross of the search box
        }}
        onBlur={go}
      />
    </form>
  )
}
