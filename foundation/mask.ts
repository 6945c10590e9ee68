/** How personal data is shown when nobody has asked, with a reason, to see it in full. */

/** 138****8000: the first three and the last four. Shorter numbers lose all but their last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}` : hidden(phone, 0, 2)

/** 360***********001X: province and county half, and the last four; birth date and sex stay hidden from a glance. */
export const maskIdNumber = (id: string): string => hidden(id, 3, 4)

/** 622848*********1234, as on a receipt. */
export const maskCard = (card: string): string => hidden(card, 6, 4)

/** 张**: a family name and stars for the rest, at most three. */
export const maskName = (name: string): string =>
  `${name.slice(0, 1)}${'*'.repeat(Math.min(3, Math.max(1, Array.from(name).length - 1)))}`

/** Keeps so many characters at either end; hides everything when there is nothing left to hide between them. */
function hidden(text: string, first: number, last: number): string {
  if (text.length <= first + last) return '*'.repeat(text.length)
  return `${text.slice(0, first)}${'*'.repeat(text.length - first - last)}${text.slice(-last)}`
}
