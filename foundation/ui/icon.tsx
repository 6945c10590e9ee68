import type { ReactNode } from 'react'

/* Inline drawings, not masks: a printer that drops backgrounds still prints them. 24 by 24, stroke 2. */
const ring = <circle cx="12" cy="12" r="8.5" />
const drawings = {
  todo: ring,
  doing: (
    <>
      {ring}
      <path className="solid" d="M12 3.5a8.5 8.5 0 0 1 0 17z" />
    </>
  ),
  soon: (
    <>
      {ring}
      <path d="M12 7v5.4l3.6 2.1" />
    </>
  ),
  late: (
    <>
      <path d="M12 3.2 21.8 20.4H2.2z" />
      <path d="M12 9.6v4.8M12 17.3v.2" />
    </>
  ),
  done: (
    <>
      <circle className="solid" cx="12" cy="12" r="9.5" />
      <path d="m7.6 12.3 3 3.1 5.9-6.2" stroke="#fff" />
    </>
  ),
  unknown: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" rx="3" strokeDasharray="3 3" />
      <path d="M9.3 9.4a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 1.9M12 16.6v.2" />
    </>
  ),
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4" />,
  find: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4.5 4.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.8-5.6 7.5-5.6s6.7 1.6 7.5 5.6" />
    </>
  ),
  print: <path d="M7 9V3.5h10V9M7 17H4.5V9h15v8H17M7 14h10v6.5H7z" />,
  download: <path d="M12 4v11M8 11l4 4 4-4M4.5 19.5h15" />,
  upload: <path d="M12 15V4M8 8l4-4 4 4M4.5 19.5h15" />,
  camera: (
    <>
      <path d="M3.5 8h4L9 5.5h6L16.5 8h4v11.5h-17z" />
      <circle cx="12" cy="13.4" r="3.4" />
    </>
  ),
  down: <path d="m6 9 6 6 6-6" />,
  up: <path d="m6 15 6-6 6 6" />,
  left: <path d="m15 6-6 6 6 6" />,
  right: <path d="m9 6 6 6-6 6" />,
  back: <path d="M20 12H4.5M10.5 6l-6 6 6 6" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  wait: <path d="M7 3.5h10M7 20.5h10M8 3.5c0 5 8 6 8 8.5s-8 3.5-8 8.5M16 3.5c0 5-8 6-8 8.5s8 3.5 8 8.5" />,
  offline: <path d="m4 4 16 16M7 18.5a4.5 4.5 0 0 1-.3-9M10.5 6.5A6 6 0 0 1 18 10.5a4 4 0 0 1 2.5 6" />,
  cloud: <path d="M7 18.5a4.5 4.5 0 0 1-.3-9 6 6 0 0 1 11.3 1 4 4 0 0 1-.5 8zM12 16v-5M9.8 13l2.2-2.2 2.2 2.2" />,
  stop: (
    <>
      {ring}
      <path d="m6.2 6.2 11.6 11.6" />
    </>
  ),
  pause: (
    <>
      {ring}
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21z" />
      <circle cx="12" cy="9.7" r="2.4" />
    </>
  ),
  pen: <path d="m4 20 1-4.5L16 4.5 19.5 8l-11 11zM14 6.5l3.5 3.5" />,
  link: (
    <path d="M10 14a4 4 0 0 0 6 .3l3-3A4 4 0 0 0 13.3 5.6L12 7M14 10a4 4 0 0 0-6-.3l-3 3a4 4 0 0 0 5.7 5.7L12 17" />
  ),
  file: <path d="M6 3.5h8.5l4 4v13H6zM9 11.5h6.5M9 15.5h6.5" />,
  code: <path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6" />,
  lock: <path d="M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  leave: <path d="M10 4h9v16h-9M14 12H4M7.5 8.5 4 12l3.5 3.5" />,
  flag: <path d="M5.5 21V4h12L15 8l2.5 4h-12" />,
  walk: (
    <>
      <circle cx="13" cy="4.5" r="1.8" />
      <path d="m7 13 2-4 4-1 2 4 3 1M13 8l-1.5 6 3.5 3 1 4.5M11.5 14 8 21.5" />
    </>
  ),
  alarm: <path d="M6 18v-5a6 6 0 0 1 12 0v5zM4 20.5h16M12 3v1.5M4.5 6l1.2 1M19.5 6l-1.2 1M12 12v3" />,
  microphone: (
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** Every icon there is, for the kit page. */
export const iconNames = Object.keys(drawings) as IconName[]

/** An icon is never alone: it stands before a word, or `says` gives it one for a screen reader. */
export function Icon({ name, says }: { name: IconName; says?: string | undefined }) {
  const hearing = says ? { role: 'img', 'aria-label': says } : { 'aria-hidden': true }
  return (
    <svg className="hx-icon" viewBox="0 0 24 24" {...hearing}>
      {drawings[name]}
    </svg>
  )
}
