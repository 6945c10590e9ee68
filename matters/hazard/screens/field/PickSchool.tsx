import { useState } from 'react'
import type { FieldSchool } from '#matters/hazard/field-kit.contract.ts'
import { type Located, schoolsByDistance } from '#matters/hazard/field-report.ts'

type PickSchoolProps = {
  schools: readonly FieldSchool[]
  chosen: string | null
  at: Located | undefined
  onChoose: (school: string | null) => void
}

const NEAREST = 4
const FOUND = 12

/** For those who work at no school: the nearest few as buttons, all others by a word of their name. */
export function PickSchool({ schools, chosen, at, onChoose }: PickSchoolProps) {
  const [words, setWords] = useState('')
  const kept = schools.find(({ id }) => id === chosen)
  if (kept) {
    return (
      <section className="fd-side fd-side--line">
        <span id="school-what">学校</span>
        <p>
          <b>{kept.name}</b>
        </p>
        <button type="button" className="fd-change" aria-describedby="school-what" onClick={() => onChoose(null)}>
          改
        </button>
      </section>
    )
  }
  const sought = words.trim()
  const shown = sought
    ? schools.filter(({ name }) => name.includes(sought)).slice(0, FOUND)
    : schoolsByDistance(schools, at).slice(0, NEAREST)
  return (
    <section>
      <h2>
        <label htmlFor="school">哪所学校</label> {at && <span>近的在前</span>}
      </h2>
      <div className="fd-words fd-schools" role="group" aria-label="学校">
        {shown.map(({ id, name }) => (
          <button key={id} type="button" className="fd-word" onClick={() => onChoose(id)}>
            {name}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="fd-note">没有校名含“{sought}”的学校</p>}
      <input
        id="school"
        className="hx-input fd-line"
        type="search"
        placeholder="按校名找"
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
    </section>
  )
}
