const LEASE_MS = 150_000
const key = 'hx-sender'

/**
 * Does the work in one tab at a time; a tab that finds another at it leaves. Where the browser has no locks (a server without
 * HTTPS) a lease in storage does: two senders at once would be harmless, only wasteful.
 */
export async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) {
    await navigator.locks.request(key, { ifAvailable: true }, (lock) => (lock ? work() : undefined))
    return
  }
  const now = Date.now()
  const [who = '', until = '0'] = (localStorage.getItem(key) ?? '').split('|')
  if (who !== me && Number(until) > now) return
  const extend = () => localStorage.setItem(key, `${me}|${Date.now() + LEASE_MS}`)
  extend()
  const timer = setInterval(extend, LEASE_MS / 3)
  try {
    await work()
  } finally {
    clearInterval(timer)
    localStorage.removeItem(key)
  }
}

const me = String(Math.random())
