import { Icon } from '#foundation/ui/icon.tsx'

export type PhotoFacts = {
  src: string
  /** What is to be seen, for those who cannot see it. */
  alt: string
  /** 整改前, 整改后, 本条. */
  mark?: string | undefined
  /** Time and place, for pictures that do not carry them burned in. */
  strip?: string | undefined
  /** Who took it, when it was received, how far away. */
  under?: string | undefined
  /** The full picture. */
  href?: string | undefined
}

export function Photo({ src, alt, mark, strip, under, href }: PhotoFacts) {
  const picture = (
    <>
      <img src={src} alt={alt} loading="lazy" />
      {mark && <span className="hx-photo__mark">{mark}</span>}
      {strip && <span className="hx-photo__strip">{strip}</span>}
    </>
  )
  return (
    <figure className="hx-photo">
      {href ? (
        <a className="hx-photo__frame" href={href} target="_blank" rel="noreferrer">
          {picture}
        </a>
      ) : (
        <span className="hx-photo__frame">{picture}</span>
      )}
      {under && <figcaption>{under}</figcaption>}
    </figure>
  )
}

/** Before and after, same size, same spot. Nothing yet is an empty frame that says what to take. */
export function PhotoPair({
  before,
  after,
  wanted = '待拍：同一位置',
}: {
  before: PhotoFacts
  after?: PhotoFacts | undefined
  wanted?: string
}) {
  return (
    <div className="hx-pair">
      <Photo {...before} />
      {after ? (
        <Photo {...after} />
      ) : (
        <figure className="hx-photo hx-photo--empty">
          <span className="hx-photo__frame">
            <Icon name="camera" />
            {wanted}
          </span>
        </figure>
      )}
    </div>
  )
}
