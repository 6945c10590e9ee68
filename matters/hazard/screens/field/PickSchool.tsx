import { useState } from 'react'
import type { FieldSchool } from '#matters/hazard/field-kit.contract.ts'
import { type Located, schoolsByDistance } from '#matters/hazard/field-report.ts'

type PickSchoolProps = {
  schools: readonly FieldSchool[]
  chosen: string | null
  at: Located | undefined
  onChoose: (school: string) => void
}

const FIRST = 4

/** For those who work at no school: the nearest few as buttons, all others by a word of their name. */
export function PickSchool({ schools, chosen, at, onChoose }: PickSchoolProps) {
  const [words, setWords] = useState('')
  const named =
    words.trim() === '' ? schoolsByDistance(schools, at) : schools.filter(({ name }) => name.includes(words.trim()))
  const kept = schools.find(({ id }) => id === chosen)
  const shown = [...(kept ? [kept] : []), ...named.filter(({ id }) => id !== chosen)].slice(0, words ? 12 : FIRST)
  return (
    <section>
      <h2>
        <label htmlFor="school">哪所学校</label> <span>{at ? '近的在前' : ''}</span>
      </h2>
      <div className="fd-words fd-schools" role="group" aria-label="学校">
        {shown.map(({ id, name }) => (
          <button key={id} type="button" className="fd-word" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
            {name}
          </button>
        ))}
      </div>
      <input
        id="school"
        className="hx-input fd-line"
        type="search"
        placeholder="按校名找"
        value={words}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      {named.length === 0 && <p className="fd-note">没有校名含“{words}”的学校</p>}
    </section>
  )
}
