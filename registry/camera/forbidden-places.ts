import { z } from 'zod'

/**
 * Where no camera may hang, whoever asks for it and whatever for. Source: 公共安全视频图像信息系统管理条例 8; before it, plain
 * decency.
 */
export const ForbiddenPlace = z.enum([
  'dormitory-room',
  'bath',
  'toilet',
  'changing-room',
  'nursing-room',
  'guest-room',
])
export type ForbiddenPlace = z.infer<typeof ForbiddenPlace>

export const forbiddenPlaceWords = {
  'dormitory-room': '学生宿舍房间内部',
  bath: '浴室',
  toilet: '厕所、卫生间',
  'changing-room': '更衣室',
  'nursing-room': '哺乳室',
  'guest-room': '客房',
} as const satisfies Record<ForbiddenPlace, string>

/** How people write these places on a device list; `is_forbidden_to_cameras` of the database says the same, and a test holds it to. */
const spoken: readonly [RegExp, ForbiddenPlace][] = [
  // A number before 号楼 or 层 is a building or a floor and no room.
  [
    /宿舍(房间|室内|内部)|宿舍\d+室?(?![\d室]|号?[楼门]|[栋幢层])|宿舍[一二三四五六七八九十]+室|宿舍[A-Za-z]?\d{2,}(?!\d|号?[楼门]|[栋幢层])|寝室(内|里|\d)/,
    'dormitory-room',
  ],
  [/浴室|澡堂|淋浴间|洗澡间/, 'bath'],
  [/厕所|卫生间|洗手间|盥洗室/, 'toilet'],
  [/更衣室|更衣间|试衣间/, 'changing-room'],
  [/哺乳室|母婴室|哺乳间/, 'nursing-room'],
  [/客房/, 'guest-room'],
]
/** Beside such a place is not in it. */
const beside = /^(外|门外|门口|门前|旁|对面|走廊|通道|出入口|入口|楼梯)/

/** Which forbidden place a described spot lies in, if any. What merely looks towards its door from a passage is let through. */
export function forbiddenPlaceIn(spot: string): ForbiddenPlace | undefined {
  const text = spot.replaceAll(/\s/g, '')
  const inside = ([pattern]: (typeof spoken)[number]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].some(
      ({ 0: word, index }) => !beside.test(text.slice(index + word.length)),
    )
  return spoken.find(inside)?.[1]
}

/** Whether a camera may be registered: never in a place of these kinds, nor in one described as such. */
export const mayHoldCamera = ({ kind, spot }: { kind: string; spot: string }): boolean =>
  !ForbiddenPlace.safeParse(kind).success && forbiddenPlaceIn(spot) === undefined
