import { describe, expect, test } from 'vitest'
import {
  ForbiddenPlace,
  forbiddenPlaceIn,
  forbiddenPlaceWords,
  mayHoldCamera,
} from '#registry/camera/forbidden-places.ts'
import { PlaceKind } from '#registry/school/school.ts'

describe('no camera', () => {
  test.each(ForbiddenPlace.options)('in a place of the kind %s, whatever it is called', (kind) => {
    expect(mayHoldCamera({ kind, spot: '三楼东侧' })).toBe(false)
    expect(mayHoldCamera({ kind, spot: '' })).toBe(false)
  })

  test.each([
    ['二号楼女厕所', 'toilet'],
    ['教学楼二楼卫生间内', 'toilet'],
    ['学生浴室', 'bath'],
    ['游泳馆更衣室', 'changing-room'],
    ['母婴室', 'nursing-room'],
    ['女生宿舍302室', 'dormitory-room'],
    ['男生宿舍房间', 'dormitory-room'],
    ['宿舍 室内', 'dormitory-room'],
  ] as const)('in a place described as %s', (spot, place) => {
    expect(forbiddenPlaceIn(spot)).toBe(place)
    expect(mayHoldCamera({ kind: 'other', spot })).toBe(false)
  })

  test('a word for what is beside it does not hide what is in it', () => {
    expect(forbiddenPlaceIn('卫生间门口、卫生间里')).toBe('toilet')
  })

  test('every kind is said in Chinese', () => {
    for (const kind of ForbiddenPlace.options) expect(forbiddenPlaceWords[kind]).toMatch(/\p{Script=Han}/u)
  })
})

describe('a camera', () => {
  test.each(['宿舍楼出入口', '宿舍值班室', '二楼厕所外走廊', '卫生间门口', '食堂留样间', '东大门', '宿舍楼一层楼梯'])(
    'may hang at %s',
    (spot) => expect(mayHoldCamera({ kind: 'other', spot })).toBe(true),
  )

  test.each(PlaceKind.options)('may hang in a place of the school of the kind %s', (kind) => {
    expect(mayHoldCamera({ kind, spot: '入口' })).toBe(true)
  })
})
