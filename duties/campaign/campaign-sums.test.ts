import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDay } from '#foundation/calendar/day.ts'
import { cellsOf, notDone, standingOfBlock, sumOf } from '#duties/campaign/campaign-sums.ts'
import { reportAllows, reportCan, timeOfReport } from '#duties/campaign/report.ts'
import { Standing } from '#duties/duty/standing.ts'

const standing = fc.constantFrom(...Standing.options)

describe('a block of several duties', () => {
  test('is done only when all that is not let off is done, and is never done with nothing shown', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 4 }), (all) => {
        const asked = all.filter((each) => each !== 'excused')
        const done = asked.length > 0 && asked.every((each) => ['done', 'late', 'made-up'].includes(each))
        expect(standingOfBlock(all) === 'done').toBe(done)
      }),
    )
  })
  test.each([
    [[], 'none'],
    [['excused'], 'excused'],
    [['done', 'missed'], 'missed'],
    [['done', 'impossible'], 'impossible'],
    [['made-up', 'due'], 'doing'],
    [['upcoming', 'due'], 'todo'],
  ] as const)('%j is %s', (all, word) => expect(standingOfBlock(all)).toBe(word))
})

test('what is not done at a school is what its opening waits for, and sums are those of the cells', () => {
  const schools = ['S01', 'S02']
  const blocks = ['A', 'B'].map((letter) => ({ letter, duties: [letter] }))
  const cell = fc.record({ duty: fc.constantFrom('A', 'B'), subject: fc.constantFrom(...schools), standing })
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ duty, subject }) => duty + subject }), (given) => {
      const judged = given.map(({ standing: how, ...asked }) => ({ asked, standing: how, done: 0 }))
      const cells = cellsOf(schools, blocks, judged as never, [], [])
      const { asked, done } = sumOf(cells)
      expect(asked - done).toBe(notDone(cells).length)
      const byBlock = blocks.map(({ letter }) => sumOf(cells.filter(({ block }) => block === letter)).done)
      expect(byBlock.reduce((sum, n) => sum + n, 0)).toBe(done)
    }),
  )
})

test('a report that was accepted is closed; what was handed in first says whether it was on time', () => {
  expect(Object.entries(reportCan).filter(([, steps]) => steps.length === 0)).toEqual([['accepted', []]])
  expect(reportAllows('submitted', 'save')).toBe(false)
  const on = (day: string | null, today: string) =>
    timeOfReport(
      { dueOn: plainDay('2017-03-31'), firstSubmittedOn: day === null ? null : plainDay(day) },
      plainDay(today),
    )
  expect([
    on(null, '2017-03-31'),
    on(null, '2017-04-01'),
    on('2017-03-31', '2017-06-01'),
    on('2017-04-01', '2017-06-01'),
  ]).toEqual(['open', 'overdue', 'on-time', 'late'])
})
