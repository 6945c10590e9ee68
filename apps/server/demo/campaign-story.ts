/** The hazards of the story that sheets of the spring campaign found, and where on the sheet. */
export const FOUND_IN_SPRING = [
  { no: 1, school: 'S03', duty: 'preopen-b-spring', item: 'KQ-B1.1' },
  { no: 29, school: 'S10', duty: 'preopen-e-spring', item: 'KQ-E5' },
  { no: 36, school: 'S07', duty: 'preopen-d-spring', item: 'KQ-D1' },
  { no: 39, school: 'S07', duty: 'preopen-a-spring', item: 'KQ-A1' },
] as const

/** Items of a sheet that the story says were wrong. */
export const wrongInStory = (duty: string, school: string): string[] =>
  FOUND_IN_SPRING.filter((each) => each.duty === duty && each.school === school).map(({ item }) => item)

/** The one sheet nobody ever filled in: every demo needs something to be found. */
export const isForgotten = (duty: string, school: string): boolean => duty === 'preopen-d-spring' && school === 'S09'

export const SPRING = 'preopen-spring-2017'
/** The programme came after the term had begun, so the office gave everybody some days more. */
export const DUE = {
  on: '2017-03-31',
  setAt: '2017-03-23T09:30',
  reason: '要点3月22日印发，春季专项事后补录，报送日顺延',
}

type Handed = { at: string; decided?: { at: string; back?: string } }
const accepted = (at: string): Handed => ({ at, decided: { at: '2017-04-06T10:00' } })

/** Who handed in the spring report when, and what became of it. */
export const REPORTS: Readonly<Record<string, Handed>> = {
  gongan: accepted('2017-03-30T16:00'),
  jiaojing: accepted('2017-03-31T11:20'),
  chengguanwei: accepted('2017-03-30T10:40'),
  zhifa: accepted('2017-04-05T15:30'),
  shijian: accepted('2017-03-29T14:10'),
  wenguang: { at: '2017-03-31T16:40' },
  S01: accepted('2017-03-29T09:10'),
  S02: accepted('2017-03-30T09:20'),
  S03: accepted('2017-03-29T15:00'),
  S04: accepted('2017-03-30T10:00'),
  S05: accepted('2017-03-31T08:50'),
  S06: accepted('2017-03-30T16:30'),
  S07: accepted('2017-03-31T10:10'),
  S08: accepted('2017-03-30T14:20'),
  S09: { at: '2017-03-31T15:10', decided: { at: '2017-04-06T10:20', back: '请写明寄宿生宿舍复检情况' } },
  S10: accepted('2017-03-31T09:40'),
  S11: accepted('2017-03-31T16:20'),
  S12: { at: '2017-03-31T17:10' },
  S13: accepted('2017-03-30T11:30'),
}

/** Heads that signed, all of them after the term had begun. S09 cannot, two have not yet. */
export const SIGNED = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S10', 'S13']
