/** Check characters that several standards share. Each takes text already known to hold only the characters it counts. */

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character of 17 digits. Source: ISO 7064 MOD 11-2, as GB 11643-1999 uses it. */
export const mod11Check = (digits: string): string => {
  const sum = residentWeights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** Whether a card number's last digit fits. Source: ISO/IEC 7812-1 annex B (Luhn). */
export const luhnFits = (digits: string): boolean => {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, ch, i) => {
      const doubled = Number(ch) * (i % 2 === 1 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

/** The check character over a weighted sum: (modulus − Σ mod modulus) mod modulus, in an alphabet where position is value. */
export const weightedCheck = (text: string, weights: readonly number[], alphabet: string, modulus: number): number => {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(text[i] ?? ''), 0)
  return (modulus - (sum % modulus)) % modulus
}
