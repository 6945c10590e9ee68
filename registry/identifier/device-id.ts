import { tidied, wrong, type Checked } from '#registry/identifier/checked.ts'
import { provinces } from '#registry/identifier/division.ts'

/** Digits 9–10. */
export const deviceTrades: Readonly<Record<string, string>> = {
  '00': '社会治安路面接入',
  '01': '社会治安社区接入',
  '02': '社会治安内部接入',
  '03': '社会治安其他接入',
  '04': '交通路面接入',
  '05': '交通卡口接入',
  '06': '交通内部接入',
  '07': '交通其他接入',
  '08': '城市管理接入',
  '09': '卫生环保接入',
  '10': '商检海关接入',
  '11': '教育部门接入',
}

/** Digits 11–13, those that a school meets. */
export const deviceTypes: Readonly<Record<string, string>> = {
  111: '硬盘录像机',
  117: '报警控制器',
  118: '网络录像机',
  131: '摄像机',
  132: '网络摄像机',
  134: '报警输入设备',
  135: '报警输出设备',
  200: '信令服务器',
  215: '业务分组',
  216: '虚拟组织',
}

export type DeviceIdParts = { centre: string; trade: string; type: string; network: string; serial: string }

/**
 * A device id of 20 digits: 8 of centre (6 division + 2 below it, 00 when unused), 2 of trade, 3 of type, 1 of network, 6 of serial.
 * Source: GB/T 28181-2016 annex D, rule A. A trade or type not listed here is accepted with a note: makers use the reserved ranges.
 */
export function checkDeviceId(given: string): Checked<DeviceIdParts> {
  const value = tidied(given)
  if (!/^\d{20}$/.test(value)) return wrong('device-id-format', `国标编码应为20位数字，现在是${value.length}位`)
  if (!provinces[value.slice(0, 2)]) return wrong('device-id-division', '国标编码前两位不是省份代码，请核对')
  const trade = value.slice(8, 10)
  const type = value.slice(10, 13)
  if (Number(type) < 111 || Number(type) > 599)
    return wrong('device-id-type', `国标编码第11至13位${type}不是设备类型，请核对`)
  const unlisted = [...(deviceTrades[trade] ? [] : [`行业${trade}`]), ...(deviceTypes[type] ? [] : [`类型${type}`])]
  const parts = { centre: value.slice(0, 8), trade, type, network: value.slice(13, 14), serial: value.slice(14) }
  return { ok: true, value, ...parts, ...(unlisted.length > 0 && { note: `${unlisted.join('、')}不在常用表中` }) }
}
