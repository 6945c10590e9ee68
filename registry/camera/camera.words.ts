import type { RefusalsOf } from '#foundation/endpoint.ts'
import type { Detail } from '#foundation/refused.ts'
import type { cameraContract } from '#registry/camera/camera.contract.ts'

const textWords = {
  'text-names-persons': '请只写位置和设备，不写人的情况和姓名',
  'text-identity-number': '这里不写身份证号和电话，请删去',
}

export const cameraWords = {
  ...textWords,
  'cameras-not-yours': '监控点只给本校、属地镇街和区里看，由本校安全主任、校长或办公室登记',
  'camera-school-not-found': '没有这所学校，可能已停办或合并',
  'camera-forbidden': ({ place }: Detail) =>
    `${String(place)}禁止安装监控（公共安全视频图像信息系统管理条例第8条），不能登记。已经装了的，请立即拆除；装在门外通道的，请写明“门外”`,
  'camera-not-found': '没有这个监控点，可能已拆除',
  'camera-in-future': '安装日期不能晚于今天，装好以后再登记',
  'cameras-too-many': '一所学校最多登记600个监控点，请先清理已拆除的',
  'access-only-office': '已接入由领导小组办公室测试画面后确认，学校请先报“在建”',
  'access-unchanged': '情况没有变，无需保存',
  'fault-known': '这个监控点的故障已经报过，修好测试后再报新的',
  'fault-not-found': '没有这条故障记录，请刷新再看',
  'fault-not-now': '这条故障现在不能办这一步：先维修，再测试',
} satisfies Record<RefusalsOf<typeof cameraContract>, string | ((detail: Detail) => string)>
